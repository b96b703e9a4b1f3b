'use client'

import { useEffect, useState } from 'react'
import { loadMarker } from '@/lib/client/marker'
import type { InterviewBank } from '@/lib/content/types'
import type { AnswerMarks } from '@/lib/interview/marker/marker'
import { type InterviewState, wholeAnswer } from '@/lib/interview/session'

/** How the marker reads the interview's answers, by question, as far as its rules could be fetched. */
export function useEvidence(bank: InterviewBank, interview: InterviewState): ReadonlyMap<string, AnswerMarks> {
  const [evidence, setEvidence] = useState<ReadonlyMap<string, AnswerMarks>>(new Map())
  useEffect(() => {
    let current = true
    const asked = bank.questions.filter(({ id }) =>
      interview.questions.some((one) => one.id === id && one.openedAt !== null),
    )
    Promise.all(
      asked.map(async ({ id, marking }) => {
        const marker = await loadMarker(marking).catch(() => null)
        return marker ? [[id, marker.mark(wholeAnswer(interview, id))] as const] : []
      }),
    ).then((marks) => current && setEvidence(new Map(marks.flat())))
    return () => {
      current = false
    }
  }, [bank, interview])
  return evidence
}
