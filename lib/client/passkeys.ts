import type { Locale } from '../i18n/locale'
import { type AccountAnswer, askAccount, browserFetch, type Refusal, unreached, yes } from './account-request'
import type { Fetch } from './protocol'

type Ceremonies = typeof import('@simplewebauthn/browser')

/** The browser's side of WebAuthn, fetched when it is first wanted. */
export type LoadCeremonies = () => Promise<
  Pick<Ceremonies, 'startAuthentication' | 'startRegistration' | 'WebAuthnAbortService'>
>

const load: LoadCeremonies = () => import('@simplewebauthn/browser')
const path = '/api/auth/passkey'

/** The learner closed the browser's dialog, or the browser found no passkey that fits. */
const cancelled: Refusal = { ...unreached, code: 'cancelled' }
/** This device has a passkey of the account already. */
const alreadyHere: Refusal = { ...unreached, code: 'already_here' }

/** Whether this browser has passkeys here: over plain http, but for localhost, none does. */
export function passkeysWork(): boolean {
  return window.isSecureContext && typeof window.PublicKeyCredential === 'function'
}

/** Whether the browser can offer passkeys in the field for the address. */
export async function passkeysFill(): Promise<boolean> {
  return passkeysWork() && ((await PublicKeyCredential.isConditionalMediationAvailable?.()) ?? false)
}

/** Makes a passkey for the account that is signed in. Codes of its own: `cancelled` and `already_here`. */
export async function addPasskey(
  name: string,
  locale: Locale,
  fetch: Fetch = browserFetch,
  ceremonies: LoadCeremonies = load,
): Promise<AccountAnswer<true>> {
  const asked = await askAccount({ fetch, locale, path: `${path}/generate-register-options` }, (body) => body)
  if (asked.kind !== 'ok') return asked
  const { startRegistration } = await ceremonies()
  const made = await startRegistration({
    optionsJSON: asked.value as Parameters<typeof startRegistration>[0]['optionsJSON'],
  }).catch((error: unknown) => (nameOf(error) === 'InvalidStateError' ? alreadyHere : cancelled))
  if ('kind' in made) return made
  const { clientExtensionResults: _, ...response } = made
  const body = { response, name }
  return askAccount({ fetch, locale, path: `${path}/verify-registration`, method: 'POST', body }, yes)
}

/**
 * Signs in with a passkey: in a dialog of the browser's, or, where it is to `fill` the form, when the learner chooses one
 * in the field for the address. A later call ends one that waits. Code of its own: `cancelled`.
 */
export async function signInWithPasskey(
  locale: Locale,
  { fill = false } = {},
  fetch: Fetch = browserFetch,
  ceremonies: LoadCeremonies = load,
): Promise<AccountAnswer<true>> {
  const asked = await askAccount({ fetch, locale, path: `${path}/generate-authenticate-options` }, (body) => body)
  if (asked.kind !== 'ok') return asked
  const { startAuthentication } = await ceremonies()
  const shown = await startAuthentication({
    optionsJSON: asked.value as Parameters<typeof startAuthentication>[0]['optionsJSON'],
    useBrowserAutofill: fill,
  }).catch(() => cancelled)
  if ('kind' in shown) return shown
  const { clientExtensionResults: _, ...response } = shown
  return askAccount({ fetch, locale, path: `${path}/verify-authentication`, method: 'POST', body: { response } }, yes)
}

/** Ends a sign-in that waits for the learner's choice, since the form has gone. */
export async function stopWaiting(ceremonies: LoadCeremonies = load): Promise<void> {
  ;(await ceremonies()).WebAuthnAbortService.cancelCeremony()
}

export function removePasskey(id: string, locale: Locale, fetch: Fetch = browserFetch): Promise<AccountAnswer<true>> {
  return askAccount({ fetch, locale, path: `${path}/delete-passkey`, method: 'POST', body: { id } }, yes)
}

function nameOf(error: unknown): string {
  return error instanceof Error ? error.name : ''
}
