import { expect, it } from 'vitest'
import { learnerCookie } from '@/lib/auth/cookie'
import { deleteLearner } from '@/lib/db/delete-learner'
import { idOf, review } from '@/lib/db/sample-events'
import { describeEachDialect } from '@/scripts/db/testing'
import { useDatabase } from '@/scripts/db/testing-client'
import { secret, testAccounts, testServices } from '../_http/testing'
import { getAccount } from '../v1/account/handlers'
import { getEvents, postEvents } from '../v1/events/handlers'
import { TestClient } from './testing'

const password = 'a long enough phrase'
const path = '/api/v1/events'

describeEachDialect('who asks', (dialect) => {
  const db = useDatabase(dialect)
  const accounts = testAccounts(db)
  const browser = () => new TestClient(() => ({ ...testServices(db, Date.now()), accounts }))
  const log = async (client: TestClient) => (await client.ask(getEvents, 'GET', path)).body
  const write = (client: TestClient, learner: string | null, ...events: number[]) =>
    client.ask(postEvents, 'POST', path, { learner, events: events.map((n) => review(n)) })
  const signIn = (client: TestClient, email: string) => client.auth('POST', 'sign-in/email', { email, password })
  const ids = (body: { events: { id: string }[] }) => body.events.map(({ id }) => id)
  let people = 0
  async function signedUp(...events: number[]) {
    people += 1
    const [email, client] = [`who${people}@example.org`, browser()]
    await client.auth('POST', 'sign-up/email', { email, password, name: '' })
    if (events.length > 0) await write(client, null, ...events)
    const { learner } = await log(client)
    return { email, client, learner: learner as string }
  }

  it('adopts the guest at sign-up: the learner, its log and its places stay as they are', async () => {
    const client = browser()
    const guest = (await write(client, null, 1, 2)).body.learner
    await client.auth('POST', 'sign-up/email', { email: 'adopt@example.org', password, name: 'Ada' })
    expect(await log(client)).toMatchObject({ learner: guest, events: [{ seq: 1 }, { seq: 2 }], more: false })
    expect([...client.cookies.keys()]).toEqual(['unroll.session_token'])
    expect((await client.ask(getAccount, 'GET', '/api/v1/account')).body.account).toMatchObject({
      email: 'adopt@example.org',
      name: 'Ada',
      hasPassword: true,
      passkeys: [],
      events: 2,
    })
  })

  it('gives a new learner to who signs up without having done anything', async () => {
    const { client, learner } = await signedUp()
    expect(learner).toMatch(/^[0-9a-f-]{36}$/)
    expect((await write(client, learner, 1)).body).toMatchObject({ learner, acknowledged: [{ seq: 1 }] })
    expect([...client.cookies.keys()]).toEqual(['unroll.session_token'])
  })

  it('merges nothing for a request that another site has led here', async () => {
    const { email, learner } = await signedUp(1)
    const client = browser()
    await write(client, null, 2)
    await signIn(client, email)
    const led = await client.ask(getAccount, 'GET', '/api/v1/account', undefined, { 'sec-fetch-site': 'cross-site' })
    expect(led.body.account).toMatchObject({ email, events: 1 })
    expect(await log(client)).toMatchObject({ learner, events: [{ seq: 1 }, { seq: 2 }] })
  })

  it('merges a guest into the account at the first request after a sign-in, and only then', async () => {
    const { email, learner } = await signedUp(1)
    const client = browser()
    const guest = (await write(client, null, 2, 3)).body.learner
    await signIn(client, email)
    expect(await db().event.count({ where: { learnerId: guest } })).toBe(2)
    const body = await log(client)
    expect({ learner: body.learner, ids: ids(body) }).toEqual({ learner, ids: [1, 2, 3].map(idOf) })
    expect([...client.cookies.keys()]).toEqual(['unroll.session_token'])
    expect(await db().event.count({ where: { learnerId: guest } })).toBe(0)
    expect((await write(client, guest, 3, 4)).body).toMatchObject({ learner, acknowledged: [{ seq: 3 }, { seq: 4 }] })
  })

  it('merges once when a page asks for several things at the same time', async () => {
    const { email, learner } = await signedUp(1)
    const client = browser()
    await write(client, null, 2)
    await signIn(client, email)
    const bodies = await Promise.all(Array.from({ length: 6 }, () => log(client)))
    for (const body of bodies) expect(body).toMatchObject({ learner, events: [{ id: idOf(1) }, { id: idOf(2) }] })
  })

  it('shows an account to nobody without its session: neither the old cookie nor a revoked session opens it', async () => {
    const client = browser()
    const guest = (await write(client, null, 1)).body.learner
    const old = client.cookie
    const email = 'revoked@example.org'
    await client.auth('POST', 'sign-up/email', { email, password, name: '' })
    await log(client)
    const kept = browser()
    const [name = '', value = ''] = old.split('=')
    kept.cookies.set(name, value)
    const nobody = { learner: null, events: [], more: false, signedOut: true }
    expect(await log(kept)).toEqual(nobody)
    expect(await write(kept, guest, 2)).toMatchObject({ status: 401, body: { error: { code: 'signed_out' } } })

    await db().session.deleteMany({ where: { user: { email } } })
    expect(await log(client)).toEqual(nobody)
    expect(await write(client, guest, 2)).toMatchObject({ status: 401, body: { error: { code: 'signed_out' } } })
    expect(await db().event.count({ where: { learnerId: guest } })).toBe(1)

    await signIn(client, email)
    expect((await write(client, guest, 2)).body).toMatchObject({ learner: guest, acknowledged: [{ seq: 2 }] })
  })

  it('shows nothing of an account to a guest that was merged into it, once the session is over', async () => {
    const { email } = await signedUp(1)
    const client = browser()
    const guest = (await write(client, null, 2)).body.learner
    const old = client.cookie
    await signIn(client, email)
    await log(client)
    const kept = browser()
    kept.cookies.set('unroll_learner', old.slice(old.indexOf('=') + 1))
    expect(await log(kept)).toEqual({ learner: null, events: [], more: false, signedOut: true })
    expect(await write(kept, guest, 3)).toMatchObject({ status: 401 })
  })

  it('begins anew as a guest after a sign-out, and leaves the account alone', async () => {
    const { client, learner } = await signedUp(1)
    await client.auth('POST', 'sign-out')
    expect(await log(client)).toEqual({ learner: null, events: [], more: false })
    const guest = (await write(client, null, 2)).body.learner
    expect(guest).not.toBe(learner)
    expect(ids(await log(client))).toEqual([idOf(2)])
  })

  it("leaves one account's learner to it when another signs in in the same browser", async () => {
    const [a, b] = [await signedUp(1), await signedUp(2)]
    await signIn(a.client, b.email)
    a.client.cookies.set('unroll_learner', learnerCookie(a.learner, secret, false).split(/[=;]/)[1] ?? '')
    expect(await log(a.client)).toMatchObject({ learner: b.learner, events: [{ id: idOf(2) }] })
    expect(a.client.cookies.has('unroll_learner')).toBe(false)
    expect(await write(a.client, a.learner, 3)).toMatchObject({
      status: 409,
      body: { error: { code: 'learner_mismatch' } },
    })
    expect(await db().event.count({ where: { learnerId: a.learner } })).toBe(1)
  })

  it('says of a deleted learner that it is gone, and does not bring it back', async () => {
    const client = browser()
    const guest = (await write(client, null, 1)).body.learner
    await deleteLearner(db(), guest, 1)
    expect(await log(client)).toEqual({ learner: null, events: [], more: false })
    const late = await write(client, guest, 2)
    expect(late).toMatchObject({ status: 410, body: { error: { code: 'learner_deleted' } } })
    const { client: other } = await signedUp()
    expect(await write(other, guest, 2)).toMatchObject({ status: 410 })
    expect((await write(client, null, 3)).body.learner).not.toBe(guest)
  })

  it('takes a session for none when its cookie was changed or its time is over', async () => {
    const { client, email } = await signedUp(1)
    const value = client.cookies.get('unroll.session_token') ?? ''
    client.cookies.set('unroll.session_token', `${value[0] === 'A' ? 'B' : 'A'}${value.slice(1)}`)
    expect((await log(client)).learner).toBeNull()
    client.cookies.set('unroll.session_token', value)
    await db().session.updateMany({ where: { user: { email } }, data: { expiresAt: new Date(Date.now() - 1000) } })
    expect(await log(client)).toMatchObject({ learner: null, signedOut: true })
  })

  it('renews a session once a day', async () => {
    const { client, email } = await signedUp()
    const where = { user: { email } }
    const day = 24 * 60 * 60_000
    const before = new Date(Date.now() + 28 * day)
    await db().session.updateMany({ where, data: { expiresAt: before } })
    const answer = await client.ask(getEvents, 'GET', path)
    expect(answer.headers.get('set-cookie')).toContain('Max-Age=2592000')
    const { expiresAt } = await db().session.findFirstOrThrow({ where })
    expect(+expiresAt).toBeGreaterThan(+before)
    expect((await client.ask(getEvents, 'GET', path)).headers.get('set-cookie')).toBeNull()
  })
})
