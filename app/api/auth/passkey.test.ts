import { expect, it } from 'vitest'
import { TestAuthenticator } from '@/lib/auth/testing/authenticator'
import { review } from '@/lib/db/sample-events'
import { describeEachDialect } from '@/scripts/db/testing'
import { useDatabase } from '@/scripts/db/testing-client'
import { testAccounts, testServices } from '../_http/testing'
import { getAccount } from '../v1/account/handlers'
import { getEvents, postEvents } from '../v1/events/handlers'
import { TestClient } from './testing'

const password = 'a long enough phrase'
const baseUrl = 'https://unroll.example'

describeEachDialect('passkeys', (dialect) => {
  const db = useDatabase(dialect)
  const accounts = testAccounts(db, { baseUrl, secureCookies: true })
  const browser = () =>
    new TestClient(() => ({ ...testServices(db, Date.now()), accounts, baseUrl, secureCookies: true }))
  let people = 0
  async function signedUp() {
    people += 1
    const [email, client] = [`key${people}@example.org`, browser()]
    await client.auth('POST', 'sign-up/email', { email, password, name: '' })
    return { email, client }
  }
  const refusal = (answer: { status: number; body: { error?: { code: string } } }) => [
    answer.status,
    answer.body.error?.code,
  ]
  const passkeysOf = async (client: TestClient) =>
    (await client.ask(getAccount, 'GET', '/api/v1/account')).body.account.passkeys

  async function register(client: TestClient, device: TestAuthenticator, name?: string) {
    const options = await client.auth('GET', 'passkey/generate-register-options')
    const response = device.register(options.body.challenge)
    return client.auth('POST', 'passkey/verify-registration', { response, ...(name && { name }) })
  }
  async function signIn(client: TestClient, device: TestAuthenticator) {
    const options = await client.auth('GET', 'passkey/generate-authenticate-options')
    return client.auth('POST', 'passkey/verify-authentication', { response: device.sign(options.body.challenge) })
  }

  it('are made with a name, open the account without a password, and merge the guest', async () => {
    const { email, client } = await signedUp()
    const device = new TestAuthenticator(baseUrl)
    const options = await client.auth('GET', 'passkey/generate-register-options')
    expect(options.body).toMatchObject({ rp: { id: 'unroll.example', name: 'Unroll' }, user: { name: email } })
    expect((await register(client, device, 'Laptop')).status).toBe(200)
    expect(await passkeysOf(client)).toEqual([
      { id: expect.any(String), name: 'Laptop', createdAt: expect.any(Number) },
    ])

    const other = browser()
    await other.ask(postEvents, 'POST', '/api/v1/events', { learner: null, events: [review(1)] })
    const signed = await signIn(other, device)
    expect(signed.status).toBe(200)
    const tokens = await db().session.findMany({ where: { user: { email } }, select: { token: true } })
    for (const { token } of tokens) expect(JSON.stringify(signed.body)).not.toContain(token)
    expect((await other.ask(getEvents, 'GET', '/api/v1/events')).body.events).toHaveLength(1)
    expect((await other.ask(getAccount, 'GET', '/api/v1/account')).body.account).toMatchObject({ email, events: 1 })
  })

  it('open nothing when the answer is another key’s, another site’s, or comes twice', async () => {
    const { client } = await signedUp()
    const device = new TestAuthenticator(baseUrl)
    await register(client, device)
    const other = browser()
    expect(refusal(await signIn(other, new TestAuthenticator(baseUrl)))).toEqual([400, 'passkey_failed'])
    const options = await other.auth('GET', 'passkey/generate-authenticate-options')
    const phished = device.on('https://evil.example')
    const response = phished.sign(options.body.challenge)
    expect(refusal(await other.auth('POST', 'passkey/verify-authentication', { response }))).toEqual([
      400,
      'passkey_failed',
    ])
    const again = await other.auth('GET', 'passkey/generate-authenticate-options')
    const good = device.sign(again.body.challenge)
    expect((await other.auth('POST', 'passkey/verify-authentication', { response: good })).status).toBe(200)
    expect(refusal(await browser().auth('POST', 'passkey/verify-authentication', { response: good }))).toEqual([
      400,
      'passkey_failed',
    ])
  })

  it.each([[null], [5], [true], [[]], [{ not: '' }], [{ equals: null }]])(
    'are refused with %j for an id',
    async (id) => {
      const client = browser()
      await client.auth('GET', 'passkey/generate-authenticate-options')
      const named = await client.auth('POST', 'passkey/verify-authentication', { response: { id } })
      expect(refusal(named)).toEqual([400, 'passkey_failed'])
      expect((await client.auth('POST', 'passkey/verify-authentication', { response: id })).status).toBe(400)
    },
  )

  it('are made by a session of the last ten minutes alone', async () => {
    const { email, client } = await signedUp()
    expect(refusal(await browser().auth('GET', 'passkey/generate-register-options'))).toEqual([401, 'signed_out'])
    const createdAt = new Date(Date.now() - 11 * 60_000)
    await db().session.updateMany({ where: { user: { email } }, data: { createdAt } })
    expect(refusal(await client.auth('GET', 'passkey/generate-register-options'))).toEqual([403, 'session_not_fresh'])
  })

  it('are deleted by their owner alone', async () => {
    const [a, b] = [await signedUp(), await signedUp()]
    await register(a.client, new TestAuthenticator(baseUrl))
    const [{ id }] = await passkeysOf(a.client)
    expect((await b.client.auth('POST', 'passkey/delete-passkey', { id })).status).toBeGreaterThanOrEqual(400)
    expect(await passkeysOf(a.client)).toHaveLength(1)
    expect((await a.client.auth('POST', 'passkey/delete-passkey', { id })).status).toBe(200)
    expect(await passkeysOf(a.client)).toEqual([])
  })

  it('are out of reach over plain http, but at localhost', async () => {
    const plain = new TestClient(() => ({ ...testServices(db, Date.now()), accounts: testAccounts(db) }))
    expect(refusal(await plain.auth('GET', 'passkey/generate-authenticate-options'))).toEqual([
      409,
      'passkeys_unavailable',
    ])
    const options = { host: 'localhost:3000', origin: 'http://localhost:3000' }
    const local = await plain.auth('GET', 'passkey/generate-authenticate-options', undefined, options)
    expect(local).toMatchObject({ status: 200, body: { rpId: 'localhost' } })
  })
})
