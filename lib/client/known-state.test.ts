import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { shownStateOf, stateOf } from './known-state'
import { graded, TestBrowser } from './testing/browser'

let browser: TestBrowser
beforeEach(() => {
  browser = new TestBrowser()
})
afterEach(() => browser.close())

const cards = async (state: ReturnType<typeof stateOf>) => [...(await state).memories.keys()].sort()

describe('what a tab knows of the log', () => {
  it('has what the tab wrote, without a reading', async () => {
    const tab = await browser.tab()
    await stateOf(tab.db)
    const transaction = vi.spyOn(tab.db, 'transaction')
    await tab.record('review', graded('q1'))
    browser.now += 1000
    await tab.recordAll([
      { kind: 'review', payload: graded('q2') },
      { kind: 'review', payload: graded('q3') },
    ])
    expect(await cards(shownStateOf(tab.db))).toEqual(['q1', 'q2', 'q3'])
    expect(transaction.mock.calls.map(([, mode]) => mode)).toEqual(['readwrite', 'readwrite'])
    const shown = await shownStateOf(tab.db)
    // And the reading finds nothing new.
    expect(await stateOf(tab.db)).toBe(shown)
  })

  it('has what others wrote in between, too', async () => {
    const [tab, other] = await Promise.all([browser.tab(), browser.tab()])
    await stateOf(tab.db)
    await other.record('review', graded('q1'))
    expect(await cards(shownStateOf(tab.db))).toEqual([])
    await tab.record('review', graded('q2'))
    expect(await cards(shownStateOf(tab.db))).toEqual(['q1', 'q2'])
    await other.record('review', graded('q3'))
    expect(await cards(stateOf(tab.db))).toEqual(['q1', 'q2', 'q3'])
  })

  it('is that of the learner whose log it is', async () => {
    const tab = await browser.tab()
    await tab.record('review', graded('q1'))
    expect(await cards(shownStateOf(tab.db))).toEqual(['q1'])
    await tab.sync.pass()
    await tab.record('review', graded('q2'))
    expect(await cards(shownStateOf(tab.db))).toEqual(['q1', 'q2'])
    const account = browser.server.cookie
    browser.server.cookie = '019b0000-0000-7000-8000-00000000bbbb'
    await tab.sync.pass()
    expect(browser.server.cookie).not.toBe(account)
    await tab.record('review', graded('q3'))
    expect(await cards(shownStateOf(tab.db))).toEqual(await cards(stateOf(tab.db)))
  })

  it('is what a tab that is opened anew reads', async () => {
    const tab = await browser.tab()
    await stateOf(tab.db)
    for (const card of ['q1', 'q2', 'q1']) {
      browser.now += 60_000
      await tab.record('review', graded(card))
    }
    const known = await shownStateOf(tab.db)
    const { memories, events } = await stateOf((await browser.tab()).db)
    expect([...known.memories]).toEqual([...memories])
    expect(known.events).toEqual(events)
  })
})

describe('durability', () => {
  it('is strict for what is written here alone, and not waited for where the server knows it', async () => {
    const tab = await browser.tab()
    const transaction = vi.spyOn(tab.db, 'transaction')
    await tab.record('review', graded('q1'))
    await tab.saveDraft({ interview: '019b0000-0000-7000-8000-00000000aaaa', question: 'q1', answer: 'a' })
    const strict = () =>
      transaction.mock.calls.filter(
        (call) => (call as unknown as [0, 0, { durability?: string }?])[2]?.durability === 'strict',
      )
    expect(strict()).toHaveLength(2)
    await tab.sync.pass()
    expect(strict()).toHaveLength(2)
    // A draft that is handed to the network must be known to have been, also after a power cut.
    await tab.sync.pass({ flushDrafts: true })
    expect(strict()).toHaveLength(3)
    expect((await browser.records()).every(({ state }) => state === 'acknowledged')).toBe(true)
  })
})
