import { describe, expect, it } from 'vitest'
import { learnerCookie } from '@/lib/auth/cookie'
import { openDatabase } from '@/lib/db/client'
import { foldings } from '@/lib/db/memory-testing'
import { draft, idOf, noon, review } from '@/lib/db/sample-events'
import { uuid } from '@/lib/events/id'
import { caughtLog } from '@/lib/observe/log-testing'
import { describeEachDialect } from '@/scripts/db/testing'
import { useDatabase } from '@/scripts/db/testing-client'
import { call, request, secret, testServices } from '../../_http/testing'
import { getEvents, postEvents } from './handlers'

const path = '/api/v1/events'
const now = noon + 60 * 60_000

describeEachDialect('/api/v1/events', (dialect) => {
  const db = useDatabase(dialect)
  const services = () => testServices(db, now)
  const post = (body: unknown, options: object = {}) =>
    call(postEvents, services(), request('POST', path, { body, ...options }))
  const get = (query = '', options: object = {}) => call(getEvents, services(), request('GET', path + query, options))

  it('makes a learner at the first write, and knows it again', async () => {
    expect(await get()).toMatchObject({ status: 200, body: { learner: null, events: [], more: false } })
    expect((await get()).cookie).toBeUndefined()

    const first = await post({ learner: null, events: [review(1)] })
    expect(first.status).toBe(200)
    expect(first.headers.get('cache-control')).toBe('no-store')
    expect(uuid.safeParse(first.body.learner).success).toBe(true)
    const { id, at, localDay } = review(1)
    expect(first.body).toEqual({ learner: first.body.learner, acknowledged: [{ id, seq: 1, at, localDay }] })

    const { learner } = first.body
    const second = await post({ learner, events: [review(1), draft(2)] }, { cookie: first.cookie })
    expect(second.body).toMatchObject({ learner, acknowledged: [{ seq: 1 }, { seq: 2 }] })
    expect(second.cookie).toBe(first.cookie)
    expect((await post({ learner: null, events: [draft(3)] }, { cookie: first.cookie })).body.learner).toBe(learner)

    const read = await get('', { cookie: first.cookie })
    const events = [review(1), draft(2), draft(3)].map((event, i) => ({ ...event, seq: i + 1 }))
    expect(read).toMatchObject({ status: 200, body: { learner, events, more: false } })
    expect(read.headers.get('cache-control')).toBe('no-store')
    expect((await get('?after=2', { cookie: first.cookie })).body.events).toEqual(events.slice(2))
  })

  it("never shows a learner another's events", async () => {
    const a = await post({ learner: null, events: [review(1, 'q1')] })
    const b = await post({ learner: null, events: [review(1, 'q2')] })
    expect(b.body.learner).not.toBe(a.body.learner)
    expect((await get('', { cookie: a.cookie })).body.events).toEqual([{ ...review(1, 'q1'), seq: 1 }])
    expect((await get('', { cookie: b.cookie })).body.events).toEqual([{ ...review(1, 'q2'), seq: 1 }])
    const stolen = (a.cookie as string).replace(a.body.learner, b.body.learner)
    expect((await get('', { cookie: stolen })).body).toEqual({ learner: null, events: [], more: false })
  })

  it('refuses events that were made for another learner', async () => {
    const a = await post({ learner: null, events: [review(1)] })
    const b = await post({ learner: null, events: [review(1)] })
    const stolen = (a.cookie as string).replace(a.body.learner, b.body.learner)
    for (const cookie of [undefined, b.cookie, stolen, `${a.cookie}x`]) {
      const refused = await post({ learner: a.body.learner, events: [review(9)] }, { cookie })
      expect(refused).toMatchObject({ status: 409, body: { error: { code: 'learner_mismatch', issues: [] } } })
      expect(refused.cookie).toBeUndefined()
    }
    expect((await get('', { cookie: a.cookie })).body.events).toHaveLength(1)
    expect((await get('', { cookie: b.cookie })).body.events).toHaveLength(1)
  })

  it('leads a merged learner to the one that it was merged into', async () => {
    const guest = await post({ learner: null, events: [review(1)] })
    const account = await post({ learner: null, events: [review(2)] })
    const [from, into] = [guest.body.learner, account.body.learner]
    await db().learner.update({ where: { id: from }, data: { mergedInto: into } })
    const late = await post({ learner: from, events: [review(3)] }, { cookie: guest.cookie })
    expect(late).toMatchObject({
      status: 200,
      cookie: account.cookie,
      body: { learner: into, acknowledged: [{ seq: 2 }] },
    })
    expect(await post({ learner: from, events: [review(4)] }, { cookie: account.cookie })).toMatchObject({
      status: 200,
    })
    expect(await post({ learner: into, events: [review(5)] }, { cookie: guest.cookie })).toMatchObject({ status: 200 })
    expect((await get('', { cookie: guest.cookie })).body).toMatchObject({ learner: into, more: false })
  })

  it('makes a learner again whose signed cookie outlived its row', async () => {
    const learner = idOf(4242)
    const cookie = learnerCookie(learner, secret, false)
    expect((await get('', { cookie })).body).toEqual({ learner, events: [], more: false })
    expect(await post({ learner, events: [review(1)] }, { cookie })).toMatchObject({ status: 200, body: { learner } })
  })

  it('gives fifty first writes of one learner at once their places', async () => {
    const cookie = learnerCookie(idOf(5151), secret, false)
    const answers = await Promise.all(
      Array.from({ length: 50 }, (_, i) => post({ learner: idOf(5151), events: [review(i + 1)] }, { cookie })),
    )
    expect(answers.map(({ status }) => status)).toEqual(Array(50).fill(200))
    const { body } = await get('', { cookie })
    expect(body.events.map(({ seq }: { seq: number }) => seq)).toEqual(Array.from({ length: 50 }, (_, i) => i + 1))
  }, 30_000)

  it("keeps places, times and counts when the server's clock is set back an hour", async () => {
    let clock = now
    const set = () => ({ ...services(), now: () => clock })
    const send = (events: object[], options: object = {}) =>
      call(postEvents, set(), request('POST', path, { body: { learner: null, events }, ...options }))
    const first = await send([review(1), review(50)])
    clock -= 60 * 60_000
    // Made after those, by a clock that is right: for this server it is 59 minutes ahead, and is lowered.
    const second = await send([review(59), review(2)], { cookie: first.cookie })
    clock += 60 * 60_000
    const again = await send([review(59), review(2), review(1), review(50)], { cookie: first.cookie })
    expect(again.body.acknowledged).toEqual([...second.body.acknowledged, ...first.body.acknowledged])
    const { events } = (await get('', { cookie: first.cookie })).body
    expect(events.map(({ id, seq }: { id: string; seq: number }) => [id, seq])).toEqual(
      [1, 50, 59, 2].map((n, i) => [idOf(n), i + 1]),
    )
    expect(events.map(({ at }: { at: number }) => at - noon)).toEqual([1, 50, 5, 2].map((minutes) => minutes * 60_000))
    const { stored, rebuilt } = await foldings(db(), first.body.learner)
    expect(stored).toEqual(rebuilt)
    expect(stored).toMatchObject([{ card: 'q1', reps: 4 }])
  })

  it.each(['x', '-1', '1.5', '99999999999', '2147483648', '', '1e3'])('refuses the cursor %j', async (after) => {
    expect(await get(`?after=${after}`)).toMatchObject({ status: 400, body: { error: { code: 'invalid_cursor' } } })
  })
})

describe('/api/v1/events without its database', () => {
  const log = caughtLog()

  it('answers 503 in the shape of errors, and says nothing of the inside', async () => {
    const away = await openDatabase({ dialect: 'postgresql', url: 'postgresql://me:hush@127.0.0.1:1/away' })
    const cookie = learnerCookie(idOf(1), secret, true)
    const services = testServices(() => away, now)
    for (const [handle, incoming] of [
      [postEvents, request('POST', path, { body: { learner: null, events: [draft(1, 'my secret answer')] } })],
      [getEvents, request('GET', path, { cookie })],
    ] as const) {
      const { status, headers, body } = await call(handle, services, incoming)
      expect({ status, code: body.error.code }).toEqual({ status: 503, code: 'database_unavailable' })
      expect(headers.get('retry-after')).toBe('5')
      expect(JSON.stringify(body)).not.toMatch(/prisma|127\.0\.0\.1|hush|at /i)
      expect(log.at(-1)).toMatchObject({
        level: 'error',
        error: expect.stringMatching(/^PrismaClient|^Error ECONNREFUSED/),
      })
      expect(JSON.stringify(log)).not.toContain('my secret answer')
    }
  })
})
