'use client'

import { useSyncExternalStore } from 'react'
import { replaceAddress } from '@/lib/client/replace-address'

let last = ''

/** The key that stands in the address, in its fragment or its query; the last one where other words are there now. */
function keyInAddress(): string {
  const { hash, search } = window.location
  const [fragment, query] = [hash.slice(1), new URLSearchParams(search).get('key') ?? '']
  last = [fragment, query].find((text) => /^[\w-]{40,}$/.test(text)) ?? last
  return last
}

function onKeyChange(listener: () => void): () => void {
  function changed() {
    const key = keyInAddress()
    // "Skip to content" takes the fragment's place: a reload must open the same report all the same.
    if (key !== '' && !window.location.href.includes(key)) replaceAddress(`#${key}`)
    listener()
  }
  window.addEventListener('hashchange', changed)
  return () => window.removeEventListener('hashchange', changed)
}

/**
 * The key of the shared report that the page's address opens; '' without one, null in prerendered HTML. It is in the
 * fragment, so that the address is sent to no server.
 */
export function useShareKey(): string | null {
  return useSyncExternalStore(onKeyChange, keyInAddress, () => null)
}
