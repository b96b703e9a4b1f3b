'use client'

import { useId, useState } from 'react'
import { AdoptedHtml } from '@/components/static-html/adopted-html'
import { Html } from '@/components/ui/html'
import type { GradedCheck } from '@/lib/content/types'
import { expressionErrorText, gradeNumber, type NumberGrade } from '@/lib/exercises/answer'
import type { Locale } from '@/lib/i18n/locale'
import { checkMessages } from '@/lib/i18n/messages/check'
import { CheckFrame } from './check-frame'
import { checkHtmlIds, verdictHtml } from './check-html'
import { type Kept, useCheck } from './use-check'

type Check = Extract<GradedCheck, { kind: 'number' }>
type Result = NumberGrade<{ value: number; verdict: string }>

/** A number or an expression, graded against what the engine computed when the page was built. */
export function NumberCheck({ locale, check }: { locale: Locale; check: Check }) {
  const m = checkMessages[locale]
  const id = useId()
  const { last, busy, keep } = useCheck(check.id)
  const [text, setText] = useState('')
  const [result, setResult] = useState<Result | null>(null)
  const [kept, setKept] = useState<Kept | null>(null)
  const unreadable = result?.outcome === 'unreadable' ? result.error : null
  const correct = result === null || unreadable ? null : result.outcome === 'correct'

  async function grade() {
    if (busy) return
    const slips = check.slips.map((value, index) => ({ value, verdict: `slip-${index}` }))
    const graded = gradeNumber(check.key, slips, text)
    if (graded.outcome !== 'unreadable') {
      setKept(await keep({ card: check.card, locale, answer: text, correct: graded.outcome === 'correct' }))
    }
    setResult(graded)
  }

  return (
    <CheckFrame
      locale={locale}
      id={check.id}
      correct={correct}
      kept={kept}
      before={correct === null ? (last?.payload.correct ?? null) : null}
      busy={busy}
      problem={unreadable && `${m.unreadable} ${expressionErrorText(unreadable)[locale]}`}
      onSubmit={() => void grade()}
      explanation={<Explanation locale={locale} check={check} result={result} />}
    >
      <div className="field">
        <label htmlFor={id} className="font-normal text-body">
          <span className="badge me-2">{m.title}</span>
          <AdoptedHtml as="span" id={checkHtmlIds(locale, check.id).prompt} />
        </label>
        <p id={`${id}-hint`} className="small muted">
          {Number.isInteger(check.key) ? m.wholeHint : m.realHint}
        </p>
        <input
          id={id}
          className="input font-mono sm:max-w-80"
          value={text}
          onChange={(event) => {
            setText(event.target.value)
            setResult(null)
          }}
          autoComplete="off"
          autoCapitalize="off"
          spellCheck={false}
          aria-invalid={unreadable !== null}
          aria-describedby={`${id}-hint${unreadable ? ` ${check.id}-problem` : ''}`}
        />
      </div>
    </CheckFrame>
  )
}

function Explanation({ locale, check, result }: { locale: Locale; check: Check; result: Result | null }) {
  if (!result || result.outcome === 'unreadable') return null
  const html = (verdict: string) => verdictHtml(locale, check.id, verdict)
  return (
    <>
      {result.outcome === 'wrong' &&
        result.slips.map(({ verdict }) => <Html key={verdict} as="p" html={html(verdict)} />)}
      <p>{checkMessages[locale].key(check.shownKey)}</p>
      <Html html={html('explain')} />
    </>
  )
}
