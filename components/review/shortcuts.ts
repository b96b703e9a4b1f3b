import { useEffect, useState } from 'react'

const key = 'unroll.shortcuts'

/** Whether single-key shortcuts are on at this moment: they are unless the reader turned them off. */
export function shortcutsOn(): boolean {
  try {
    return localStorage.getItem(key) !== 'off'
  } catch {
    // Storage is blocked: the shortcuts stay on for this visit.
    return true
  }
}

/** Whether single-key shortcuts are on: a choice of this browser, kept where it can be (WCAG 2.1.4). */
export function useShortcutChoice(): [boolean, (enabled: boolean) => void] {
  const [enabled, setEnabled] = useState(true)

  useEffect(() => {
    setEnabled(shortcutsOn())
  }, [])

  function change(next: boolean) {
    setEnabled(next)
    try {
      localStorage.setItem(key, next ? 'on' : 'off')
    } catch {
      // Storage is blocked: the choice holds for this visit only.
    }
  }

  return [enabled, change]
}
