'use client'

import { useEffect, useId, useRef, useState } from 'react'
import { copyText } from '@/components/copy/copy-text'
import type { Locale } from '@/lib/i18n/locale'
import { shareMessages } from '@/lib/i18n/messages/share'

/** The address of a new share, with the focus on it: it is shown this once. */
export function ShareAddress({ locale, address }: { locale: Locale; address: string }) {
  const m = shareMessages[locale]
  const id = useId()
  const field = useRef<HTMLInputElement>(null)
  const [copied, setCopied] = useState<boolean | null>(null)

  // A new address is a new field (its key is the share's id), so that this happens once for each.
  useEffect(() => {
    field.current?.focus()
    field.current?.select()
  }, [])

  return (
    <div className="message message-good stack gap-3" data-testid="share-made">
      <p id={`${id}-made`}>{m.made}</p>
      <div className="field">
        <label htmlFor={id}>{m.address}</label>
        <input
          ref={field}
          id={id}
          className="input"
          readOnly
          value={address}
          aria-describedby={`${id}-made`}
          spellCheck={false}
          onFocus={(event) => event.currentTarget.select()}
        />
      </div>
      <div className="row">
        <button type="button" className="btn" onClick={async () => setCopied(await copyText(address))}>
          {m.copy}
        </button>
        <span role="status" className="small">
          {copied !== null && (copied ? m.copied : m.copyFailed)}
        </span>
      </div>
    </div>
  )
}
