import { expect, it } from 'vitest'
import { deleteAccount, endSessions, listSessions, readAccount } from './account'
import { unreached } from './account-request'
import { addPasskey, type LoadCeremonies, removePasskey, signInWithPasskey } from './passkeys'
import type { Fetch } from './protocol'
import { changePassword, openIdAddress, requestReset, resetPassword, signIn, signOut, signUp } from './sign-in'

const asked: [string, RequestInit][] = []
const answering = (status: number, body: unknown, headers: Record<string, string> = {}): Fetch => {
  return async (path, init) => {
    asked.push([path, init])
    return new Response(typeof body === 'string' ? body : JSON.stringify(body), { status, headers })
  }
}
const last = () => {
  const [path, { method, body, headers }] = asked.at(-1) as [string, RequestInit]
  return { path, method, headers, body: typeof body === 'string' ? JSON.parse(body) : undefined }
}
const yes = { kind: 'ok', value: true }
const state = { account: null, registration: 'open', mail: false, passkeys: true, openid: null }
const who = { email: 'ada@example.com', password: 'a long sentence' }

it('asks who is signed in, and where, in the language of the page', async () => {
  expect(await readAccount('zh', answering(200, state))).toEqual({ kind: 'ok', value: state })
  expect(last()).toMatchObject({ path: '/api/v1/account', method: 'GET', headers: { 'x-unroll-locale': 'zh' } })
  expect(asked.at(-1)?.[1]).toMatchObject({ cache: 'no-store', credentials: 'same-origin' })
  const sessions = [{ id: 's', createdAt: 1, updatedAt: 2, userAgent: null, current: true }]
  expect(await listSessions('en', answering(200, { sessions }))).toEqual({ kind: 'ok', value: sessions })
})

it.each([
  ['one session', 'a/b', '/api/v1/sessions/a%2Fb'],
  ['all others', 'others', '/api/v1/sessions'],
])('ends %s', async (_, which, path) => {
  expect(await endSessions(which, 'en', answering(200, {}))).toEqual(yes)
  expect(last()).toMatchObject({ path, method: 'DELETE' })
})

const posts: [string, (fetch: Fetch) => Promise<unknown>, string, object][] = [
  ['signs up', (fetch) => signUp(who, 'en', fetch), '/sign-up/email', { ...who, name: 'ada' }],
  ['signs in', (fetch) => signIn(who, 'en', fetch), '/sign-in/email', who],
  ['signs out', (fetch) => signOut('en', fetch), '/sign-out', {}],
  [
    'asks for a link',
    (fetch) => requestReset(who.email, '/en/account/reset', 'en', fetch),
    '/request-password-reset',
    { email: who.email, redirectTo: '/en/account/reset' },
  ],
  ['resets', (fetch) => resetPassword('t', 'n', 'en', fetch), '/reset-password', { token: 't', newPassword: 'n' }],
  [
    'changes the password',
    (fetch) => changePassword('c', 'n', 'en', fetch),
    '/change-password',
    { currentPassword: 'c', newPassword: 'n', revokeOtherSessions: true },
  ],
  ['removes a passkey', (fetch) => removePasskey('p', 'en', fetch), '/passkey/delete-passkey', { id: 'p' }],
]
it.each(posts)('%s', async (_, act, path, body) => {
  expect(await act(answering(200, {}))).toEqual(yes)
  expect(last()).toEqual({
    path: `/api/auth${path}`,
    method: 'POST',
    headers: { 'x-unroll-locale': 'en', 'content-type': 'application/json' },
    body,
  })
})

it('deletes only what the server says it has deleted', async () => {
  const said = { confirm: who.email, password: who.password }
  expect(await deleteAccount(said, 'en', answering(200, { deleted: true }))).toEqual(yes)
  expect(last()).toMatchObject({ path: '/api/v1/account', method: 'DELETE', body: said })
  expect(await deleteAccount(said, 'en', answering(200, {}))).toEqual(unreached)
})

it('goes to no address of a provider that is not one', async () => {
  const go = (url: unknown) => openIdAddress('oidc', '/en/account', 'en', answering(200, { url }))
  expect(await go('https://id.example.com/authorize?x=1')).toMatchObject({ kind: 'ok' })
  expect(await go('javascript:alert(1)')).toEqual(unreached)
  expect(await go(7)).toEqual(unreached)
})

it('tells a refusal with its code, words, fields and the seconds to wait', async () => {
  const issues = [{ path: 'email', message: 'Not an address' }, 7, null]
  const error = { code: 'invalid_account', message: 'Why', issues }
  expect(await signUp(who, 'en', answering(400, { error }, { 'retry-after': '9' }))).toEqual({
    kind: 'refused',
    code: 'invalid_account',
    message: 'Why',
    issues: [issues[0]],
    retryAfter: 9,
  })
})

it.each([
  ['an answer of another shape', answering(200, { a: 1 })],
  ['null', answering(200, 'null')],
  ['a captive portal', answering(200, '<!doctype html>')],
  ['a proxy', answering(502, 'Bad gateway')],
  ['no network', () => Promise.reject(new TypeError('failed to fetch'))],
] as [string, Fetch][])('takes %s for no answer', async (_, fetch) => {
  expect(await readAccount('en', fetch)).toEqual(unreached)
  expect(await listSessions('en', fetch)).toEqual(unreached)
})

const result = { id: 'c', clientExtensionResults: {} } as never
const ceremonies = (outcome: () => Promise<never>): LoadCeremonies => {
  return async () => ({
    startRegistration: outcome,
    startAuthentication: outcome,
    WebAuthnAbortService: { createNewAbortSignal: () => new AbortController().signal, cancelCeremony() {} },
  })
}
const failing = (name: string) => ceremonies(() => Promise.reject(Object.assign(new Error('no'), { name })))

it('makes and uses a passkey in two steps', async () => {
  const device = ceremonies(async () => result)
  expect(await addPasskey('phone', 'en', answering(200, { challenge: 'c' }), device)).toEqual(yes)
  expect(asked.at(-2)?.[0]).toBe('/api/auth/passkey/generate-register-options')
  expect(last()).toMatchObject({
    path: '/api/auth/passkey/verify-registration',
    body: { response: { id: 'c' }, name: 'phone' },
  })
  expect(await signInWithPasskey('en', {}, answering(200, { challenge: 'c' }), device)).toEqual(yes)
  expect(asked.at(-2)?.[0]).toBe('/api/auth/passkey/generate-authenticate-options')
  expect(last()).toMatchObject({ path: '/api/auth/passkey/verify-authentication', body: { response: { id: 'c' } } })
})

it('tells a dialog that was closed from a device that has a passkey already', async () => {
  const fetch = answering(200, { challenge: 'c' })
  const code = async (answer: Promise<object>) => ((await answer) as { code?: string }).code
  expect(await code(addPasskey('p', 'en', fetch, failing('NotAllowedError')))).toBe('cancelled')
  expect(await code(addPasskey('p', 'en', fetch, failing('InvalidStateError')))).toBe('already_here')
  expect(await code(signInWithPasskey('en', {}, fetch, failing('NotAllowedError')))).toBe('cancelled')
})

it('asks the device for nothing where the server refuses', async () => {
  const error = { code: 'session_not_fresh', message: 'Sign in again', issues: [] }
  const answer = await addPasskey('p', 'en', answering(403, { error }), failing('NotAllowedError'))
  expect(answer).toMatchObject({ code: 'session_not_fresh', message: 'Sign in again' })
})
