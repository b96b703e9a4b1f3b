'use client'

import { useSyncExternalStore } from 'react'
import { type Copies, currentCopies, onCopiesChange } from './copies-store'

export function useCopies(): Copies {
  return useSyncExternalStore(onCopiesChange, currentCopies, currentCopies)
}
