'use client'

import { useEffect, useId, useRef } from 'react'
import type { Locale } from '@/lib/i18n/locale'
import { spokenMessages } from '@/lib/i18n/messages/interview-spoken'

type Props = { locale: Locale; onAnswer(yes: boolean): void }

/** Says where the sound may go, and asks before anything is listened to. */
export function MicrophoneConsent({ locale, onAnswer }: Props) {
  const m = spokenMessages[locale]
  const id = useId()
  const group = useRef<HTMLFieldSetElement>(null)

  useEffect(() => group.current?.focus(), [])

  return (
    <fieldset
      ref={group}
      className="message"
      tabIndex={-1}
      aria-labelledby={`${id}-title`}
      aria-describedby={`${id}-text`}
      data-testid="microphone-consent"
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return
        event.preventDefault()
        onAnswer(false)
      }}
    >
      <p id={`${id}-title`} className="font-semibold">
        {m.consentTitle}
      </p>
      <p id={`${id}-text`}>{m.consent}</p>
      <div className="row mt-2">
        <button type="button" className="btn btn-primary" onClick={() => onAnswer(true)}>
          {m.agree}
        </button>
        <button type="button" className="btn" onClick={() => onAnswer(false)}>
          {m.refuse}
        </button>
      </div>
    </fieldset>
  )
}
