'use client'

import { useMemo } from 'react'
import type { InterviewBank } from '@/lib/content/types'
import { type InterviewReport, interviewReport } from '@/lib/interview/report'
import type { InterviewState } from '@/lib/interview/session'
import { useEvidence } from './use-evidence'

/** The report of an interview; `exercises` is the credit of those that it asked for. */
export function useReport(
  bank: InterviewBank,
  interview: InterviewState,
  exercises: ReadonlyMap<string, number>,
): InterviewReport {
  const evidence = useEvidence(bank, interview)
  return useMemo(
    () =>
      interviewReport(interview, {
        question: (id) => bank.questions.find((one) => one.id === id),
        exercises,
        evidence: (id) =>
          evidence.get(id)?.points.flatMap(({ verdict, spans }) => (verdict === 'covered' ? spans : [])) ?? [],
        now: interview.finishedAt ?? interview.startedAt,
      }),
    [interview, bank, exercises, evidence],
  )
}
