import { expect, it } from 'vitest'
import { idOf, review } from '@/lib/db/sample-events'
import { describeEachDialect } from '@/scripts/db/testing'
import { useDatabase } from '@/scripts/db/testing-client'
import { testAccounts, testServices } from '../../_http/testing'
import { TestClient } from '../../auth/testing'
import { getEvents, postEvents } from '../events/handlers'
import { deleteSession, deleteSessions, getSessions } from '../sessions/handlers'
import { deleteAccount, getAccount } from './handlers'

const password = 'a long enough phrase'
const path = '/api/v1/account'

describeEachDialect('/api/v1/account and /api/v1/sessions', (dialect) => {
  const db = useDatabase(dialect)
  const accounts = testAccounts(db)
  let now = Date.now()
  const browser = (headers?: Record<string, string>) =>
    new TestClient(() => ({ ...testServices(db, now), accounts }), headers)
  let people = 0
  async function signedUp() {
    people += 1
    const [email, client] = [`own${people}@example.org`, browser({ 'user-agent': 'Firefox' })]
    await client.auth('POST', 'sign-up/email', { email, password, name: '' })
    const write = await client.ask(postEvents, 'POST', '/api/v1/events', { learner: null, events: [review(1)] })
    return { email, client, learner: write.body.learner as string }
  }
  const remove = (client: TestClient, body: unknown, headers?: Record<string, string>) =>
    client.ask(deleteAccount, 'DELETE', path, body, headers)
  const refusal = (answer: { status: number; body: { error?: { code: string } } }) => [
    answer.status,
    answer.body.error?.code,
  ]

  it('says to a guest how people sign in here', async () => {
    const { body } = await browser().ask(getAccount, 'GET', path)
    expect(body).toEqual({ account: null, registration: 'open', mail: true, passkeys: false, openid: null })
    const local = await browser().ask(getAccount, 'GET', path, undefined, { host: 'localhost:3000' })
    expect(local.body.passkeys).toBe(true)
    const openid = { name: '大学', providerId: 'openid', auth: accounts.auth }
    const baseUrl = 'https://unroll.example'
    const closed = testAccounts(db, { registration: 'closed', mail: false, openid })
    const client = new TestClient(() => ({ ...testServices(db, now), accounts: closed, baseUrl }))
    expect((await client.ask(getAccount, 'GET', path)).body).toEqual({
      account: null,
      registration: 'closed',
      mail: false,
      passkeys: true,
      openid: { name: '大学', providerId: 'openid' },
    })
  })

  it('deletes an account with everything, when its owner says so twice', async () => {
    const { email, client, learner } = await signedUp()
    const guest = browser()
    const other = (await guest.ask(postEvents, 'POST', '/api/v1/events', { learner: null, events: [review(2)] })).body
    await guest.auth('POST', 'sign-in/email', { email, password })
    await guest.ask(getEvents, 'GET', '/api/v1/events')

    expect(refusal(await remove(client, { confirm: email }))).toEqual([401, 'wrong_password'])
    expect(refusal(await remove(client, { confirm: email, password: 'wrong wrong wrong' }))).toEqual([
      401,
      'wrong_password',
    ])
    expect(refusal(await remove(client, { confirm: 'delete', password }))).toEqual([400, 'account_mismatch'])
    expect(refusal(await remove(client, { confirm: email, password, all: true }))).toEqual([400, 'invalid_account'])
    expect(refusal(await remove(client, { confirm: email, password }, { origin: 'https://evil.example' }))).toEqual([
      403,
      'cross_origin',
    ])
    expect(await db().event.count({ where: { learnerId: learner } })).toBe(2)

    const done = await remove(client, { confirm: ` ${email.toUpperCase()} `, password })
    expect({ status: done.status, body: done.body }).toEqual({ status: 200, body: { deleted: true } })
    expect(client.cookies.size).toBe(0)
    expect(await db().user.count({ where: { email } })).toBe(0)
    expect(await db().session.count({ where: { user: { email } } })).toBe(0)
    expect(await db().event.count({ where: { learnerId: { in: [learner, other.learner] } } })).toBe(0)
    for (const id of [learner, other.learner]) {
      const late = await guest.ask(postEvents, 'POST', '/api/v1/events', { learner: id, events: [review(3)] })
      expect(refusal(late)).toEqual([410, 'learner_deleted'])
    }
    expect((await guest.ask(getEvents, 'GET', '/api/v1/events')).body.learner).toBeNull()
    expect(refusal(await guest.auth('POST', 'sign-in/email', { email, password }))).toEqual([401, 'wrong_credentials'])
  })

  it('wants a session of the last ten minutes from who has no password', async () => {
    const { email, client } = await signedUp()
    await db().account.deleteMany({ where: { user: { email } } })
    now = Date.now() + 11 * 60_000
    expect(refusal(await remove(client, { confirm: email }))).toEqual([403, 'session_not_fresh'])
    now = Date.now() + 9 * 60_000
    expect((await remove(client, { confirm: email })).status).toBe(200)
    now = Date.now()
  })

  it('deletes all of a guest, and has nothing to delete for nobody', async () => {
    const guest = browser()
    const { learner } = (await guest.ask(postEvents, 'POST', '/api/v1/events', { learner: null, events: [review(1)] }))
      .body
    expect(refusal(await remove(guest, { confirm: 'yes' }))).toEqual([400, 'account_mismatch'])
    expect((await remove(guest, { confirm: 'delete' })).body).toEqual({ deleted: true })
    expect(guest.cookies.size).toBe(0)
    expect(await db().event.count({ where: { learnerId: learner } })).toBe(0)
    expect(refusal(await remove(guest, { confirm: 'delete' }))).toEqual([401, 'signed_out'])
  })

  it('lists sessions without what opens them, and ends them one by one or all others', async () => {
    const { email, client } = await signedUp()
    const others = [browser({ 'user-agent': 'Safari' }), browser(), browser()]
    for (const other of others) await other.auth('POST', 'sign-in/email', { email, password })
    const list = await client.ask(getSessions, 'GET', '/api/v1/sessions')
    expect(list.body.sessions).toHaveLength(4)
    expect(list.body.sessions.filter(({ current }: { current: boolean }) => current)).toMatchObject([
      { userAgent: 'Firefox', id: expect.any(String), createdAt: expect.any(Number), updatedAt: expect.any(Number) },
    ])
    const tokens = await db().session.findMany({ where: { user: { email } }, select: { token: true } })
    for (const { token } of tokens) expect(JSON.stringify(list.body)).not.toContain(token)

    const safari = list.body.sessions.find(({ userAgent }: { userAgent: string }) => userAgent === 'Safari')
    const end = (id: string) => client.ask(deleteSession, 'DELETE', `/api/v1/sessions/${id}`)
    expect((await end(safari.id)).body).toEqual({ revoked: safari.id })
    expect((await others[0]?.auth('GET', 'get-session'))?.body).toBeNull()
    expect(refusal(await end(safari.id))).toEqual([404, 'session_not_found'])

    expect((await client.ask(deleteSessions, 'DELETE', '/api/v1/sessions')).body).toEqual({ revoked: 2 })
    const left = (await client.ask(getSessions, 'GET', '/api/v1/sessions')).body.sessions
    expect(left).toMatchObject([{ current: true }])
    expect((await end(left[0].id)).status).toBe(200)
    expect(client.cookies.size).toBe(0)
    expect(refusal(await client.ask(getSessions, 'GET', '/api/v1/sessions'))).toEqual([401, 'signed_out'])
    expect(await db().event.count({ where: { id: idOf(1), learner: { user: { email } } } })).toBe(1)
  })
})
