import { beforeEach, describe, expect, it } from 'vitest'
import { learnerCookie } from '@/lib/auth/cookie'
import { appendEvents } from '@/lib/db/append-events'
import { idOf, noon, review } from '@/lib/db/sample-events'
import { Jobs, longestLine } from '@/lib/optimiser/jobs'
import { type SampleGrade, sampleLog } from '@/lib/optimiser/testing/sample-log'
import { train } from '@/lib/optimiser/train'
import { dayMillis } from '@/lib/srs/clock'
import { describeEachDialect } from '@/scripts/db/testing'
import { useDatabase } from '@/scripts/db/testing-client'
import { call, request, secret, testServices } from '../../_http/testing'
import { getOptimiser, postOptimiser } from './handlers'

const path = '/api/v1/optimiser'
const now = noon + 1000 * dayMillis

let jobs: Jobs
beforeEach(() => {
  jobs = new Jobs({
    train,
    now: () => now,
    pause: () => new Promise((resolve) => setImmediate(resolve)),
    log: (error) => {
      throw error
    },
  })
})

const event = ({ card, day, grade }: SampleGrade, n: number) => {
  const at = noon + day * dayMillis + n * 1000
  const localDay = new Date(noon + day * dayMillis).toISOString().slice(0, 10)
  return { ...review(n, card, grade, at), localDay }
}

describeEachDialect(path, (dialect) => {
  const db = useDatabase(dialect)
  const services = () => testServices(db, now, jobs)
  const post = (options: object = {}) => call(postOptimiser, services(), request('POST', path, options))
  const get = (options: object = {}) => call(getOptimiser, services(), request('GET', path, options))

  it('has too few reviews of nobody, and makes nobody', async () => {
    const nobody = { status: 200, body: { state: 'too-few', reviews: 0, needed: 64 }, cookie: undefined }
    expect(await get()).toMatchObject(nobody)
    expect(await post()).toMatchObject(nobody)
    expect((await post()).headers.get('cache-control')).toBe('no-store')
    expect(await db().learner.count()).toBe(0)
  })

  it('says that there are too few reviews', async () => {
    const cookie = learnerCookie(idOf(1), secret, false)
    await appendEvents(db(), idOf(1), [review(1), review(2000)], now)
    expect(await get({ cookie })).toMatchObject({ status: 200, body: { state: 'idle' } })
    const begun = await post({ cookie })
    expect(begun).toMatchObject({ status: 202, body: { state: 'waiting', ahead: 0 } })
    expect(begun.headers.get('cache-control')).toBe('no-store')
    await jobs.settled()
    expect((await get({ cookie })).body).toEqual({ state: 'too-few', reviews: 1, needed: 64 })
  })

  it('finds weights that fit the learner who asked, and tells nobody else', async () => {
    const [me, other] = [idOf(2), idOf(3)]
    const events = sampleLog({ cards: 40, each: 5, seed: 4 }).map(event)
    for (let n = 0; n < events.length; n += 100) await appendEvents(db(), me, events.slice(n, n + 100), now)
    const cookie = learnerCookie(me, secret, false)
    expect((await post({ cookie })).status).toBe(202)
    expect((await post({ cookie })).status).toBe(202)
    await jobs.settled()
    const { status, body } = await get({ cookie })
    expect({ status, state: body.state }).toEqual({ status: 200, state: 'done' })
    expect(body.result).toMatchObject({ reviews: 160, heldOut: 32, better: true })
    expect(body.result.after.logLoss).toBeLessThan(body.result.before.logLoss)
    expect(body.result.weights).toHaveLength(21)
    expect((await get({ cookie: learnerCookie(other, secret, false) })).body).toEqual({ state: 'idle' })
    expect((await get({ cookie: cookie.replace(me, other) })).body.state).toBe('too-few')
  }, 60_000)

  it('leads a merged learner to the one that it was merged into', async () => {
    await appendEvents(db(), idOf(4), [review(1)], now)
    await appendEvents(db(), idOf(5), [review(1), review(2000)], now)
    await db().learner.update({ where: { id: idOf(4) }, data: { mergedInto: idOf(5) } })
    await post({ cookie: learnerCookie(idOf(4), secret, false) })
    await jobs.settled()
    expect((await get({ cookie: learnerCookie(idOf(5), secret, false) })).body).toMatchObject({ reviews: 1 })
  })

  it('asks those to come back for whom the line is too long', async () => {
    const nothing = { items: [], weights: [], relearningSteps: 1 }
    let release = () => {}
    jobs.start(
      'first',
      () =>
        new Promise((resolve) => {
          release = () => resolve(nothing)
        }),
    )
    while (jobs.stateOf('first').state !== 'running') await new Promise((resolve) => setImmediate(resolve))
    for (let n = 0; n < longestLine; n += 1) jobs.start(`l${n}`, async () => nothing)
    const headers = { 'x-unroll-locale': 'en' }
    const refused = await post({ cookie: learnerCookie(idOf(6), secret, false), headers })
    expect(refused).toMatchObject({
      status: 503,
      body: { error: { code: 'busy', message: expect.stringContaining('Too many'), issues: [] } },
    })
    expect(refused.headers.get('retry-after')).toBe('60')
    release()
    await jobs.settled()
  })
})

describe('a page of another site', () => {
  it('cannot begin anything', async () => {
    const services = testServices(() => {
      throw new Error('The database must not be asked')
    }, 0)
    const headers = { origin: 'https://evil.example', 'x-unroll-locale': 'zh' }
    const cookie = learnerCookie(idOf(1), secret, false)
    const { status, body } = await call(postOptimiser, services, request('POST', path, { headers, cookie }))
    expect({ status, code: body.error.code }).toEqual({ status: 403, code: 'cross_origin' })
    expect(body.error.message).toBe('本站只接受从自己的页面发出的写入请求。')
  })
})
