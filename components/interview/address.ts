'use client'

import { useSyncExternalStore } from 'react'

const listeners = new Set<() => void>()

function onAddressChange(listener: () => void): () => void {
  listeners.add(listener)
  window.addEventListener('popstate', listener)
  return () => {
    listeners.delete(listener)
    window.removeEventListener('popstate', listener)
  }
}

/** A parameter of the page's query; null in prerendered HTML. */
export function useQueryParameter(name: string): string | null {
  return useSyncExternalStore(
    onAddressChange,
    () => new URLSearchParams(window.location.search).get(name) ?? '',
    () => null,
  )
}

/** Changes the page's own query without asking the network: an interview goes on where there is none. */
export function showStep(query: string): void {
  window.history.pushState(null, '', query)
  for (const listener of listeners) listener()
}
