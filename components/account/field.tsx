'use client'

import { useId, useState } from 'react'
import type { Locale } from '@/lib/i18n/locale'
import { accountMessages } from '@/lib/i18n/messages/account'

type Props = {
  locale: Locale
  name: string
  label: string
  type?: 'text' | 'email' | 'password'
  autoComplete: string
  help?: string
  wrong: string | undefined
  start?: string
  onFocus?: () => void
}

/** One field of a form of accounts, with its help, what is wrong with it and, for a password, a way to see it. */
export function Field({ locale, name, label, type = 'text', autoComplete, help, wrong, start, onFocus }: Props) {
  const m = accountMessages[locale]
  const id = useId()
  const [shown, setShown] = useState(false)
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <div className="flex gap-2">
        <input
          id={id}
          name={name}
          type={type === 'password' && shown ? 'text' : type}
          className="input min-w-0 flex-1"
          autoComplete={autoComplete}
          autoCapitalize="none"
          spellCheck={false}
          aria-required="true"
          aria-invalid={wrong !== undefined}
          aria-describedby={`${id}-help ${id}-wrong`}
          defaultValue={start}
          onFocus={onFocus}
        />
        {type === 'password' && (
          <button
            type="button"
            className="btn px-3"
            aria-label={shown ? m.hide : m.show}
            title={shown ? m.hide : m.show}
            onClick={() => setShown(!shown)}
          >
            <Eye crossed={shown} />
          </button>
        )}
      </div>
      <p id={`${id}-help`} className="small muted empty:hidden">
        {help}
      </p>
      <p id={`${id}-wrong`} className="small text-bad empty:hidden">
        {wrong}
      </p>
    </div>
  )
}

function Eye({ crossed }: { crossed: boolean }) {
  return (
    <svg viewBox="0 0 24 24" width="20" height="20" aria-hidden="true" fill="none" stroke="currentColor">
      <path d="M2 12c4-7 16-7 20 0-4 7-16 7-20 0z" strokeWidth="1.8" strokeLinejoin="round" />
      <circle cx="12" cy="12" r="3" strokeWidth="1.8" />
      {crossed && <path d="M4 20 20 4" strokeWidth="1.8" strokeLinecap="round" />}
    </svg>
  )
}
