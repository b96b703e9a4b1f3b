import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { eventSchema } from '../events/event'
import { openDatabase } from './database'
import { currentMoment } from './environment'
import { createNotices } from './notices'
import { StorageUnavailable } from './storage-unavailable'
import { graded, TestBrowser } from './testing/browser'
import { eventsOf } from './testing/events-of'

const interview = '019b0000-0000-7000-8000-00000000aaaa'
const answer = (text: string, question = 'q1') => ({ interview, question, answer: text })

let browser: TestBrowser
beforeEach(() => {
  browser = new TestBrowser()
})
afterEach(() => browser.close())

describe('recording', () => {
  it('makes a valid event, on the disk and pending when it resolves', async () => {
    const tab = await browser.tab()
    const event = await tab.record('review', graded('q1'))
    expect(eventSchema.parse(event)).toEqual(event)
    expect(event).toMatchObject({ at: browser.now, utcOffset: 480, localDay: '2026-11-23', kind: 'review' })
    const other = await browser.tab()
    expect(await other.db.get('events', event.id)).toMatchObject({
      event,
      state: 'pending',
      learner: null,
      sent: false,
    })
    expect(await eventsOf(other.db)).toEqual([event])
  })

  it('tells the listeners only after that', async () => {
    const notices = createNotices(browser.name)
    const tab = await browser.tab(notices)
    const seen: number[] = []
    notices.subscribe(() => void browser.records().then((records) => seen.push(records.length)))
    await tab.record('review', graded('q1'))
    await vi.waitFor(() => expect(seen).toEqual([1]))
  })

  it('asks for strict durability', async () => {
    const tab = await browser.tab()
    const transaction = vi.spyOn(tab.db, 'transaction')
    await tab.record('review', graded('q1'))
    expect(transaction.mock.calls.map((call) => (call as unknown[])[2])).toEqual([{ durability: 'strict' }])
  })

  it('uses the moment at which the evidence was promised', async () => {
    const tab = await browser.tab()
    const moment = currentMoment(undefined, browser.environment)
    browser.now += 4000
    const event = await tab.record('review', graded('q1'), { moment, weights: 'mine' })
    expect(event).toMatchObject({ ...moment, weights: 'mine' })
  })

  it('reads a clock that lost its time as 2020, so that the event is not refused', async () => {
    browser.now = 0
    const tab = await browser.tab()
    const event = await tab.record('review', graded('q1'))
    expect(eventSchema.safeParse(event).success).toBe(true)
  })
})

