import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { leaseMillis, takeLease } from './lease'
import { readRefused, readStatus } from './log-reader'
import { graded, TestBrowser } from './testing/browser'
import { eventsOf } from './testing/events-of'
import { failure } from './testing/fake-server'

let browser: TestBrowser
beforeEach(() => {
  browser = new TestBrowser()
})
afterEach(() => browser.close())

async function recordMany(count: number) {
  const tab = await browser.tab()
  const ids: string[] = []
  for (let i = 0; i < count; i += 1) {
    browser.now += 1
    ids.push((await tab.record('review', graded(`card-${i}`))).id)
  }
  return { tab, ids }
}

const serverIds = () => browser.server.log().map(({ id }) => id)

describe('sync', () => {
  it('sends the outbox and takes over what the server fixed', async () => {
    const { tab, ids } = await recordMany(3)
    browser.server.clock = browser.now - 1000
    expect(await tab.sync.pass()).toEqual({ again: null })
    expect(serverIds()).toEqual(ids)
    const records = await browser.records()
    expect(records.map(({ state, seq, learner, event }) => [state, seq, learner, event.at])).toEqual(
      [1, 2, 3].map((seq) => ['acknowledged', seq, browser.server.cookie, browser.server.clock]),
    )
    expect(await readStatus(tab.db)).toEqual({
      pending: 0,
      refused: 0,
      damaged: 0,
      otherLearner: 0,
      offline: false,
      problem: null,
    })
  })

  it('sends the first batch for nobody yet and every later one for the learner it was given', async () => {
    const { tab } = await recordMany(1)
    await tab.sync.pass()
    await tab.record('review', graded('q1'))
    await tab.sync.pass()
    expect(browser.server.posts.map(({ learner }) => learner)).toEqual([null, browser.server.cookie])
  })

  it('sends at most 100 events at a time, oldest first', async () => {
    const { tab, ids } = await recordMany(230)
    await tab.sync.pass()
    expect(browser.server.posts.map(({ events }) => events.length)).toEqual([100, 100, 30])
    expect(serverIds()).toEqual(ids)
  })

  it('reads what other devices wrote, page by page, once', async () => {
    const other = new TestBrowser()
    const device = await other.tab()
    const { tab, ids } = await recordMany(1)
    await tab.sync.pass()
    const learner = browser.server.cookie as string
    const theirs = await Promise.all([1, 2, 3, 4, 5, 6, 7].map((i) => device.record('review', graded(`card-${i}`))))
    browser.server.write(learner, theirs)
    await tab.sync.pass()
    expect((await eventsOf(tab.db)).map(({ id }) => id).sort()).toEqual([...ids, ...theirs.map(({ id }) => id)].sort())
    expect(await tab.db.get('meta', 'replica')).toMatchObject({ learner, cursor: 8 })
    other.close()
  })

  it('catches up after a month without a network, in both directions', async () => {
    const other = new TestBrowser()
    const device = await other.tab()
    const { tab, ids } = await recordMany(1)
    await tab.sync.pass()
    const learner = browser.server.cookie as string
    browser.server.fates = Array.from({ length: 60 }, () => () => 'lost' as const)
    const theirs: string[] = []
    for (let day = 1; day <= 30; day += 1) {
      browser.now += 86_400_000
      other.now = browser.now
      ids.push((await tab.record('review', graded(`mine-${day}`))).id)
      await tab.sync.pass()
      const event = await device.record('review', graded(`theirs-${day}`))
      browser.server.write(learner, [event])
      theirs.push(event.id)
    }
    expect(await readStatus(tab.db)).toMatchObject({ pending: 30, offline: true })
    browser.server.fates = []
    await tab.sync.pass({ retryNow: true })
    expect((await eventsOf(tab.db)).map(({ id }) => id).sort()).toEqual([...ids, ...theirs].sort())
    expect(serverIds().sort()).toEqual([...ids, ...theirs].sort())
    expect(await readStatus(tab.db)).toMatchObject({ pending: 0, offline: false })
    other.close()
  })

  it('does not lose or double anything when answers are lost or requests fail', async () => {
    const { tab, ids } = await recordMany(120)
    const fates = ['unheard', 'lost', null, 'unheard', 'unheard', null, 'lost', null] as const
    browser.server.fates = fates.map((fate) => () => fate)
    for (let i = 0; i < 10; i += 1) {
      await tab.sync.pass()
      browser.now += 120_000
    }
    expect(serverIds()).toEqual(ids)
    expect((await eventsOf(tab.db)).map(({ id }) => id)).toEqual(ids)
    expect(await readStatus(tab.db)).toMatchObject({ pending: 0, offline: false })
  })

  it('is cut off anywhere and simply made again', async () => {
    const { tab, ids } = await recordMany(2)
    browser.server.fates = [() => 'unheard']
    await tab.sync.pass()
    expect((await browser.records()).map(({ state }) => state)).toEqual(['pending', 'pending'])
    tab.close()
    const next = await browser.tab()
    await next.sync.pass()
    expect(serverIds()).toEqual(ids)
    expect((await next.db.getAll('events')).map(({ state }) => state)).toEqual(['acknowledged', 'acknowledged'])
  })

  it('takes over an event that arrived although its acknowledgement was lost', async () => {
    const { tab } = await recordMany(1)
    browser.server.fates = [() => 'unheard', () => failure(503, 'busy')]
    await tab.sync.pass()
    browser.now += 120_000
    browser.server.fates = [({ post }) => (post ? failure(413, 'too_large') : null)]
    await tab.sync.pass()
    expect(await readStatus(tab.db)).toMatchObject({ refused: 0, pending: 0 })
  })
})

