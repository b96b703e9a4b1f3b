'use client'

import { type Ref, useImperativeHandle, useRef, useState } from 'react'
import type { Locale } from '@/lib/i18n/locale'
import { spokenMessages } from '@/lib/i18n/messages/interview-spoken'
import { MicrophoneConsent } from './microphone-consent'
import { useSpokenChoices } from './spoken-choices'
import { SpokenDetails } from './spoken-details'
import { useDictation } from './use-dictation'
import { useReading } from './use-reading'

export type SpokenHandle = {
  /** The question is left: what was heard of the answer so far is told now, and nothing after. */
  finish(): void
}

type Props = {
  locale: Locale
  /** What the interviewer asks. */
  text: string
  /** The interview stands still. */
  paused: boolean
  onTranscript(text: string): void
  ref?: Ref<SpokenHandle>
}

/** The question read aloud, and the answer taken down as it is spoken, each where the browser can. */
export function Spoken({ locale, text, paused, onTranscript, ref }: Props) {
  const m = spokenMessages[locale]
  const choices = useSpokenChoices()
  const { aloud, rate, agreed, change } = choices
  const reading = useReading({ locale, text, aloud, rate, paused })
  const [dictation, { phase, interim, problem }] = useDictation({ locale, agreed, paused, onTranscript })
  const [asking, setAsking] = useState(false)
  const microphone = useRef<HTMLButtonElement>(null)
  const listening = phase === 'on'

  useImperativeHandle(ref, () => ({ finish: () => dictation?.finish() }), [dictation])

  function listen() {
    // Else it would write down the question.
    reading.stop()
    dictation?.start()
  }

  function read() {
    dictation?.finish()
    reading.read()
  }

  function consented(yes: boolean) {
    setAsking(false)
    microphone.current?.focus()
    if (!yes) return
    change({ agreed: true })
    listen()
  }

  return (
    <div className="stack gap-2" data-testid="spoken" data-phase={phase}>
      {(reading.ability === 'ready' || dictation) && (
        <div className="row">
          {reading.ability === 'ready' && (
            <button type="button" className="btn px-3" onClick={reading.speaking ? reading.stop : read}>
              {reading.speaking ? m.stopReading : m.read}
            </button>
          )}
          {dictation && (
            <button
              ref={microphone}
              type="button"
              className="btn px-3"
              onClick={() => {
                if (listening) dictation.stop()
                else if (agreed) listen()
                else setAsking(true)
              }}
            >
              {listening ? m.stopSpeaking : m.speak}
            </button>
          )}
        </div>
      )}
      {asking && <MicrophoneConsent locale={locale} onAnswer={consented} />}
      <p role="status" className="small muted empty:hidden">
        {phase === 'on' ? m.listening : phase === 'ending' ? m.ending : ''}
      </p>
      {/* It changes with every syllable: a screen reader that told it would talk over the speaker. */}
      {interim !== '' && (
        <p className="muted" aria-live="off" data-testid="interim">
          {m.hearing}
          <em>{interim}</em>
        </p>
      )}
      {problem && (
        <p role="alert" className="message message-warn" data-problem={problem}>
          {m.problems[problem]}
        </p>
      )}
      <SpokenDetails locale={locale} choices={choices} ability={reading.ability} hears={dictation !== null} />
    </div>
  )
}
