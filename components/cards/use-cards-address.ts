'use client'

import { useCallback, useEffect, useState } from 'react'
import { replaceAddress } from '@/lib/client/replace-address'
import { addressOf, addressText, type CardsAddress } from './cards-address'

/**
 * What the list shows lives in the address: a reload, a shared link and the language switch keep it. Undefined until it
 * has been read. To open a card, or to close it, adds a page to the browser's history; to filter the list does not.
 */
export function useCardsAddress(): [CardsAddress | undefined, (next: CardsAddress) => void] {
  const [address, setAddress] = useState<CardsAddress>()

  useEffect(() => {
    const read = () => setAddress(addressOf(location.search))
    read()
    window.addEventListener('popstate', read)
    return () => window.removeEventListener('popstate', read)
  }, [])

  const go = useCallback((next: CardsAddress) => {
    const before = addressOf(location.search)
    const target = `${location.pathname}${addressText(next)}`
    if (JSON.stringify(before.opened) === JSON.stringify(next.opened)) replaceAddress(target)
    else window.history.pushState(null, '', target)
    setAddress(next)
  }, [])

  return [address, go]
}
