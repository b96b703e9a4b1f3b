'use client'

import { useMemo } from 'react'
import { useLearner } from '@/components/data/use-learner'
import { foldInterview, type InterviewState } from '@/lib/interview/session'
import { useQueryParameter } from './address'

type Found = { phase: 'loading' | 'unavailable' | 'missing' } | { phase: 'found'; interview: InterviewState }

/** The interview that the address names, folded from the learner's log. */
export function useInterview(): Found {
  const learner = useLearner()
  const id = useQueryParameter('id')
  const interview = useMemo(() => (id ? foldInterview(learner.events, id) : null), [learner.events, id])
  if (learner.phase === 'unavailable') return { phase: 'unavailable' }
  if (learner.phase === 'loading' || id === null) return { phase: 'loading' }
  return interview ? { phase: 'found', interview } : { phase: 'missing' }
}
