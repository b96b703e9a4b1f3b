'use client'

import { useCallback, useSyncExternalStore } from 'react'
import { type DeviceChoices, deviceChoices } from '@/lib/client/device-choice'

/** How fast questions are read, beside the voice's own speed. */
export const rates = [0.8, 1, 1.25] as const
export type Rate = (typeof rates)[number]

export type SpokenChoices = {
  /** Reads every new question aloud. */
  readonly aloud: boolean
  readonly rate: Rate
  /** Knows where the sound may go, and has agreed. */
  readonly agreed: boolean
  change(part: { aloud?: boolean; rate?: Rate; agreed?: boolean }): void
}

const keys = { aloud: 'unroll.read-aloud', rate: 'unroll.speech-rate', agreed: 'unroll.microphone' } as const

const choices: DeviceChoices = deviceChoices(() => localStorage)

function subscribe(listener: () => void): () => void {
  const stop = choices.subscribe(listener)
  // Agreement that is taken back in one tab ends it in all.
  window.addEventListener('storage', listener)
  return () => {
    stop()
    window.removeEventListener('storage', listener)
  }
}

function useChoice(key: string): string | null {
  return useSyncExternalStore(
    subscribe,
    () => choices.get(key),
    () => null,
  )
}

/** What this device was told of reading aloud and of the microphone. */
export function useSpokenChoices(): SpokenChoices {
  const rate = Number(useChoice(keys.rate))
  const aloud = useChoice(keys.aloud) === 'on'
  const agreed = useChoice(keys.agreed) === 'agreed'
  const change = useCallback<SpokenChoices['change']>((part) => {
    if (part.aloud !== undefined) choices.set(keys.aloud, part.aloud ? 'on' : null)
    if (part.rate !== undefined) choices.set(keys.rate, part.rate === 1 ? null : String(part.rate))
    if (part.agreed !== undefined) choices.set(keys.agreed, part.agreed ? 'agreed' : null)
  }, [])
  return { aloud, rate: rates.find((known) => known === rate) ?? 1, agreed, change }
}
