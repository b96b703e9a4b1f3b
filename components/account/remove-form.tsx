'use client'

import { useState } from 'react'
import { type Account, deleteAccount } from '@/lib/client/account'
import { type AccountAnswer, unreached } from '@/lib/client/account-request'
import type { OnlyHere } from '@/lib/client/forget'
import { leave, sendAll } from '@/lib/client/session'
import type { Locale } from '@/lib/i18n/locale'
import { accountMessages } from '@/lib/i18n/messages/account'
import { ownAccountMessages } from '@/lib/i18n/messages/account-own'
import { AskStays } from './ask-stays'
import { Field } from './field'
import { FormFrame } from './form-frame'
import { useForm } from './use-form'

type Props = { locale: Locale; account: Account | null; onCancel(): void; onSaid(said: string): void }

/** A deletion that waits for an answer: what would stay unsent, and how to answer. */
type Asking = { readonly stays: OnlyHere; readonly answer: (yes: boolean) => void }

/** Confirms the deletion by the address and the password, or by a word, and deletes. */
export function RemoveForm({ locale, account, onCancel, onSaid }: Props) {
  const m = ownAccountMessages[locale].remove
  const { noPassword, password: passwordLabel } = accountMessages[locale]
  const [asking, setAsking] = useState<Asking | null>(null)
  const asksPassword = account?.hasPassword === true

  const isConfirmed = (typed: string) =>
    account ? typed.trim().toLowerCase() === account.email.toLowerCase() : /^(删除|delete)$/i.test(typed.trim())

  const form = useForm<'confirm' | 'password', OnlyHere>({
    locale,
    names: ['confirm', 'password'] as const,
    check: ({ confirm, password }) => ({
      ...(!isConfirmed(confirm) && { confirm: account ? m.wrongConfirm(account.email) : m.guestWrong }),
      ...(asksPassword && password === '' && { password: noPassword }),
    }),
    send: ({ password }) => remove(password),
    async done(_, { learner, unsent }) {
      onSaid(m.done)
      await leave(learner, { all: unsent === 0 })
    },
    about: { wrong_password: 'password', account_mismatch: 'confirm' },
  })

  async function remove(password: string): Promise<AccountAnswer<OnlyHere>> {
    const stays = await sendAll().catch(() => null)
    if (stays === null) return unreached
    if (stays.unsent > 0) {
      const yes = await new Promise<boolean>((answer) => setAsking({ stays: { ...stays, media: 0 }, answer }))
      setAsking(null)
      if (!yes) return { ...unreached, message: ownAccountMessages[locale].signOut.unsent(stays.unsent) }
    }
    const said = account ? { confirm: account.email, ...(asksPassword && { password }) } : { confirm: 'delete' }
    const answer = await deleteAccount(said, locale)
    return answer.kind === 'ok' ? { kind: 'ok', value: stays } : answer
  }

  return (
    <>
      <FormFrame
        locale={locale}
        form={form}
        testId="remove-form"
        act={account ? m.act : m.guestAct}
        actClass="btn-bad"
        beside={
          <button type="button" className="btn" onClick={onCancel}>
            {m.cancel}
          </button>
        }
      >
        <Field
          locale={locale}
          name="confirm"
          label={account ? m.confirm(account.email) : m.guestConfirm}
          autoComplete="off"
          wrong={form.wrong.confirm}
        />
        {asksPassword && (
          <Field
            locale={locale}
            name="password"
            label={passwordLabel}
            type="password"
            autoComplete="current-password"
            wrong={form.wrong.password}
          />
        )}
      </FormFrame>
      {asking && (
        <AskStays
          locale={locale}
          stays={asking.stays}
          yes={m.keepYes}
          kept={false}
          onYes={() => asking.answer(true)}
          onNo={() => asking.answer(false)}
        />
      )}
    </>
  )
}