describe('an interview draft', () => {
  it('is overwritten in place while it is unsent', async () => {
    const tab = await browser.tab()
    const first = await tab.saveDraft(answer('the'))
    browser.now += 300
    const second = await tab.saveDraft(answer('the gradient'))
    expect(second.id).toBe(first.id)
    expect(second.at).toBe(browser.now)
    expect(await eventsOf(tab.db)).toEqual([second])
  })

  it('does not wake the views with every keystroke', async () => {
    const notices = createNotices(browser.name)
    const tab = await browser.tab(notices)
    const listener = vi.fn()
    notices.subscribe(listener)
    for (const text of ['g', 'gr', 'gra']) await tab.saveDraft(answer(text))
    expect(listener).toHaveBeenCalledTimes(1)
  })

  it('is one for each question', async () => {
    const tab = await browser.tab()
    await tab.saveDraft(answer('one', 'q1'))
    await tab.saveDraft(answer('two', 'q2'))
    expect(await browser.records()).toHaveLength(2)
  })

  it('is a new event once the last one was handed to the network', async () => {
    const tab = await browser.tab()
    const first = await tab.saveDraft(answer('the'))
    browser.now += 20_000
    await tab.sync.pass()
    const second = await tab.saveDraft(answer('the gradient'))
    expect(second.id).not.toBe(first.id)
    expect((await browser.records()).map(({ state }) => state)).toEqual(['acknowledged', 'pending'])
  })

  it('never changes under way, whatever becomes of the request', async () => {
    for (const fate of ['unheard', 'lost'] as const) {
      const tab = await browser.tab()
      await tab.saveDraft(answer('sent', fate))
      browser.now += 100_000
      browser.server.fates = [() => fate]
      browser.server.meanwhile = async () => {
        browser.server.meanwhile = async () => {}
        await tab.saveDraft(answer('typed meanwhile', fate))
      }
      await tab.sync.pass()
      await tab.saveDraft(answer('typed after', fate))
      browser.now += 100_000
      await tab.sync.pass()
      const texts = browser.server
        .log()
        .filter((event) => event.kind === 'interview.draft' && event.payload.question === fate)
        .map((event) => (event.kind === 'interview.draft' ? event.payload.answer : ''))
      expect(texts).toEqual(['sent', 'typed after'])
    }
  })

  it('stays the latest when the clock is set back', async () => {
    const tab = await browser.tab()
    await tab.saveDraft(answer('old'))
    browser.now += 20_000
    await tab.sync.pass()
    browser.now -= 3_600_000
    await tab.saveDraft(answer('new'))
    const last = (await browser.records()).at(-1)?.event
    expect(last).toMatchObject({ payload: { answer: 'new' } })
    expect(eventSchema.safeParse(last).success).toBe(true)
  })

  it('of two tabs is one event, and the later text stands', async () => {
    const [one, two] = await Promise.all([browser.tab(), browser.tab()])
    await one.saveDraft(answer('from one'))
    await two.saveDraft(answer('from two'))
    await Promise.all(['a', 'b', 'c', 'd'].map((text, i) => (i % 2 ? one : two).saveDraft(answer(text, 'q2'))))
    expect(await browser.records()).toHaveLength(2)
  })
})

describe('a browser that keeps nothing', () => {
  afterEach(() => vi.unstubAllGlobals())

  it('is said with a typed error when there is no IndexedDB', async () => {
    vi.stubGlobal('indexedDB', undefined)
    await expect(openDatabase('none')).rejects.toMatchObject({ name: 'StorageUnavailable', problem: 'unavailable' })
  })

  it('is said with a typed error when opening is forbidden', async () => {
    vi.stubGlobal('indexedDB', {
      open: () => {
        throw new DOMException('no', 'SecurityError')
      },
    })
    await expect(openDatabase('none')).rejects.toBeInstanceOf(StorageUnavailable)
  })

  it.each([
    ['QuotaExceededError', 'full'],
    ['VersionError', 'newer-tab'],
    ['InvalidStateError', 'unavailable'],
  ])('is said with its reason: %s is %s', (name, problem) => {
    expect(StorageUnavailable.from(new DOMException('', name)).problem).toBe(problem)
  })

  it('is said when the connection was lost, and nothing is claimed to be kept', async () => {
    const tab = await browser.tab()
    tab.db.close()
    await expect(tab.record('review', graded('q1'))).rejects.toBeInstanceOf(StorageUnavailable)
    await expect(tab.saveDraft(answer('x'))).rejects.toBeInstanceOf(StorageUnavailable)
  })

  it('is said when the database is newer than the page', async () => {
    const newer = indexedDB.open(`${browser.name}-new`, 99)
    await new Promise((resolve) => (newer.onsuccess = resolve))
    newer.result.close()
    await expect(openDatabase(`${browser.name}-new`)).rejects.toMatchObject({ problem: 'newer-tab' })
  })

  it('lets a newer version upgrade, and says that the connection is lost', async () => {
    const lost = vi.fn()
    await openDatabase(`${browser.name}-old`, lost)
    const newer = indexedDB.open(`${browser.name}-old`, 99)
    await new Promise((resolve) => (newer.onsuccess = resolve))
    newer.result.close()
    expect(lost).toHaveBeenCalledOnce()
  })
})
