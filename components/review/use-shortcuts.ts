'use client'

import { useEffect, useLayoutEffect, useRef } from 'react'

/**
 * Single-key shortcuts of the page. They keep out of the way of typing, of modified keys, and of Space and Enter on a
 * control that has the focus.
 */
export function useShortcuts(enabled: boolean, handlers: Readonly<Record<string, () => void>>): void {
  const latest = useRef(handlers)
  // With the screen, not after it: a key between the two would act on the card that was there before.
  useLayoutEffect(() => {
    latest.current = handlers
  }, [handlers])

  useEffect(() => {
    if (!enabled) return
    function onKeyDown(event: KeyboardEvent) {
      if (event.ctrlKey || event.metaKey || event.altKey || event.repeat || event.defaultPrevented) return
      const target = event.target instanceof Element ? event.target : null
      if (target?.closest('input:not([type=checkbox]), textarea, select, [contenteditable]')) return
      if ((event.key === ' ' || event.key === 'Enter') && target?.closest('a, button, summary, input, audio')) return
      const handler = latest.current[event.key.toLowerCase()]
      if (!handler) return
      event.preventDefault()
      handler()
    }
    window.addEventListener('keydown', onKeyDown)
    return () => window.removeEventListener('keydown', onKeyDown)
  }, [enabled])
}
