import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { foldInterview } from '../interview/session'
import type { Client } from './client'
import { readStatus } from './log-reader'
import { graded, TestBrowser } from './testing/browser'
import { eventsOf } from './testing/events-of'
import { failure } from './testing/fake-server'

const interview = '019b0000-0000-7000-8000-00000000aaaa'

type Action =
  | { readonly do: 'grade' | 'type' | 'leave'; readonly tab: 0 | 1; readonly fates?: undefined }
  | { readonly do: 'pass'; readonly tab: 0 | 1; readonly fates: readonly ('lost' | 'unheard' | 'busy' | null)[] }
  | { readonly do: 'wait'; readonly millis: number }

const tab = fc.constantFrom<0 | 1>(0, 1)
const action: fc.Arbitrary<Action> = fc.oneof(
  fc.record({ do: fc.constantFrom<'grade' | 'type' | 'leave'>('grade', 'type', 'leave'), tab }),
  fc.record({
    do: fc.constant('pass' as const),
    tab,
    fates: fc.array(fc.constantFrom<'lost' | 'unheard' | 'busy' | null>('lost', 'unheard', 'busy', null), {
      maxLength: 3,
    }),
  }),
  fc.record({ do: fc.constant('wait' as const), millis: fc.constantFrom(1, 300, 11_000, 90_000, -3_600_000) }),
)

/** Carries the actions out without waiting for those before, as two tabs and a network would. */
async function play(browser: TestBrowser, tabs: readonly [Client, Client], actions: readonly Action[]) {
  const recorded: string[] = []
  const under: Promise<unknown>[] = []
  let typed = ''
  for (const [i, action] of actions.entries()) {
    if (action.do === 'wait') browser.now += action.millis
    else if (action.do === 'grade')
      under.push(tabs[action.tab].record('review', graded(`card-${i}`)).then(({ id }) => recorded.push(id)))
    else if (action.do === 'type') {
      typed = `text ${i}`
      await tabs[action.tab].saveDraft({ interview, question: 'q1', answer: typed })
    } else if (action.do === 'leave') under.push(tabs[action.tab].sync.pass({ flushDrafts: true, keepalive: true }))
    else {
      for (const fate of action.fates ?? [])
        browser.server.fates.push(() => (fate === 'busy' ? failure(503, 'busy') : fate))
      await tabs[action.tab].sync.pass()
    }
    // Lets what is under way get somewhere, but not to its end.
    await new Promise((resolve) => setImmediate(resolve))
  }
  await Promise.all(under)
  return { recorded, typed }
}

describe('whatever happens to requests, tabs and the clock', () => {
  it('every event reaches the server exactly once, and the last text is the answer', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(action, { maxLength: 25 }), async (actions) => {
        const browser = new TestBrowser()
        const tabs = [await browser.tab(), await browser.tab()] as const
        const start = { interview, locale: 'en' as const, seed: 1, questions: ['q1'], secondsEach: null }
        browser.now -= 86_400_000
        const { id } = await tabs[0].record('interview.started', start)
        browser.now += 86_400_000
        const { recorded, typed } = await play(browser, tabs, actions)

        browser.server.fates = []
        for (const tab of tabs) {
          browser.now += 120_000
          await tab.sync.pass({ flushDrafts: true, retryNow: true })
        }

        const log = browser.server.log()
        expect(new Set(log.map((event) => event.id)).size).toBe(log.length)
        const kept = log.filter(({ kind }) => kind !== 'interview.draft').map((event) => event.id)
        expect(kept.sort()).toEqual([id, ...recorded].sort())
        expect(foldInterview(log, interview)?.questions[0]?.answer).toBe(typed)
        const local = await eventsOf(tabs[1].db)
        expect(local).toEqual(
          [...log].map(({ seq: _, ...event }) => event).sort((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1)),
        )
        expect(await readStatus(tabs[0].db)).toMatchObject({ pending: 0, refused: 0, otherLearner: 0 })
        browser.close()
      }),
      { numRuns: 60 },
    )
  }, 60_000)
})
