import type { AddressInfo } from 'node:net'
import { SMTPServer } from 'smtp-server'
import { afterEach, expect, it, vi } from 'vitest'
import { mailSender } from '@/lib/auth/mail'
import { makeResetToken } from '@/lib/auth/reset-token'
import { resetSender } from '@/lib/auth/send-reset'
import { describeEachDialect } from '@/scripts/db/testing'
import { useDatabase } from '@/scripts/db/testing-client'
import { testAccounts, testServices } from '../_http/testing'
import { TestClient } from './testing'

const password = 'a long enough phrase'
const newPassword = 'another long phrase'

let stop = async () => {}
afterEach(() => stop())

/** A mail server on this machine; `next` is the next mail as it came over the wire. */
async function mailServer() {
  const mails: string[] = []
  let heard = () => {}
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData(stream, _session, done) {
      let text = ''
      stream.on('data', (chunk: Buffer) => {
        text += chunk.toString('utf8')
      })
      stream.on('end', () => {
        mails.push(text)
        heard()
        done()
      })
    },
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  stop = () => new Promise<void>((resolve) => server.close(() => resolve()))
  const { port } = server.server.address() as AddressInfo
  const next = async () => {
    if (mails.length === 0) await new Promise<void>((resolve) => (heard = resolve))
    return decoded(mails.shift() ?? '')
  }
  return { url: `smtp://127.0.0.1:${port}`, mails, next }
}

/** The headers and the text of a mail, whichever of the two encodings its lines are in. */
function decoded(mail: string): string {
  const [head = '', ...rest] = mail.split('\r\n\r\n')
  const body = rest.join('\r\n\r\n')
  if (/base64/i.test(head)) return `${head}\n\n${Buffer.from(body, 'base64').toString('utf8')}`
  const bytes = body
    .replace(/=\r\n/g, '')
    .replace(/=([0-9A-F]{2})/g, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)))
  return `${head}\n\n${Buffer.from(bytes, 'latin1').toString('utf8')}`
}

