import type { APIRequestContext } from '@playwright/test'
import { expect, test } from './support/journey'

// What a browser says of an answer that refuses.
test.use({ expectedProblems: ['401 (Unauthorized)', '403 (Forbidden)', '404 (Not Found)'] })

const password = 'a long enough phrase'
const headers = { 'content-type': 'application/json', 'x-unroll-locale': 'en' }

const post = (request: APIRequestContext, path: string, data: object = {}) => request.post(path, { headers, data })
const log = async (request: APIRequestContext) => (await request.get('/api/v1/events?after=0')).json()

function draft(n: number) {
  return {
    id: `019b0000-0000-7000-8000-${n.toString(16).padStart(12, '0')}`,
    v: 1,
    at: Date.UTC(2026, 5, 1, 12, n),
    utcOffset: 0,
    localDay: '2026-06-01',
    algorithm: 'fsrs-6',
    weights: 'default',
    kind: 'review',
    payload: { evidence: [{ card: 'q1', grade: 3, due: Date.UTC(2026, 5, 2, 12, n) }] },
  }
}
const write = (request: APIRequestContext, n: number) =>
  post(request, '/api/v1/events', { learner: null, events: [draft(n)] })

test('a guest signs up, signs in elsewhere, and both devices have one log', async ({ playwright, baseURL }) => {
  const [one, two] = [
    await playwright.request.newContext({ baseURL }),
    await playwright.request.newContext({ baseURL }),
  ]
  const email = `api-${Date.now()}@example.org`
  const guest = (await (await write(one, 1)).json()).learner
  expect((await post(one, '/api/auth/sign-up/email', { email, password, name: '' })).status()).toBe(200)
  expect(await log(one)).toMatchObject({ learner: guest, events: [{ seq: 1 }] })

  await write(two, 2)
  const wrong = await post(two, '/api/auth/sign-in/email', { email, password: 'another phrase' })
  expect(wrong.status()).toBe(401)
  expect((await wrong.json()).error.code).toBe('wrong_credentials')
  expect(wrong.headers()['content-security-policy']).toContain("default-src 'none'")
  expect((await post(two, '/api/auth/sign-in/email', { email, password })).status()).toBe(200)
  expect(await log(two)).toMatchObject({ learner: guest, events: [{ seq: 1 }, { seq: 2 }] })

  expect((await (await one.delete('/api/v1/sessions', { headers })).json()).revoked).toBe(1)
  expect(await log(two)).toEqual({ learner: null, events: [], more: false, signedOut: true })
  expect((await one.get('/api/auth/list-sessions')).status()).toBe(404)

  const gone = await one.delete('/api/v1/account', { headers, data: { confirm: email, password } })
  expect(await gone.json()).toEqual({ deleted: true })
  expect((await (await one.get('/api/v1/account')).json()).account).toBeNull()
  for (const context of [one, two]) await context.dispose()
})

test('a passkey is asked for at localhost', async ({ request }) => {
  const answer = await request.get('/api/auth/passkey/generate-authenticate-options')
  expect(answer.status()).toBe(200)
  expect((await answer.json()).challenge).toMatch(/^[\w-]{20,}$/)
})
