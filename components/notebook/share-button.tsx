'use client'

import { useState } from 'react'
import type { Locale } from '@/lib/i18n/locale'
import { playgroundMessages } from '@/lib/i18n/messages/playground'

/** Copies the address with the cells in it; where the browser has no clipboard (plain http), it is shown instead. */
export function ShareButton({ locale, address }: { locale: Locale; address: () => Promise<string | null> }) {
  const m = playgroundMessages[locale]
  const [shown, setShown] = useState<string | null>(null)

  async function copy() {
    const href = await address()
    if (href === null) return setShown(null)
    try {
      await navigator.clipboard.writeText(href)
      setShown('')
    } catch {
      setShown(href)
    }
  }

  return (
    <>
      <button type="button" className="btn btn-quiet" onClick={() => void copy()}>
        {m.share}
      </button>
      <span role="status" className="small muted break-all">
        {shown !== null && (shown === '' ? m.copied : `${m.copyThis} ${shown}`)}
      </span>
    </>
  )
}
