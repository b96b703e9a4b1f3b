'use client'

import { useState } from 'react'
import { Ask } from '@/components/ui/ask'
import type { ModelPlace } from '@/lib/client/second-opinion'
import type { RenderedQuestion } from '@/lib/content/types'
import type { Locale } from '@/lib/i18n/locale'
import { secondOpinionMessages } from '@/lib/i18n/messages/second-opinion'
import type { Found } from '@/lib/interview/verdicts'
import { useModelConsent } from './model-consent'
import { OpinionDifferences } from './opinion-differences'
import type { Opinion } from './use-second-opinion'

type Props = {
  locale: Locale
  place: ModelPlace
  opinion: Opinion
  question: Pick<RenderedQuestion, 'points' | 'misconceptions'>
  answer: string
  /** What the rules found, and what stands. */
  found: Found
  standing: readonly string[]
  /** Nothing that stands can be changed any more where it is missing. */
  onVerdict?: ((id: string, stands: boolean) => void) | undefined
}

/** Asks a language model for its verdicts, once the learner has agreed where the answer goes, and says where they differ. */
export function SecondOpinion({ locale, place, opinion, ...rest }: Props) {
  const m = secondOpinionMessages[locale]
  const [agreed, agree] = useModelConsent(place)
  const [consenting, setConsenting] = useState(false)
  const { phase, marks, message } = opinion
  return (
    <section className="stack no-print gap-2" data-testid="second-opinion" data-phase={phase}>
      {phase !== 'marks' && (
        <div>
          <button
            type="button"
            className="btn"
            aria-disabled={phase === 'waiting'}
            onClick={() => {
              if (phase === 'waiting') return
              if (agreed) opinion.ask()
              else setConsenting(true)
            }}
          >
            {phase === 'failed' ? m.again : m.ask}
          </button>
        </div>
      )}
      {consenting && (
        <Ask
          testId="model-consent"
          title={m.consentTitle}
          yes={m.agree}
          no={m.refuse}
          yesClass="btn-primary"
          onYes={() => {
            agree(true)
            opinion.ask()
          }}
          onNo={() => setConsenting(false)}
        >
          <p>{m.consent(place.model, place.host)}</p>
          <p>{m.onceAgreed}</p>
        </Ask>
      )}
      <p role="status" className={phase === 'failed' ? 'message message-warn' : 'small muted empty:hidden'}>
        {phase === 'waiting'
          ? m.asking
          : phase === 'failed'
            ? (message ?? `${m.unreachable}${locale === 'zh' ? '' : ' '}${m.stays}`)
            : ''}
      </p>
      {marks && <OpinionDifferences locale={locale} place={place} marks={marks} {...rest} />}
    </section>
  )
}
