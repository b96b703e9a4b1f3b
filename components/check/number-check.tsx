'use client'

import { useId, useState } from 'react'
import { AdoptedHtml } from '@/components/static-html/adopted-html'
import { Html } from '@/components/ui/html'
import type { GradedCheck } from '@/lib/content/types'
import type { NumberGrade } from '@/lib/exercises/answer'
import type { Locale } from '@/lib/i18n/locale'
import { checkMessages } from '@/lib/i18n/messages/check'
import { CheckFrame } from './check-frame'
import { checkHtmlIds, verdictHtml } from './check-html'
import { type Kept, useCheck } from './use-check'

type Check = Extract<GradedCheck, { kind: 'number' }>
type Result = Exclude<NumberGrade<{ value: number; verdict: string }>, { outcome: 'unreadable' }>

/** Why there is no verdict; `unreadable`: because of what was typed. */
type Problem = { readonly unreadable: boolean; readonly text: string }

/** The grammar of expressions and the engine's functions: fetched when the field is first used, not by every reader. */
const grader = () => import('@/lib/exercises/answer')

/** A number or an expression, graded against what the engine computed when the page was built. */
export function NumberCheck({ locale, check }: { locale: Locale; check: Check }) {
  const m = checkMessages[locale]
  const id = useId()
  const { last, busy, keep } = useCheck(check.id)
  const [text, setText] = useState('')
  const [result, setResult] = useState<Result | null>(null)
  const [problem, setProblem] = useState<Problem | null>(null)
  const [fetching, setFetching] = useState(false)
  const [kept, setKept] = useState<Kept | null>(null)
  const correct = result === null ? null : result.outcome === 'correct'

  async function grade() {
    if (busy || fetching) return
    setFetching(true)
    const loaded = await grader().catch(() => null)
    setFetching(false)
    if (!loaded) return setProblem({ unreadable: false, text: m.notFetched })
    const slips = check.slips.map((value, index) => ({ value, verdict: `slip-${index}` }))
    const graded = loaded.gradeNumber(check.key, slips, text)
    if (graded.outcome === 'unreadable') {
      const why = loaded.expressionErrorText(graded.error)[locale]
      return setProblem({ unreadable: true, text: `${m.unreadable} ${why}` })
    }
    setProblem(null)
    setKept(await keep({ card: check.card, locale, answer: text, correct: graded.outcome === 'correct' }))
    setResult(graded)
  }

  return (
    <CheckFrame
      locale={locale}
      id={check.id}
      correct={correct}
      kept={kept}
      before={correct === null ? (last?.payload.correct ?? null) : null}
      busy={busy || fetching}
      problem={problem?.text}
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
            setProblem(null)
          }}
          onFocus={() => void grader().catch(() => {})}
          autoComplete="off"
          autoCapitalize="off"
          spellCheck={false}
          aria-invalid={problem?.unreadable ?? false}
          aria-describedby={`${id}-hint${problem ? ` ${check.id}-problem` : ''}`}
        />
      </div>
    </CheckFrame>
  )
}

function Explanation({ locale, check, result }: { locale: Locale; check: Check; result: Result | null }) {
  if (!result) return null
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
