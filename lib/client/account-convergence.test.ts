import fc from 'fast-check'
import { v7 } from 'uuid'
import { expect, it } from 'vitest'
import { forgetLearner } from './forget'
import { readStatus } from './log-reader'
import { graded, TestBrowser } from './testing/browser'
import { eventsOf } from './testing/events-of'
import { failure } from './testing/fake-server'

type Fate = 'lost' | 'unheard' | 'busy' | null
type Action =
  | { readonly do: 'grade' | 'sign-in' | 'sign-out' | 'end'; readonly tab: 0 | 1 }
  | { readonly do: 'pass'; readonly tab: 0 | 1; readonly fates: readonly Fate[] }
  | { readonly do: 'wait'; readonly millis: number }

const tab = fc.constantFrom<0 | 1>(0, 1)
const action: fc.Arbitrary<Action> = fc.oneof(
  { weight: 3, arbitrary: fc.record({ do: fc.constant('grade' as const), tab }) },
  fc.record({ do: fc.constantFrom<'sign-in' | 'sign-out' | 'end'>('sign-in', 'sign-out', 'end'), tab }),
  fc.record({
    do: fc.constant('pass' as const),
    tab,
    fates: fc.array(fc.constantFrom<Fate>('lost', 'unheard', 'busy', null), { maxLength: 2 }),
  }),
  fc.record({ do: fc.constant('wait' as const), millis: fc.constantFrom(300, 11_000, 90_000) }),
)

it('whenever somebody signs in or out, every event reaches the account exactly once', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(action, { maxLength: 25 }), async (actions) => {
      const browser = new TestBrowser()
      const { server } = browser
      const tabs = [await browser.tab(), await browser.tab()] as const
      const account = v7()
      const recorded: string[] = []
      const under: Promise<unknown>[] = []
      const passes: [Promise<unknown>, Promise<unknown>] = [Promise.resolve(), Promise.resolve()]
      for (const [i, action] of actions.entries()) {
        if (action.do === 'wait') browser.now += action.millis
        else if (action.do === 'grade')
          under.push(tabs[action.tab].record('review', graded(`card-${i}`)).then(({ id }) => recorded.push(id)))
        else if (action.do === 'sign-in') server.signIn(account)
        else if (action.do === 'end') server.session = false
        else if (action.do === 'sign-out' && server.session) {
          server.signOut()
          under.push(forgetLearner(tabs[action.tab].db, account))
        } else if (action.do === 'pass') {
          for (const fate of action.fates) server.fates.push(() => (fate === 'busy' ? failure(503, 'busy') : fate))
          const pass = () => tabs[action.tab].sync.pass({ retryNow: i % 2 === 0 })
          // Those of one tab come one after another.
          passes[action.tab] = passes[action.tab].then(pass)
        }
        // Lets what is under way get somewhere, but not to its end.
        for (let turn = 0; turn < i % 4; turn += 1) await new Promise((resolve) => setImmediate(resolve))
      }
      await Promise.all([...under, ...passes])

      server.fates = []
      server.signIn(account)
      for (const tab of [...tabs, ...tabs]) {
        browser.now += 120_000
        await tab.sync.pass({ retryNow: true })
      }
      const log = server.log(account)
      expect(log.map(({ id }) => id).sort()).toEqual(recorded.sort())
      expect((await eventsOf(tabs[1].db)).map(({ id }) => id).sort()).toEqual(recorded)
      expect(await readStatus(tabs[0].db)).toMatchObject({ pending: 0, refused: 0, otherLearner: 0, problem: null })
      browser.close()
    }),
    { numRuns: 60 },
  )
}, 60_000)
