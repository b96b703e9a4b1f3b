'use client'

import { useEffect, useState, useSyncExternalStore } from 'react'
import { deviceChoices } from '@/lib/client/device-choice'
import type { Locale } from '@/lib/i18n/locale'
import { swipeMessages } from '@/lib/i18n/messages/swipe'

const key = 'unroll.swipe'
const choices = deviceChoices(() => localStorage)

/** Whether swiping a turned card grades it: a choice of this device, off until it is made. */
export function useSwipeChoice(): boolean {
  return useSyncExternalStore(
    choices.subscribe,
    () => choices.get(key) === 'on',
    () => false,
  )
}

/** The choice itself, where there is a screen to touch. */
export function SwipeChoice({ locale }: { locale: Locale }) {
  const enabled = useSwipeChoice()
  const [touchable, setTouchable] = useState(false)
  useEffect(() => setTouchable(navigator.maxTouchPoints > 0), [])
  if (!touchable) return null
  return (
    <label className="check small muted self-start">
      <input
        type="checkbox"
        data-testid="swipe"
        checked={enabled}
        onChange={(event) => choices.set(key, event.target.checked ? 'on' : null)}
      />
      <span>{swipeMessages[locale].choice}</span>
    </label>
  )
}
