'use client'

import { useMemo } from 'react'
import type { RenderedQuestion } from '@/lib/content/types'
import type { AnswerMarks } from '@/lib/interview/marker/marker'
import { type Found, foundIn, type Overruled, standingIds } from '@/lib/interview/verdicts'
import { useMarks } from './use-marks'

export type Verdicts = {
  readonly phase: 'waiting' | 'failed' | 'marked'
  /** Null where there is nothing to mark, or nothing to mark it by. */
  readonly marks: AnswerMarks | null
  readonly found: Found | null
  /** What stands: the marker's verdicts but for those that the learner overruled. */
  readonly covered: string[]
  readonly asserted: string[]
}

/** How an answer to a question stands. */
export function useVerdicts(
  question: Pick<RenderedQuestion, 'marking' | 'points' | 'misconceptions'>,
  answer: string,
  overruled: Overruled,
): Verdicts {
  const marked = useMarks(question.marking, answer)
  return useMemo(() => {
    const marks = marked.phase === 'marked' && answer.trim() !== '' ? marked.marks : null
    const found = marks && foundIn(marks)
    const ids = (list: readonly { readonly id: string }[]) => list.map(({ id }) => id)
    return {
      phase: marked.phase,
      marks,
      found,
      covered: standingIds(ids(question.points), found?.covered ?? [], overruled),
      asserted: standingIds(ids(question.misconceptions), found?.asserted ?? [], overruled),
    }
  }, [marked, answer, question, overruled])
}
