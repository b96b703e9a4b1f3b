'use client'

import { useEffect, useState } from 'react'
import { type Locale, locales } from '@/lib/i18n/locale'
import { manifestAddress, type OfflineManifest } from '@/lib/offline/manifest'

export type Manifests = Readonly<Record<Locale, OfflineManifest>>

/** What the site has in both languages; null while that is read, 'unreachable' when it cannot be. */
export function useManifests(wanted: boolean): Manifests | 'unreachable' | null {
  const [manifests, setManifests] = useState<Manifests | 'unreachable' | null>(null)
  useEffect(() => {
    if (!wanted) return
    let gone = false
    const read = async (locale: Locale) => {
      const response = await fetch(manifestAddress(locale), { cache: 'no-cache' })
      if (!response.ok) throw new Error(`${response.url}: ${response.status}`)
      return (await response.json()) as OfflineManifest
    }
    // A request that must fail would only be a complaint in the browser's console.
    const asked = navigator.onLine ? Promise.all(locales.map(read)) : Promise.reject(new Error('no network'))
    asked.then(
      ([zh, en]) => {
        if (!gone && zh && en) setManifests({ zh, en })
      },
      () => {
        if (!gone) setManifests('unreachable')
      },
    )
    return () => {
      gone = true
    }
  }, [wanted])
  return manifests
}
