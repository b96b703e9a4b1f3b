'use client'

import { useCallback, useEffect, useRef, useState, useSyncExternalStore } from 'react'
import { type Ability, type Reader, reader, type Synthesiser } from '@/lib/client/speech/reader'
import type { Locale } from '@/lib/i18n/locale'
import type { SpokenChoices } from './spoken-choices'

type Reading = { ability: Ability; speaking: boolean; read(): void; stop(): void }

type Options = Pick<SpokenChoices, 'aloud' | 'rate'> & { locale: Locale; text: string; paused: boolean }

function browserReader(): Reader {
  const { speechSynthesis } = window as { speechSynthesis?: SpeechSynthesis }
  const able = speechSynthesis && 'SpeechSynthesisUtterance' in window
  return reader(able ? (speechSynthesis as Synthesiser) : null, (text) => new SpeechSynthesisUtterance(text))
}

/** Reading one question: when it is asked for, and by itself when it comes, where the learner has chosen that. */
export function useReading({ locale, text, aloud, rate, paused }: Options): Reading {
  const [voice] = useState(browserReader)
  const ability = useSyncExternalStore(
    voice.subscribe,
    () => voice.ability(locale),
    () => 'no-synthesis' as const,
  )
  const speaking = useSyncExternalStore(voice.subscribe, voice.speaking, () => false)
  // What was chosen when the question came: choosing it later is for the next one.
  const unread = useRef(aloud && !paused)

  useEffect(() => {
    if (!unread.current || ability !== 'ready') return
    unread.current = false
    voice.read(text, locale, rate)
  }, [voice, ability, text, locale, rate])

  useEffect(() => {
    if (paused) voice.stop()
  }, [voice, paused])

  // Browsers go on reading when the page is left.
  useEffect(() => {
    window.addEventListener('pagehide', voice.stop)
    return () => {
      window.removeEventListener('pagehide', voice.stop)
      voice.stop()
    }
  }, [voice])

  const read = useCallback(() => {
    unread.current = false
    voice.read(text, locale, rate)
  }, [voice, text, locale, rate])

  return { ability, speaking, read, stop: voice.stop }
}
