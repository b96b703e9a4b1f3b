'use client'

import { useState } from 'react'
import { addressLimits, encodeCells } from '@/lib/client/sandbox/notebook-address'
import type { Locale } from '@/lib/i18n/locale'
import { playgroundMessages } from '@/lib/i18n/messages/playground'

/** Leads to the playground with these cells. */
export function OpenInPlayground({ locale, codes }: { locale: Locale; codes: readonly string[] }) {
  const m = playgroundMessages[locale]
  const [tooLong, setTooLong] = useState(0)

  async function open() {
    const encoded = await encodeCells(codes)
    if ('tooLong' in encoded) setTooLong(encoded.tooLong)
    else window.location.assign(`/${locale}/playground${encoded.fragment}`)
  }

  return (
    <>
      <button type="button" className="btn btn-quiet" onClick={() => void open()}>
        {m.openIn}
      </button>
      <span role="status" className="small">
        {tooLong > 0 && m.tooLong(tooLong, addressLimits.fragment)}
      </span>
    </>
  )
}
