'use client'

import { useCallback, useEffect, useState } from 'react'
import { replaceAddress } from '@/lib/client/replace-address'
import { type Deck, deckOf, deckQuery, everything } from './deck'

/** The deck that the page's address names; changing it changes the address. */
export function useDeck(): [Deck, (deck: Deck) => void] {
  const [deck, setDeck] = useState<Deck>(everything)

  useEffect(() => {
    const asked = deckOf(location.search)
    if (deckQuery(asked) !== '') setDeck(asked)
  }, [])

  const change = useCallback((next: Deck) => {
    setDeck(next)
    replaceAddress(`${location.pathname}${deckQuery(next)}`)
  }, [])

  return [deck, change]
}
