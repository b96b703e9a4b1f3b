import type { Locale } from '../i18n/locale'
import { endSessions, listSessions } from './account'
import { type AccountAnswer, browserFetch } from './account-request'
import { type Credentials, signIn } from './sign-in'

/** A fresh session in the place of this browser's, for what the server allows only shortly after signing in. */
export async function signInAgain(
  credentials: Credentials,
  locale: Locale,
  fetch = browserFetch,
): Promise<AccountAnswer<true>> {
  const sessions = await listSessions(locale, fetch)
  const signedIn = await signIn(credentials, locale, fetch)
  const before = sessions.kind === 'ok' ? sessions.value.find(({ current }) => current) : undefined
  // Only the list of devices would show it twice, so that whether this succeeds does not matter.
  if (signedIn.kind === 'ok' && before) await endSessions(before.id, locale, fetch)
  return signedIn
}
