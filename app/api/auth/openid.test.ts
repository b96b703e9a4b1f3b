import { afterAll, beforeAll, beforeEach, expect, it, vi } from 'vitest'
import { openIdAuth, openIdProvider } from '@/lib/auth/openid'
import type { AuthConfig } from '@/lib/auth/options'
import { clientId, clientSecret, TestProvider } from '@/lib/auth/testing/provider'
import { review } from '@/lib/db/sample-events'
import { describeEachDialect } from '@/scripts/db/testing'
import { useDatabase } from '@/scripts/db/testing-client'
import { testAccounts, testAuthConfig, testServices } from '../_http/testing'
import { getAccount } from '../v1/account/handlers'
import { getEvents, postEvents } from '../v1/events/handlers'
import { handleAuth } from './handlers'
import { TestClient } from './testing'

const password = 'a long enough phrase'
const baseUrl = 'http://unroll.example'

describeEachDialect('signing in by a provider', (dialect) => {
  const db = useDatabase(dialect)
  const provider = new TestProvider()
  beforeAll(() => provider.start())
  afterAll(() => provider.stop())
  beforeEach(() => {
    provider.forged = false
    provider.down = false
  })

  function site(registration: AuthConfig['registration'] = 'open') {
    const config = async () => ({ ...testAuthConfig(db()), baseUrl, registration })
    const settings = { issuer: provider.issuer, clientId, clientSecret, name: '大学' }
    const openid = { name: '大学', providerId: openIdProvider, auth: openIdAuth(config, settings) }
    const accounts = testAccounts(db, { baseUrl, registration, openid })
    return () => new TestClient(() => ({ ...testServices(db, Date.now()), accounts, baseUrl }))
  }

  const start = (client: TestClient, headers?: Record<string, string>) =>
    client.auth('POST', 'sign-in/oauth2', { providerId: openIdProvider, callbackURL: '/en/account' }, headers)

  /** To the provider and back; returns where that leads. */
  async function signIn(client: TestClient) {
    const { body } = await start(client)
    const back = new URL(provider.visit(body.url))
    return (await client.ask(handleAuth, 'GET', back.pathname + back.search)).headers.get('location')
  }
  const account = async (client: TestClient) => (await client.ask(getAccount, 'GET', '/api/v1/account')).body.account

  it('makes an account that adopts the guest, and knows it again', async () => {
    const browser = site()
    provider.claims = { sub: 's1', email: 'Ada@uni.example', email_verified: true, name: 'Ada' }
    const client = browser()
    const guest = await client.ask(postEvents, 'POST', '/api/v1/events', { learner: null, events: [review(1)] })
    const begun = await start(client)
    expect(begun).toMatchObject({ status: 200, body: { redirect: true } })
    const url = new URL(begun.body.url)
    expect(url.origin + url.pathname).toBe(`${provider.issuer}/authorize`)
    expect(url.searchParams.get('redirect_uri')).toBe(`${baseUrl}/api/auth/callback/openid`)
    expect(url.searchParams.get('code_challenge_method')).toBe('S256')
    expect(await signIn(client)).toBe('/en/account')
    expect(await account(client)).toMatchObject({
      email: 'ada@uni.example',
      name: 'Ada',
      hasPassword: false,
      events: 1,
    })
    expect((await client.ask(getEvents, 'GET', '/api/v1/events')).body.learner).toBe(guest.body.learner)

    const again = browser()
    await again.ask(postEvents, 'POST', '/api/v1/events', { learner: null, events: [review(2)] })
    expect(await signIn(again)).toBe('/en/account')
    expect((await again.ask(getEvents, 'GET', '/api/v1/events')).body).toMatchObject({
      learner: guest.body.learner,
      events: [{ seq: 1 }, { seq: 2 }],
    })
    expect(await db().user.count({ where: { email: 'ada@uni.example' } })).toBe(1)
    const ways = await db().account.findMany({ where: { user: { email: 'ada@uni.example' } } })
    expect(ways).toMatchObject([{ providerId: 'openid', accessToken: null, refreshToken: null, idToken: null }])
  })

  it.each([true, false])(
    "never opens another's account because the address is alike (verified: %s)",
    async (verified) => {
      const browser = site()
      const email = `taken-${verified}@uni.example`
      await browser().auth('POST', 'sign-up/email', { email, password, name: '' })
      await db().user.update({ where: { email }, data: { emailVerified: true } })
      provider.claims = { sub: `s2-${verified}`, email, email_verified: verified }
      const client = browser()
      expect(await signIn(client)).toBe('/en/account?error=account_not_linked')
      expect(await account(client)).toBeNull()
      expect(await db().account.count({ where: { user: { email } } })).toBe(1)
    },
  )

  it('opens nothing with a forged token, a used code or the answer to another browser', async () => {
    const browser = site()
    provider.claims = { sub: 's3', email: 'forged@uni.example', email_verified: true }
    provider.forged = true
    const client = browser()
    expect(await signIn(client)).toMatch(/^\/en\/account\?error=/)
    expect(await account(client)).toBeNull()

    provider.forged = false
    const back = new URL(provider.visit((await start(client)).body.url))
    const other = browser()
    const stolen = await other.ask(handleAuth, 'GET', back.pathname + back.search)
    expect(stolen.headers.get('location')).toMatch(/error=/)
    expect(await account(other)).toBeNull()
    await client.ask(handleAuth, 'GET', back.pathname + back.search)
    const twice = await client.ask(handleAuth, 'GET', back.pathname + back.search)
    expect(twice.headers.get('location')).toMatch(/error=/)
  })

  it('goes to a page of this site when the provider sends somebody back with nothing', async () => {
    const answer = await site()().ask(handleAuth, 'GET', '/api/auth/callback/openid')
    expect(answer.headers.get('location')).toMatch(/^\/en\/account\?error=/)
  })

  it('makes no account where registration is closed', async () => {
    provider.claims = { sub: 's4', email: 'closed@uni.example', email_verified: true }
    const client = site('closed')()
    expect(await signIn(client)).toMatch(/^\/en\/account\?error=signup_disabled/)
    expect(await db().user.count({ where: { email: 'closed@uni.example' } })).toBe(0)
  })

  it('leads nowhere but to this site, and knows no other provider', async () => {
    const client = site()()
    for (const callbackURL of ['https://evil.example', '//evil.example', '/\\evil.example', 'javascript:alert(1)']) {
      const refused = await client.auth('POST', 'sign-in/oauth2', { providerId: openIdProvider, callbackURL })
      expect(refused).toMatchObject({ status: 400, body: { error: { code: 'invalid_account' } } })
    }
    const other = await client.auth('POST', 'sign-in/oauth2', { providerId: 'github', callbackURL: '/zh' })
    expect(other).toMatchObject({ status: 404, body: { error: { code: 'not_found' } } })
  })

  it('is out of reach while the provider is, holds up no other way in, and comes back', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => {})
    const browser = site()
    provider.down = true
    const email = `down-${dialect}@example.org`
    const up = await browser().auth('POST', 'sign-up/email', { email, password, name: '' })
    expect(up.status).toBe(200)
    expect(await start(browser())).toMatchObject({ status: 503, body: { error: { code: 'openid_unavailable' } } })
    provider.down = false
    expect((await start(browser())).status).toBe(200)
  })
})