describe('two tabs', () => {
  it('never send at the same time', async () => {
    const { tab, ids } = await recordMany(5)
    const other = await browser.tab()
    let busy: unknown = null
    browser.server.meanwhile = async () => {
      busy ??= await other.sync.pass()
    }
    await tab.sync.pass()
    expect(busy).toEqual({ again: 2000 })
    expect(browser.server.posts).toHaveLength(1)
    expect(serverIds()).toEqual(ids)
  })

  it('write while the other one sends, and nothing is lost', async () => {
    const [one, two] = await Promise.all([browser.tab(), browser.tab()])
    await Promise.all(Array.from({ length: 40 }, (_, i) => (i % 2 ? one : two).record('review', graded(`card-${i}`))))
    await Promise.all([one.sync.pass(), two.sync.pass(), two.record('review', graded('late'))])
    browser.now += 2000
    await Promise.all([two.sync.pass(), one.sync.pass()])
    expect(new Set(serverIds()).size).toBe(41)
    expect(await readStatus(one.db)).toMatchObject({ pending: 0 })
  })

  it('pass the lease on when its tab died or the clock was set back', async () => {
    const { db } = await browser.tab()
    expect(await takeLease(db, 'dead', browser.now)).toBe(true)
    expect(await takeLease(db, 'alive', browser.now + leaseMillis - 1)).toBe(false)
    expect(await takeLease(db, 'dead', browser.now + leaseMillis - 1)).toBe(true)
    expect(await takeLease(db, 'alive', browser.now + 60_000)).toBe(true)
    expect(await takeLease(db, 'other', browser.now - 3_600_000)).toBe(true)
  })

  it('stop when the lease went to another while they slept', async () => {
    const { tab } = await recordMany(1)
    browser.server.meanwhile = async () => {
      browser.server.meanwhile = async () => {}
      browser.now += 60_000
      await takeLease(tab.db, 'other', browser.now)
    }
    expect(await tab.sync.pass()).toEqual({ again: 2000 })
    expect(await tab.db.get('meta', 'lease')).toMatchObject({ owner: 'other' })
  })
})

