'use client'

import { useState } from 'react'
import type { Locale } from '@/lib/i18n/locale'
import { frameMessages } from '@/lib/i18n/messages/labs/frame'

/** Copies the address, which holds the inputs; where the browser has no clipboard (plain http), it is shown instead. */
export function CopyLink({ locale, target }: { locale: Locale; target: string }) {
  const m = frameMessages[locale]
  const [copied, setCopied] = useState<string | null>(null)

  async function copy() {
    const url = new URL(window.location.href)
    url.hash = `${target}-title`
    try {
      await navigator.clipboard.writeText(url.href)
      setCopied('')
    } catch {
      setCopied(url.href)
    }
  }

  return (
    <>
      <button type="button" className="btn btn-quiet" onClick={() => void copy()}>
        {m.copyLink}
      </button>
      <span role="status" className="small muted break-all">
        {copied !== null && (copied === '' ? m.copied : copied)}
      </span>
    </>
  )
}
