'use client'

import { useEffect, useMemo, useState } from 'react'
import { readShared, type SharedReport } from '@/lib/client/shares'
import type { Locale } from '@/lib/i18n/locale'
import { exerciseResults } from '@/lib/interview/exercise-results'
import { foldInterview, type InterviewState } from '@/lib/interview/session'
import { useShareKey } from './share-key'

type Found = {
  readonly interview: InterviewState
  readonly exercises: ReadonlyMap<string, number>
  /** When it was shared, in milliseconds since the epoch. */
  readonly sharedAt: number
}

export type Shared =
  | { readonly phase: 'loading' }
  | { readonly phase: 'gone' }
  | { readonly phase: 'unreachable'; readonly message: string | null; readonly again: () => void }
  | ({ readonly phase: 'found' } & Found)

type Answer = { readonly key: string; readonly report: SharedReport | 'gone' } | { readonly refused: string | null }

/** The report that the address opens, from the server alone: no log of this browser's is needed, or read. */
export function useShared(locale: Locale): Shared {
  const key = useShareKey()
  const [answer, setAnswer] = useState<Answer | null>(null)
  const [attempt, setAttempt] = useState(0)

  // biome-ignore lint/correctness/useExhaustiveDependencies: another attempt asks again
  useEffect(() => {
    if (!key) return
    let current = true
    setAnswer(null)
    void readShared(key, locale).then((reply) => {
      if (!current) return
      if (reply.kind === 'refused') setAnswer({ refused: reply.message })
      else setAnswer({ key, report: reply.kind === 'ok' ? reply.value : 'gone' })
    })
    return () => {
      current = false
    }
  }, [key, locale, attempt])

  const report = answer && 'report' in answer && answer.key === key ? answer.report : null
  const found = useMemo(() => (report === null || report === 'gone' ? null : foundIn(report)), [report])
  if (key === '' || report === 'gone' || (report !== null && found === null)) return { phase: 'gone' }
  if (answer && 'refused' in answer)
    return { phase: 'unreachable', message: answer.refused, again: () => setAttempt((n) => n + 1) }
  return found ? { phase: 'found', ...found } : { phase: 'loading' }
}

function foundIn({ events, interview, createdAt }: SharedReport): Found | null {
  const state = foldInterview(events, interview)
  return state && { interview: state, exercises: exerciseResults(events, interview), sharedAt: createdAt }
}
