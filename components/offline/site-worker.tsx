'use client'

import { useEffect, useState } from 'react'
import { whenIdle } from '@/lib/client/when-idle'
import type { Locale } from '@/lib/i18n/locale'
import { alertMessages } from '@/lib/i18n/messages/alerts'

/** Sees to the service worker once the page has been loaded, and says when a newer version of the site waits. */
export function SiteWorker({ locale }: { locale: Locale }) {
  const m = alertMessages[locale].newer
  const [load, setLoad] = useState<(() => void) | null>(null)

  useEffect(() => {
    let refrain = () => {}
    const soon = () => {
      refrain = whenIdle(() => void start(), { otherwise: 2000 })
    }
    const start = async () => {
      // Without a network it cannot be fetched, and is not needed: the worker that is there goes on.
      const chunk = await import('./begin').catch(() => null)
      await chunk?.begin((how) => setLoad(() => how))
    }
    if (document.readyState === 'complete') soon()
    else window.addEventListener('load', soon, { once: true })
    return () => {
      window.removeEventListener('load', soon)
      refrain()
    }
  }, [])

  if (!load) return null
  return (
    <div role="status" data-testid="newer-version" className="newer-version">
      <p>{m.text}</p>
      <div className="row">
        <button type="button" className="btn btn-primary" onClick={load}>
          {m.load}
        </button>
        <button type="button" className="btn" onClick={() => setLoad(null)}>
          {m.later}
        </button>
      </div>
    </div>
  )
}