describeEachDialect('a new password', (dialect) => {
  const db = useDatabase(dialect)
  let people = 0
  async function person(sendReset?: ReturnType<typeof resetSender>) {
    people += 1
    const email = `reset${people}@example.org`
    const accounts = testAccounts(db, sendReset && { sendReset })
    const browser = () => new TestClient(() => ({ ...testServices(db, Date.now()), accounts }))
    const client = browser()
    await client.auth('POST', 'sign-up/email', { email, password, name: '' })
    const token = async () => (await makeResetToken(await accounts.auth(), email, Date.now())) ?? ''
    return { email, accounts, browser, client, token }
  }
  const code = (answer: { status: number; body: { error?: { code: string } } }) => answer.body.error?.code

  it('comes by mail in the language of the page, works once, and signs out everywhere', async () => {
    const { url, next } = await mailServer()
    const { email, browser, client } = await person(
      resetSender(mailSender({ url, from: 'Unroll <unroll@example.org>' })),
    )
    for (const [locale, words] of [
      ['zh', '设置新密码'],
      ['en', 'new password'],
    ] as const) {
      const asked = await browser().auth('POST', 'request-password-reset', { email }, { 'x-unroll-locale': locale })
      expect(asked.status).toBe(200)
      const mail = await next()
      expect(mail).toContain(`To: ${email}`)
      expect(mail).toContain('From: Unroll <unroll@example.org>')
      expect(mail).toContain(words)
      const token = new RegExp(`http://unroll\\.example/${locale}/account/reset#token=([\\w-]+)`).exec(mail)?.[1]
      const reset = () => browser().auth('POST', 'reset-password', { token, newPassword: `${newPassword} ${locale}` })
      expect((await reset()).status).toBe(200)
      expect((await client.auth('GET', 'get-session')).body).toBeNull()
      expect(code(await reset())).toBe('invalid_token')
      const signIn = (phrase: string) => client.auth('POST', 'sign-in/email', { email, password: phrase })
      expect(code(await signIn(password))).toBe('wrong_credentials')
      expect((await signIn(`${newPassword} ${locale}`)).status).toBe(200)
    }
  })

  it('is asked for with the same answer whether there is an account or not', async () => {
    const sent: string[] = []
    const { email, browser } = await person(async (to) => {
      sent.push(to)
    })
    const known = await browser().auth('POST', 'request-password-reset', { email, redirectTo: 'https://evil.example' })
    const unknown = await browser().auth('POST', 'request-password-reset', { email: 'nobody@example.org' })
    expect([known.status, known.body]).toEqual([unknown.status, unknown.body])
    expect(sent).toEqual([email])
    expect(code(await browser().auth('POST', 'request-password-reset', { email: 'nobody' }))).toBe('invalid_account')
  })

  it('is asked for with the same answer when the mail server does not take the mail', async () => {
    const log = vi.spyOn(console, 'error').mockImplementation(() => {})
    const { email, browser } = await person(resetSender(() => Promise.reject(new Error('550 no'))))
    expect((await browser().auth('POST', 'request-password-reset', { email })).status).toBe(200)
    await vi.waitFor(() => expect(log).toHaveBeenCalledWith('A mail was not sent: 550 no'))
  })

  it('is not promised where no mail can be sent', async () => {
    const accounts = testAccounts(db, { mail: false })
    const client = new TestClient(() => ({ ...testServices(db, Date.now()), accounts }))
    expect(code(await client.auth('POST', 'request-password-reset', { email: 'a@example.org' }))).toBe(
      'mail_not_configured',
    )
  })

  it('is printed for who develops', async () => {
    const log = vi.spyOn(console, 'log').mockImplementation(() => {})
    await resetSender(null)(
      'a@example.org',
      't0ken',
      new Request('http://localhost:3000/api/auth/request-password-reset'),
    )
    expect(log).toHaveBeenCalledWith(
      'A new password for a@example.org: http://localhost:3000/zh/account/reset#token=t0ken',
    )
  })

  it('is refused when it is weak, and the link stays good', async () => {
    const { email, browser, client, token: make } = await person()
    const token = await make()
    for (const weak of ['short', email, 'password123']) {
      const refused = await browser().auth('POST', 'reset-password', { token, newPassword: weak })
      expect(code(refused)).toBe('invalid_account')
      expect(refused.body.error.issues[0].path).toBe('newPassword')
    }
    expect((await client.auth('GET', 'get-session')).body).not.toBeNull()
    expect((await browser().auth('POST', 'reset-password', { token, newPassword })).status).toBe(200)
  })

  it('is not chosen by a link that is invented, too old, or only read in the database', async () => {
    const { browser, token: make } = await person()
    const token = await make()
    const rows = await db().verification.findMany()
    expect(JSON.stringify(rows)).not.toContain(token)
    for (const wrong of ['', 'x'.repeat(32), ...rows.map(({ identifier }) => identifier)]) {
      expect(code(await browser().auth('POST', 'reset-password', { token: wrong, newPassword }))).toBe('invalid_token')
    }
    await db().verification.updateMany({ data: { expiresAt: new Date(Date.now() - 1000) } })
    expect(code(await browser().auth('POST', 'reset-password', { token, newPassword }))).toBe('invalid_token')
  })

  it('ends at the first time other ways in, which somebody else may have added; later they stay', async () => {
    const { email, browser, token } = await person()
    const user = await db().user.findUniqueOrThrow({ where: { email } })
    const passkey = (id: string) => ({
      id: `${id}-${user.id}`,
      credentialID: `${id}-${user.id}`,
      publicKey: '',
      userId: user.id,
      counter: 0,
      deviceType: 'singleDevice',
      backedUp: false,
    })
    await db().passkey.create({ data: passkey('before') })
    await db().account.create({
      data: { id: `o-${user.id}`, accountId: user.id, providerId: 'openid', userId: user.id },
    })
    await browser().auth('POST', 'reset-password', { token: await token(), newPassword })
    expect(await db().passkey.count({ where: { userId: user.id } })).toBe(0)
    expect(await db().account.findMany({ where: { userId: user.id } })).toMatchObject([{ providerId: 'credential' }])
    await db().passkey.create({ data: passkey('after') })
    await browser().auth('POST', 'reset-password', { token: await token(), newPassword })
    expect(await db().passkey.count({ where: { userId: user.id } })).toBe(1)
  })

  it('belongs to nobody who has no account', async () => {
    const { accounts } = await person()
    expect(await makeResetToken(await accounts.auth(), 'nobody@example.org', Date.now())).toBeNull()
  })
})
