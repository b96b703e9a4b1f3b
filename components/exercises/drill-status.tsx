'use client'

import { useEffect, useState } from 'react'
import {
  type Attempt,
  type DrillState,
  instanceOf,
  isRight,
  type KindSummary,
  keyText,
  loadKind,
} from '@/lib/exercises'
import type { Locale } from '@/lib/i18n/locale'
import { practiceMessages } from '@/lib/i18n/messages/practice'

type Props = { locale: Locale; state: DrillState; kinds: readonly KindSummary[] }

/** How much time is left, the score, and what became of the last answer. */
export function DrillStatus({ locale, state, kinds }: Props) {
  const m = practiceMessages[locale].drill
  const seconds = Math.ceil(state.left / 1000)
  const answered = state.done.filter(({ skipped }) => !skipped)
  const last = state.done.at(-1)
  const kind = kinds.find(({ id }) => id === last?.kind)
  return (
    <div>
      <p className="row justify-between">
        <span role="timer" className="font-semibold tabular-nums" data-testid="drill-left">
          {m.left(Math.floor(seconds / 60), String(seconds % 60).padStart(2, '0'))}
        </span>
        <span className="muted" data-testid="drill-score">
          {m.score(state.right, answered.length)}
        </span>
      </p>
      {/* The seconds are not read out; each minute is. */}
      <p role="status" className="sr-only">
        {m.minuteLeft(Math.ceil(seconds / 60))}
      </p>
      <div role="status" data-testid="drill-last">
        {last && kind && <LastAnswer locale={locale} kind={kind} attempt={last} />}
      </div>
    </div>
  )
}

function LastAnswer({ locale, kind, attempt }: { locale: Locale; kind: KindSummary; attempt: Attempt }) {
  const m = practiceMessages[locale].drill
  const key = useKey(kind, attempt)
  const name = kind.name[locale]
  if (attempt.skipped) return <p className="small muted">{m.skipped(name)}</p>
  const right = isRight(attempt)
  return (
    <p className={`message ${right ? 'message-good' : 'message-bad'}`}>
      <span aria-hidden="true">{right ? '✓' : '✗'} </span>
      {right ? m.right(name) : m.wrong(name, key?.[locale] ?? '…')}
    </p>
  )
}

/** What would have been right, in words. */
function useKey(kind: KindSummary, { seed, level }: Attempt) {
  const [key, setKey] = useState<Readonly<Record<Locale, string>> | null>(null)
  useEffect(() => {
    let current = true
    loadKind(kind).then(
      (code) => {
        const answer = instanceOf(code, seed, level).parts.at(-1)?.answer
        if (!current || !answer) return
        setKey(keyText(answer))
      },
      () => {},
    )
    return () => {
      current = false
    }
  }, [kind, seed, level])
  return key
}