describe('refused events', () => {
  it('are set aside with the reason, and the rest is sent', async () => {
    const { tab, ids } = await recordMany(4)
    browser.server.fates = [
      () => failure(400, 'invalid_event', [{ path: 'events.2.payload.evidence', message: 'bad card' }]),
    ]
    await tab.sync.pass()
    expect(serverIds()).toEqual([ids[0], ids[1], ids[3]])
    expect(await readRefused(tab.db)).toMatchObject([{ event: { id: ids[2] }, problem: 'bad card' }])
    expect(await readStatus(tab.db)).toMatchObject({ refused: 1, pending: 0, problem: null })
    expect((await eventsOf(tab.db)).map(({ id }) => id)).not.toContain(ids[2])
  })

  it('are found by halving when the server does not name them', async () => {
    const { tab, ids } = await recordMany(9)
    const bad = ids[6]
    browser.server.fates = Array.from(
      { length: 30 },
      () =>
        ({ post }) =>
          post?.events.some(({ id }) => id === bad) ? failure(400, 'invalid_event') : null,
    )
    await tab.sync.pass()
    expect(serverIds()).toEqual(ids.filter((id) => id !== bad))
    expect(await readRefused(tab.db)).toMatchObject([{ event: { id: bad }, problem: 'said invalid_event' }])
  })

  it('are not those of a batch that was only too large', async () => {
    const { tab, ids } = await recordMany(20)
    browser.server.fates = Array.from(
      { length: 40 },
      () =>
        ({ post }) =>
          (post?.events.length ?? 0) > 3 ? failure(413, 'too_large') : null,
    )
    await tab.sync.pass()
    expect(serverIds()).toEqual(ids)
    expect(await readRefused(tab.db)).toEqual([])
  })
})

describe('failures', () => {
  it('are waited out longer each time, up to a minute, and then forgotten', async () => {
    const { tab, ids } = await recordMany(1)
    browser.server.fates = Array.from({ length: 9 }, () => () => 'lost' as const)
    const waits: (number | null)[] = []
    for (let i = 0; i < 9; i += 1) {
      const { again } = await tab.sync.pass()
      waits.push(again)
      browser.now += again ?? 0
    }
    expect(waits).toEqual([750, 1500, 3000, 6000, 12_000, 24_000, 45_000, 45_000, 45_000])
    expect(await readStatus(tab.db)).toMatchObject({ pending: 1, offline: true })
    expect(await tab.sync.pass()).toEqual({ again: null })
    expect(serverIds()).toEqual(ids)
  })

  it('keep everybody waiting only as long as they must', async () => {
    const { tab } = await recordMany(1)
    browser.server.fates = [() => 'lost']
    const { again } = await tab.sync.pass()
    browser.now += 100
    expect(await tab.sync.pass()).toEqual({ again: (again ?? 0) - 100 })
    expect(browser.server.posts).toHaveLength(0)
    expect(await tab.sync.pass({ retryNow: true })).toEqual({ again: null })
  })

  it('are waited out at least as long as the server asks, even when the network comes back', async () => {
    const { tab } = await recordMany(1)
    browser.server.fates = [() => failure(429, 'slow_down', [], { 'retry-after': '17' })]
    expect(await tab.sync.pass()).toEqual({ again: 17_000 })
    browser.now += 1000
    expect(await tab.sync.pass({ retryNow: true })).toEqual({ again: 16_000 })
    browser.now -= 3_600_000
    expect(await tab.sync.pass()).toEqual({ again: null })
  })

  it('include an answer that is not this server, such as the page of a hotel network', async () => {
    const { tab, ids } = await recordMany(1)
    browser.server.fates = [() => new Response('<html>Log in</html>', { status: 200 })]
    await tab.sync.pass()
    expect(await readStatus(tab.db)).toMatchObject({ pending: 1, offline: true })
    browser.now += 60_000
    await tab.sync.pass()
    expect(serverIds()).toEqual(ids)
  })

  it('include a server that acknowledges nothing', async () => {
    const { tab } = await recordMany(1)
    browser.server.fates = [() => Response.json({ learner: 'x', acknowledged: [] })]
    await tab.sync.pass()
    expect(await readStatus(tab.db)).toMatchObject({ pending: 1, problem: 'protocol' })
  })
})
