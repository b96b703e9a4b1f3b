'use client'

import { useEffect } from 'react'
import { loadOwnMarkdown } from '@/components/cards/own-side'
import type { ReviewCard } from './review-cards'

/** Fetches what renders own cards when there are any, so that a session that has begun goes on offline. */
export function useOwnCardsCode(cards: readonly ReviewCard[] | undefined): void {
  const wanted = cards?.some(({ own }) => own) ?? false

  useEffect(() => {
    if (wanted) loadOwnMarkdown().catch(() => {})
  }, [wanted])
}
