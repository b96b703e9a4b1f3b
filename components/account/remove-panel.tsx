'use client'

import { useRef, useState } from 'react'
import type { Account } from '@/lib/client/account'
import type { Locale } from '@/lib/i18n/locale'
import { ownAccountMessages } from '@/lib/i18n/messages/account-own'
import { ExportFirst } from './export-first'
import { RemoveForm } from './remove-form'

type Props = { locale: Locale; account: Account | null; onSaid(said: string): void }

/** Deletes the account, or all that is kept of a guest: behind a button, a file of everything and a confirmation. */
export function RemovePanel({ locale, account, onSaid }: Props) {
  const m = ownAccountMessages[locale].remove
  const [open, setOpen] = useState(false)
  const opener = useRef<HTMLButtonElement>(null)
  return (
    <section className="panel stack" data-testid="remove">
      <h2>{account ? m.title : m.guestTitle}</h2>
      <p>{account ? m.lead : m.guestLead}</p>
      <button
        ref={opener}
        type="button"
        className="btn btn-bad self-start"
        aria-expanded={open}
        onClick={() => setOpen(!open)}
      >
        {account ? m.open : m.guestOpen}
      </button>
      {open && (
        <>
          <ExportFirst locale={locale} />
          <RemoveForm
            locale={locale}
            account={account}
            onCancel={() => {
              setOpen(false)
              opener.current?.focus()
            }}
            onSaid={onSaid}
          />
        </>
      )}
    </section>
  )
}
