'use client'

import { useLearner } from '@/components/data/use-learner'
import { formatDateTime } from '@/components/ui/format'
import type { Account, AccountState } from '@/lib/client/account'
import type { Locale } from '@/lib/i18n/locale'
import { ownAccountMessages } from '@/lib/i18n/messages/account-own'
import { ChangePassword } from './change-password'
import { Passkeys } from './passkeys'
import { RemovePanel } from './remove-panel'
import { Sessions } from './sessions'
import { SignOut } from './sign-out'

type Props = {
  locale: Locale
  state: AccountState
  account: Account
  onSaid(said: string): void
  reload(): Promise<void>
}

export function SignedIn({ locale, state, account, onSaid, reload }: Props) {
  const m = ownAccountMessages[locale]
  const { events } = useLearner()
  return (
    <>
      <section className="panel stack gap-1" data-testid="signed-in" data-events={events.length}>
        <h2 className="wrap-anywhere">
          {m.signedInAs} {account.email}
        </h2>
        <p className="small muted">
          {m.since(formatDateTime(account.createdAt, locale))} · {m.records(events.length)}
        </p>
      </section>
      <SignOut locale={locale} onSaid={onSaid} />
      <Sessions locale={locale} state={state} />
      <Passkeys
        locale={locale}
        passkeys={account.passkeys}
        offered={state.passkeys}
        email={account.hasPassword ? account.email : null}
        reload={reload}
      />
      <ChangePassword locale={locale} account={account} />
      <RemovePanel locale={locale} account={account} onSaid={onSaid} />
    </>
  )
}
