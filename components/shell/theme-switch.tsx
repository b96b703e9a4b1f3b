'use client'

import { useEffect, useState } from 'react'
import type { Locale } from '@/lib/i18n/locale'
import { shellMessages } from '@/lib/i18n/messages/shell'
import { chooseTheme, isTheme, shownTheme, type Theme, themeKey, themes } from './theme'

/** Light, dark, or as the device has it: a native list behind an icon, so that every way of input can use it. */
export function ThemeSwitch({ locale }: { locale: Locale }) {
  const m = shellMessages[locale].theme
  const [theme, setTheme] = useState<Theme>('system')

  useEffect(() => {
    // The script in the page's head has shown it already.
    setTheme(shownTheme(document.documentElement))
    const follow = (event: StorageEvent) => {
      if (event.key !== themeKey) return
      const chosen = isTheme(event.newValue) ? event.newValue : 'system'
      chooseTheme(document.documentElement, chosen)
      setTheme(chosen)
    }
    window.addEventListener('storage', follow)
    return () => window.removeEventListener('storage', follow)
  }, [])

  return (
    <label className="icon-control needs-script" title={m.label}>
      <svg viewBox="0 0 24 24" width="20" height="20" aria-hidden="true">
        <circle cx="12" cy="12" r="8.5" fill="none" stroke="currentColor" strokeWidth="1.8" />
        <path d="M12 3.500a8.500 8.500 0 0 1 0 17z" fill="currentColor" />
      </svg>
      <select
        aria-label={m.label}
        value={theme}
        onChange={({ target: { value } }) => {
          if (!isTheme(value)) return
          chooseTheme(document.documentElement, value)
          setTheme(value)
        }}
      >
        {themes.map((one) => (
          <option key={one} value={one}>
            {m[one]}
          </option>
        ))}
      </select>
    </label>
  )
}
