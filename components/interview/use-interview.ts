'use client'

import { useMemo, useSyncExternalStore } from 'react'
import { useLearner } from '@/components/data/use-learner'
import { foldInterview, type InterviewState } from '@/lib/interview/session'

/** A parameter of the page's query; null in prerendered HTML. */
export function useQueryParameter(name: string): string | null {
  return useSyncExternalStore(
    onNavigation,
    () => new URLSearchParams(window.location.search).get(name) ?? '',
    () => null,
  )
}

function onNavigation(listener: () => void): () => void {
  window.addEventListener('popstate', listener)
  return () => window.removeEventListener('popstate', listener)
}

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
