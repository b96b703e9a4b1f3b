'use client'

import { useCallback, useSyncExternalStore } from 'react'
import { type DeviceChoices, deviceChoices } from '@/lib/client/device-choice'
import type { ModelPlace } from '@/lib/client/second-opinion'

const key = 'unroll.second-opinion'
const choices: DeviceChoices = deviceChoices(() => localStorage)

function subscribe(listener: () => void): () => void {
  const stop = choices.subscribe(listener)
  // Agreement that is withdrawn in one tab ends it in all.
  window.addEventListener('storage', listener)
  return () => {
    stop()
    window.removeEventListener('storage', listener)
  }
}

/**
 * Whether this device was told that answers may be sent to this model at this host, and how to change that. Agreement to
 * one is none to another.
 */
export function useModelConsent(place: ModelPlace | null): [boolean, (agreed: boolean) => void] {
  const named = place && `${place.host} ${place.model}`
  const agreedTo = useSyncExternalStore(
    subscribe,
    () => choices.get(key),
    () => null,
  )
  const change = useCallback((agreed: boolean) => choices.set(key, agreed ? named : null), [named])
  return [named !== null && agreedTo === named, change]
}
