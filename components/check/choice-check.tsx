'use client'

import { useState } from 'react'
import { AdoptedHtml } from '@/components/static-html/adopted-html'
import { Html } from '@/components/ui/html'
import type { GradedCheck } from '@/lib/content/types'
import type { Locale } from '@/lib/i18n/locale'
import { checkMessages } from '@/lib/i18n/messages/check'
import { CheckFrame } from './check-frame'
import { checkHtmlIds, verdictHtml } from './check-html'
import { type Kept, useCheck } from './use-check'

type Props = { locale: Locale; check: Extract<GradedCheck, { kind: 'choice' }> }

/** One right option among several; after an answer, why the chosen one is right or wrong. */
export function ChoiceCheck({ locale, check }: Props) {
  const m = checkMessages[locale]
  const ids = checkHtmlIds(locale, check.id)
  const { last, busy, keep } = useCheck(check.id)
  const [chosen, setChosen] = useState<number | null>(null)
  const [graded, setGraded] = useState<{ correct: boolean; why: string } | null>(null)
  const [kept, setKept] = useState<Kept | null>(null)
  const [missing, setMissing] = useState(false)

  async function grade() {
    setMissing(chosen === null)
    if (chosen === null || busy) return
    const answer = String(chosen)
    const correct = chosen === check.right
    setKept(await keep({ card: check.card, locale, answer, correct }))
    setGraded({ correct, why: verdictHtml(locale, check.id, answer) })
  }

  return (
    <CheckFrame
      locale={locale}
      id={check.id}
      correct={graded?.correct ?? null}
      kept={kept}
      before={graded ? null : (last?.payload.correct ?? null)}
      busy={busy}
      problem={missing && m.choose}
      onSubmit={() => void grade()}
      explanation={graded && <Html as="p" html={graded.why} />}
    >
      <fieldset aria-describedby={missing ? `${check.id}-problem` : undefined}>
        <legend className="mb-2">
          <span className="badge me-2">{m.title}</span>
          <AdoptedHtml as="span" id={ids.prompt} />
        </legend>
        {Array.from({ length: check.options }, (_, index) => (
          <label key={ids.option(index)} className="check">
            <input
              type="radio"
              name={check.id}
              checked={chosen === index}
              onChange={() => {
                setChosen(index)
                setGraded(null)
                setMissing(false)
              }}
            />
            <AdoptedHtml as="span" id={ids.option(index)} />
          </label>
        ))}
      </fieldset>
    </CheckFrame>
  )
}
