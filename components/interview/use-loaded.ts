'use client'

import { useEffect, useState } from 'react'

export type Loaded<T> = { readonly phase: 'loading' | 'failed' } | { readonly phase: 'ready'; readonly value: T }

/** What `load` fetches from an address. */
export function useLoaded<T>(load: (address: string) => Promise<T>, address: string): Loaded<T> {
  const [loaded, setLoaded] = useState<Loaded<T>>({ phase: 'loading' })
  useEffect(() => {
    let current = true
    load(address).then(
      (value) => current && setLoaded({ phase: 'ready', value }),
      () => current && setLoaded({ phase: 'failed' }),
    )
    return () => {
      current = false
    }
  }, [load, address])
  return loaded
}
