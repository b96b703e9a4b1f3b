import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { EventRecord, MetaRow } from './database'
import { readStatus } from './log-reader'
import { graded, TestBrowser } from './testing/browser'
import { eventsOf } from './testing/events-of'
import { failure } from './testing/fake-server'

let browser: TestBrowser
beforeEach(() => {
  browser = new TestBrowser()
})
afterEach(() => browser.close())

const serverIds = () => browser.server.log().map(({ id }) => id)

async function recordMany(count: number) {
  const tab = await browser.tab()
  const ids: string[] = []
  for (let i = 0; i < count; i += 1) {
    browser.now += 1
    ids.push((await tab.record('review', graded(`card-${i}`))).id)
  }
  return { tab, ids }
}

const faults: Record<string, (record: EventRecord) => object> = {
  'half of its JSON': ({ event, ...rest }) => ({ ...rest, event: JSON.stringify(event).slice(0, 40) }),
  'no event': ({ event: _, ...rest }) => rest,
  'an event that is null': (record) => ({ ...record, event: null }),
  'a time that is a text': (record) => ({ ...record, event: { ...record.event, at: 'noon' } }),
  'no payload': (record) => ({ ...record, event: { ...record.event, payload: undefined } }),
  'evidence of another shape': (record) => ({ ...record, event: { ...record.event, payload: { evidence: 7 } } }),
  "another event's id": (record) => ({ ...record, event: { ...record.event, id: 'x' } }),
  'no state': ({ state: _, ...rest }) => rest,
  'a state that nobody knows': (record) => ({ ...record, state: 'lost' }),
  'no learner': ({ learner: _, ...rest }) => rest,
}

describe.each(Object.entries(faults))('a record of the outbox with %s', (_name, fault) => {
  it('is set aside and said, the rest is sent and shown, and nothing of it is thrown away', async () => {
    const { tab, ids } = await recordMany(3)
    const [first, broken, last] = ids as [string, string, string]
    const left = fault((await tab.db.get('events', broken)) as EventRecord)
    await tab.db.put('events', left as EventRecord)

    // What a page does: it shows the log, and sends it.
    expect((await eventsOf(tab.db)).map(({ id }) => id)).toEqual([first, last])
    await tab.sync.pass()
    expect(serverIds()).toEqual([first, last])
    expect((await eventsOf(tab.db)).map(({ id }) => id)).toEqual([first, last])
    expect(await readStatus(tab.db)).toMatchObject({ pending: 0, damaged: 1, problem: null, offline: false })
    const { event } = left as Partial<EventRecord>
    const kept = await tab.db.get('events', broken)
    expect(kept).toMatchObject({ id: broken, state: 'damaged', problem: expect.any(String) })
    expect(kept?.event).toEqual(event)
  })

  it('is sent around even where nobody has looked at the log', async () => {
    const { tab, ids } = await recordMany(3)
    const broken = ids[1] as string
    await tab.db.put('events', fault((await tab.db.get('events', broken)) as EventRecord) as EventRecord)
    await tab.sync.pass()
    expect(serverIds()).toEqual([ids[0], ids[2]])
    await tab.record('review', graded('after'))
    await tab.sync.pass()
    expect(serverIds()).toHaveLength(3)
  })
})

it('takes what the server has in the place of a damaged record', async () => {
  const { tab, ids } = await recordMany(3)
  await tab.sync.pass()
  const record = (await tab.db.get('events', ids[1] as string)) as EventRecord
  await tab.db.put('events', { ...record, event: null } as unknown as EventRecord)
  const next = await browser.tab()
  expect((await eventsOf(next.db)).map(({ id }) => id)).toEqual([ids[0], ids[2]])
  expect(await readStatus(next.db)).toMatchObject({ damaged: 1 })
  await next.sync.pass()
  expect((await eventsOf(next.db)).map(({ id }) => id)).toEqual(ids)
  expect(await readStatus(next.db)).toMatchObject({ damaged: 0 })
  expect(await tab.db.get('events', record.id)).toMatchObject({ event: record.event, seq: record.seq })
})

it('leaves a kind that it does not know to the server, which names it when it refuses it', async () => {
  const { tab, ids } = await recordMany(2)
  const record = (await tab.db.get('events', ids[0] as string)) as EventRecord
  const dream = { ...record, event: { ...record.event, kind: 'dream', payload: { of: 'gates' } } }
  await tab.db.put('events', dream as unknown as EventRecord)
  browser.server.fates = [() => failure(400, 'invalid_event', [{ path: 'events.0.kind', message: 'unknown kind' }])]
  expect(await eventsOf(tab.db)).toHaveLength(2)
  await tab.sync.pass()
  expect(serverIds()).toEqual([ids[1]])
  expect(await readStatus(tab.db)).toMatchObject({ refused: 1, damaged: 0, pending: 0 })
})

it.each([
  { key: 'replica', learner: 5, cursor: 'x' },
  { key: 'replica' },
  { key: 'revision', revision: 'new' },
  { key: 'lease', owner: 3, expires: 'never' },
])('goes on after the row %j', async (row) => {
  const { tab, ids } = await recordMany(2)
  await tab.sync.pass()
  await tab.db.put('meta', row as unknown as MetaRow)
  const later = await tab.record('review', graded('later'))
  await tab.sync.pass()
  await tab.sync.pass()
  expect(new Set(serverIds())).toEqual(new Set([...ids, later.id]))
  expect((await eventsOf(tab.db)).map(({ id }) => id)).toEqual([...ids, later.id])
  expect(await readStatus(tab.db)).toMatchObject({ pending: 0, damaged: 0, problem: null })
})
