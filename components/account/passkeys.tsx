'use client'

import { useRef, useState } from 'react'
import { formatDateTime } from '@/components/ui/format'
import type { Passkey } from '@/lib/client/account'
import { passkeysWork, removePasskey } from '@/lib/client/passkeys'
import type { Locale } from '@/lib/i18n/locale'
import { ownAccountMessages } from '@/lib/i18n/messages/account-own'
import { AddPasskey } from './add-passkey'
import { wordsOf } from './use-form'

type Props = {
  locale: Locale
  passkeys: readonly Passkey[]
  /** Whether the site has them. */
  offered: boolean
  /** The address to sign in with again; null for an account without a password. */
  email: string | null
  reload(): Promise<void>
}

/** The passkeys of the account; where none can be added, what is missing for it. */
export function Passkeys({ locale, passkeys, offered, email, reload }: Props) {
  const m = ownAccountMessages[locale].passkeys
  const [said, setSaid] = useState('')
  const [busy, setBusy] = useState(false)
  const title = useRef<HTMLHeadingElement>(null)

  async function remove({ id, name }: Passkey) {
    if (busy) return
    setBusy(true)
    const answer = await removePasskey(id, locale)
    if (answer.kind === 'ok') await reload()
    setSaid(answer.kind === 'ok' ? m.removed(name ?? m.unnamed) : wordsOf(answer, locale))
    setBusy(false)
    title.current?.focus()
  }

  return (
    <section className="panel stack" data-testid="passkeys">
      <h2 ref={title} tabIndex={-1}>
        {m.title}
      </h2>
      <p>{m.lead}</p>
      {passkeys.length === 0 && <p className="muted">{m.none}</p>}
      {passkeys.length > 0 && (
        <ul className="divide-y divide-line">
          {passkeys.map((passkey) => (
            <li key={passkey.id} className="row justify-between py-1">
              <span className="wrap-anywhere">
                {passkey.name ?? m.unnamed}{' '}
                <span className="small muted">{m.item(formatDateTime(passkey.createdAt, locale))}</span>
              </span>
              <button
                type="button"
                className="btn btn-bad"
                aria-label={m.removeOf(passkey.name ?? m.unnamed)}
                aria-disabled={busy}
                onClick={() => void remove(passkey)}
              >
                {m.remove}
              </button>
            </li>
          ))}
        </ul>
      )}
      {missing(offered, m) ?? <AddPasskey locale={locale} email={email} onSaid={setSaid} reload={reload} />}
      <p role="status">{said}</p>
    </section>
  )
}

function missing(offered: boolean, m: { insecure: string; unsupported: string; unavailable: string }) {
  if (offered && passkeysWork()) return null
  const why = !window.isSecureContext ? m.insecure : offered ? m.unsupported : m.unavailable
  return <p className="message message-warn">{why}</p>
}
