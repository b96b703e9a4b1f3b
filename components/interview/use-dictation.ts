'use client'

import { useEffect, useRef, useState, useSyncExternalStore } from 'react'
import { type Dictation, type DictationState, dictation, silent } from '@/lib/client/speech/dictation'
import { recogniserMaker } from '@/lib/client/speech/recogniser'
import { spokenLanguage } from '@/lib/client/speech/voices'
import type { Locale } from '@/lib/i18n/locale'

type Options = {
  locale: Locale
  /** Taken back, it ends listening at once. */
  agreed: boolean
  /** When the interview stands still, listening ends after the last words. */
  paused: boolean
  onTranscript(text: string): void
}

/** What is said, as text; null where the browser cannot do that. The microphone is off when the page is out of sight. */
export function useDictation({ locale, agreed, paused, onTranscript }: Options): [Dictation | null, DictationState] {
  const told = useRef(onTranscript)
  useEffect(() => {
    told.current = onTranscript
  })
  const [one] = useState(() => {
    const make = recogniserMaker(window)
    return make && dictation({ make, lang: spokenLanguage[locale], onFinal: (text) => told.current(text) })
  })
  const state = useSyncExternalStore(
    one?.subscribe ?? nothingChanges,
    () => one?.state() ?? silent,
    () => silent,
  )

  useEffect(() => {
    if (!agreed) one?.finish()
  }, [one, agreed])

  useEffect(() => {
    if (paused) one?.stop()
  }, [one, paused])

  useEffect(() => {
    if (!one) return
    const onVisibility = () => {
      if (document.hidden) one.finish()
    }
    window.addEventListener('pagehide', one.finish)
    document.addEventListener('visibilitychange', onVisibility)
    return () => {
      window.removeEventListener('pagehide', one.finish)
      document.removeEventListener('visibilitychange', onVisibility)
      one.finish()
    }
  }, [one])

  return [one, state]
}

const nothingChanges = () => () => {}
