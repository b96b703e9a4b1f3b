'use client'

import { Choices } from '@/components/ui/choices'
import type { Ability } from '@/lib/client/speech/reader'
import type { Locale } from '@/lib/i18n/locale'
import { spokenMessages } from '@/lib/i18n/messages/interview-spoken'
import { rates, type SpokenChoices } from './spoken-choices'

type Props = {
  locale: Locale
  choices: SpokenChoices
  ability: Ability
  /** Whether the browser can turn speech into text. */
  hears: boolean
}

/** How questions are read and what was agreed to; and what this browser cannot do, which is said nowhere else. */
export function SpokenDetails({ locale, choices, ability, hears }: Props) {
  const m = spokenMessages[locale]
  const { aloud, rate, agreed, change } = choices
  return (
    <details className="small" data-testid="spoken-details">
      <summary className="py-1.5">{m.details}</summary>
      <div className="stack gap-2">
        {ability === 'ready' ? (
          <>
            <label className="check">
              <input
                type="checkbox"
                checked={aloud}
                onChange={(event) => change({ aloud: event.currentTarget.checked })}
              />
              <span>{m.aloud}</span>
            </label>
            <Choices
              legend={m.rate}
              name="speech-rate"
              options={rates.map((one) => [one, m.rates[one]])}
              chosen={rate}
              onChoose={(one) => change({ rate: one })}
            />
          </>
        ) : (
          <p>{ability === 'no-voice' ? m.noVoice : m.noSynthesis}</p>
        )}
        {hears ? (
          <div className="row">
            <p>{agreed ? m.agreed : m.notAgreed}</p>
            {agreed && (
              <button type="button" className="btn px-3" onClick={() => change({ agreed: false })}>
                {m.revoke}
              </button>
            )}
          </div>
        ) : (
          <p>{m.noRecognition}</p>
        )}
      </div>
    </details>
  )
}
