import { expect, it } from 'vitest'
import { apiMessages } from '@/lib/i18n/messages/api'
import { describeEachDialect } from '@/scripts/db/testing'
import { useDatabase } from '@/scripts/db/testing-client'
import { testAccounts, testServices } from '../_http/testing'
import { TestClient } from './testing'

const password = 'a long enough phrase'

describeEachDialect('signing up and in', (dialect) => {
  const db = useDatabase(dialect)
  const accounts = testAccounts(db)
  const services = () => ({ ...testServices(db, Date.now()), accounts })
  const browser = (headers?: Record<string, string>) => new TestClient(services, headers)
  let people = 0
  async function signedUp() {
    people += 1
    const [email, client] = [`in${people}@example.org`, browser()]
    const up = await client.auth('POST', 'sign-up/email', { email, password, name: '' })
    expect(up.status).toBe(200)
    return { email, client }
  }
  const code = (answer: { status: number; body: { error?: { code: string } } }) => ({
    status: answer.status,
    code: answer.body.error?.code,
  })

  it('says who has an account to nobody who signs in, and says it to who signs up', async () => {
    const { email } = await signedUp()
    const wrong = await browser().auth('POST', 'sign-in/email', { email, password: 'another long phrase' })
    const unknown = await browser().auth('POST', 'sign-in/email', { email: 'nobody@example.org', password })
    const long = await browser().auth('POST', 'sign-in/email', { email, password: 'x'.repeat(500) })
    expect(wrong).toMatchObject({
      status: 401,
      body: { error: { code: 'wrong_credentials', message: apiMessages.en.wrong_credentials, issues: [] } },
    })
    for (const other of [unknown, long]) expect([other.status, other.body]).toEqual([wrong.status, wrong.body])
    const again = await browser().auth('POST', 'sign-up/email', { email: email.toUpperCase(), password, name: '' })
    expect(code(again)).toEqual({ status: 409, code: 'email_taken' })
  })

  it('lets one of two at once have an address', async () => {
    const email = 'both@example.org'
    const up = () => browser().auth('POST', 'sign-up/email', { email, password, name: '' })
    const answers = await Promise.all([up(), up()])
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409])
    expect(await db().user.count({ where: { email } })).toBe(1)
    expect(await db().account.count({ where: { user: { email } } })).toBe(1)
  })

  it.each([
    ['no address', { email: 'person', password }, 'email', 'This is not an e-mail address'],
    ['a short password', { password: '123456789' }, 'password', 'has 9 characters, but needs at least 10'],
    ['a long password', { password: 'xy'.repeat(65) }, 'password', 'has 130 characters, but may have at most 128'],
    ['a common password', { password: 'Password123' }, 'password', 'among the most common'],
    ['one character over and over', { password: 'ü'.repeat(12) }, 'password', 'among the most common'],
    ['the address as the password', { password: 'Weak@example.org' }, 'password', 'must not be the e-mail address'],
  ])('refuses %s and says what is wanted', async (_, entered, path, sentence) => {
    const up = await browser().auth('POST', 'sign-up/email', {
      name: '',
      email: 'weak@example.org',
      ...entered,
    })
    expect(code(up)).toEqual({ status: 400, code: 'invalid_account' })
    expect(up.body.error.issues).toEqual([{ path, message: expect.stringContaining(sentence) }])
    expect(await db().user.count({ where: { email: 'weak@example.org' } })).toBe(0)
  })

  it('takes any characters in a password, and keeps none of it', async () => {
    const [email, client, phrase] = ['any@example.org', browser(), '一句好记又很长的话 🧠']
    await client.auth('POST', 'sign-up/email', { email, password: phrase, name: '' })
    expect((await browser().auth('POST', 'sign-in/email', { email, password: phrase })).status).toBe(200)
    const row = await db().account.findFirstOrThrow({ where: { user: { email } } })
    expect(JSON.stringify(row)).not.toContain(phrase)
  })

  it('ends a session at sign-out, here and in the database', async () => {
    const { client } = await signedUp()
    const { cookie } = client
    expect((await client.auth('GET', 'get-session')).body).toMatchObject({ user: {}, session: { ipAddress: '' } })
    expect((await client.auth('GET', 'get-session')).body.session).not.toHaveProperty('token')
    expect((await client.auth('POST', 'sign-out')).status).toBe(200)
    expect(client.cookies.size).toBe(0)
    const thief = browser({ cookie })
    expect((await thief.auth('GET', 'get-session', undefined, { cookie })).body).toBeNull()
  })

  it('says that an account is no more when it is deleted in the middle of what it asks for', async () => {
    const change = { currentPassword: password, newPassword: 'a new long phrase' }
    const { client, email } = await signedUp()
    const real = await accounts.auth()
    // As the database breaks what refers to a user that has gone since it was looked up.
    const handler = async () => {
      await db().user.deleteMany({ where: { email } })
      throw new Error('violates a foreign key')
    }
    const breaking = new Proxy(real, { get: (auth, name) => (name === 'handler' ? handler : Reflect.get(auth, name)) })
    const broken = new TestClient(() => ({ ...services(), accounts: { ...accounts, auth: async () => breaking } }))
    for (const [name, value] of client.cookies) broken.cookies.set(name, value)
    expect(code(await broken.auth('POST', 'change-password', change))).toEqual({ status: 401, code: 'signed_out' })
    expect(code(await broken.auth('POST', 'sign-in/email', { email, password }))).toEqual({
      status: 401,
      code: 'wrong_credentials',
    })
    const { client: other, email: standing } = await signedUp()
    const failing = new Proxy(real, {
      get: (auth, name) => (name === 'handler' ? () => Promise.reject(new Error('ours')) : Reflect.get(auth, name)),
    })
    const fault = new TestClient(() => ({ ...services(), accounts: { ...accounts, auth: async () => failing } }))
    for (const [name, value] of other.cookies) fault.cookies.set(name, value)
    expect((await fault.auth('POST', 'change-password', change)).status).toBe(500)
    expect((await fault.auth('POST', 'sign-in/email', { email: standing, password })).status).toBe(500)
  })

  it('keeps no address of who signs in', async () => {
    const { email } = await signedUp()
    const row = await db().session.findFirstOrThrow({ where: { user: { email } } })
    expect(row.ipAddress || null).toBeNull()
  })

  it('changes a password with the one before, and signs out everywhere else', async () => {
    const { email, client } = await signedUp()
    const other = browser()
    await other.auth('POST', 'sign-in/email', { email, password })
    const change = (currentPassword: string, newPassword: string) =>
      client.auth('POST', 'change-password', { currentPassword, newPassword })
    expect(code(await change('not the password', 'a new long phrase'))).toEqual({
      status: 401,
      code: 'wrong_password',
    })
    expect(code(await change(password, email))).toEqual({ status: 400, code: 'invalid_account' })
    const changed = await change(password, 'a new long phrase')
    expect(changed.status).toBe(200)
    expect(changed.body).not.toHaveProperty('token')
    expect((await client.auth('GET', 'get-session')).body).not.toBeNull()
    expect((await other.auth('GET', 'get-session')).body).toBeNull()
    expect(code(await browser().auth('POST', 'change-password', { currentPassword: 'x', newPassword: 'y' }))).toEqual({
      status: 401,
      code: 'signed_out',
    })
    expect((await browser().auth('POST', 'sign-in/email', { email, password })).status).toBe(401)
  })

  it('opens no other address of better-auth, and takes no other method', async () => {
    const { client } = await signedUp()
    const closed = ['list-sessions', 'update-user', 'delete-user', 'ok', 'error', 'reset-password/x', 'callback/github']
    for (const path of [...closed, 'constructor', '../live', 'sign-in/social', 'passkey/list-user-passkeys']) {
      for (const method of ['GET', 'POST'] as const) {
        expect(code(await client.auth(method, path, method === 'POST' ? {} : undefined))).toEqual({
          status: 404,
          code: 'not_found',
        })
      }
    }
    const wrong = await client.auth('GET', 'sign-out')
    expect({ ...code(wrong), allow: wrong.headers.get('allow') }).toEqual({
      status: 405,
      code: 'method_not_allowed',
      allow: 'POST',
    })
  })

  it('takes nothing from another site, and no more than a request may hold', async () => {
    const body = { email: 'x@example.org', password, name: '' }
    for (const path of ['sign-up/email', 'sign-in/email', 'sign-out', 'passkey/verify-authentication']) {
      const evil = await browser().auth('POST', path, body, { origin: 'https://evil.example' })
      expect(code(evil)).toEqual({ status: 403, code: 'cross_origin' })
    }
    const large = await browser().auth('POST', 'sign-in/email', { ...body, more: 'x'.repeat(1 << 20) })
    expect(code(large)).toEqual({ status: 413, code: 'payload_too_large' })
    const form = await browser().auth('POST', 'sign-in/email', 'email=x', {
      'content-type': 'application/x-www-form-urlencoded',
    })
    expect(code(form)).toEqual({ status: 415, code: 'unsupported_media_type' })
    expect(code(await browser().auth('POST', 'sign-in/email', { email: { $gt: '' }, password: 1 }))).toEqual({
      status: 400,
      code: 'invalid_account',
    })
  })

  it('works over plain http on any host, and under https with Secure cookies', async () => {
    const lan = browser({ host: '192.168.1.5:3000', origin: 'http://192.168.1.5:3000' })
    const up = await lan.auth('POST', 'sign-up/email', { email: 'lan@example.org', password, name: '' })
    expect(up.headers.get('set-cookie')).toMatch(
      /^unroll\.session_token=[^;]+; Max-Age=2592000; Path=\/; HttpOnly; SameSite=Lax$/,
    )
    const baseUrl = 'https://unroll.example'
    const own = testAccounts(db, { baseUrl, secureCookies: true })
    const tls = new TestClient(() => ({ ...testServices(db, Date.now()), accounts: own, baseUrl, secureCookies: true }))
    const at = await tls.auth('POST', 'sign-in/email', { email: 'lan@example.org', password }, { origin: baseUrl })
    expect(at.headers.get('set-cookie')).toMatch(/^__Secure-unroll\.session_token=.*; Secure/)
    expect((await tls.auth('GET', 'get-session')).body).toMatchObject({ user: { email: 'lan@example.org' } })
  })

  it('makes no account where registration is closed', async () => {
    const { email } = await signedUp()
    const closed = testAccounts(db, { registration: 'closed' })
    const client = new TestClient(() => ({ ...testServices(db, Date.now()), accounts: closed }))
    const up = await client.auth('POST', 'sign-up/email', { email: 'late@example.org', password, name: '' })
    expect(code(up)).toEqual({ status: 403, code: 'registration_closed' })
    expect((await client.auth('POST', 'sign-in/email', { email, password })).status).toBe(200)
  })
})
