import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { v7 as newId } from 'uuid'
import { expect, it } from 'vitest'
import { learnerCookie } from '@/lib/auth/cookie'
import { appendEvents } from '@/lib/db/append-events'
import { putMedia } from '@/lib/db/media'
import { idOf, noon, review } from '@/lib/db/sample-events'
import { createShare } from '@/lib/db/shares'
import { sampleId, sampleInterview } from '@/lib/interview/testing/sample-interview'
import { addressOf } from '@/lib/media/address-of'
import { kinds } from '@/lib/media/kind'
import { png } from '@/lib/media/testing/files'
import { Jobs } from '@/lib/optimiser/jobs'
import { describeEachDialect } from '@/scripts/db/testing'
import { useDatabase } from '@/scripts/db/testing-client'
import { secret, testAccounts, testServices } from './_http/testing'
import { TestClient } from './auth/testing'
import { type Attempt, attemptsByRoute, type Belongings } from './ownership-attempts'
import { getAccount } from './v1/account/handlers'
import { getEvents } from './v1/events/handlers'
import { getShares } from './v1/shares/handlers'

const folder = fileURLToPath(new URL('.', import.meta.url))
const later = noon + 1e9
const cookieName = 'unroll_learner'

it('knows every route below app/api and every method that it answers', () => {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  const found = files.filter((file) => path.basename(file) === 'route.ts').map((file) => path.dirname(file))
  expect(Object.keys(attemptsByRoute).sort()).toEqual(found.sort())
  for (const [route, { methods }] of Object.entries(attemptsByRoute)) {
    const text = readFileSync(path.join(folder, route, 'route.ts'), 'utf8')
    const handled = [...text.matchAll(/export const ([A-Z]+) = /g)].map(([, method]) => method)
    expect({ route, methods: handled.sort() }).toEqual({ route, methods })
  }
})

describeEachDialect("another's records", (dialect) => {
  const db = useDatabase(dialect)
  const accounts = testAccounts(db)
  const idle = { train: () => Promise.reject(new Error('Nothing is trained here')), pause: async () => {} }
  const jobs = new Jobs({ ...idle, now: () => later, log: () => {} } as ConstructorParameters<typeof Jobs>[0])
  const client = () => new TestClient(() => ({ ...testServices(db, Date.now(), jobs), accounts }))
  const signed = (learner: string) => learnerCookie(learner, secret, false).split(/[=;]/)[1] ?? ''

  /** Somebody with a log, a shared report and, with an account, a session and a passkey; `word` is in all of it. */
  async function somebody(n: number, word: string, account: boolean): Promise<Belongings & { browser: TestClient }> {
    const browser = client()
    const guest = newId()
    const interview = sampleId(0xaaaa + n)
    const events = [...sampleInterview(interview, `${word} said`), review(500 + n, `${word}.card`)]
    await appendEvents(db(), guest, events, later)
    const share = newId()
    await createShare(db(), guest, { id: share, interview, now: later })
    browser.cookies.set(cookieName, signed(guest))
    const email = `${word}@example.org`
    const picture = new Uint8Array([...png, n])
    const file = addressOf(picture, kinds.png).replace('media:', '')
    const ids = { share, session: newId(), passkey: newId(), file }
    const belongings = { learner: guest, email, interview, ...ids, browser }
    // A guest has no address; who tries one tries that of an account.
    if (!account) return { ...belongings, email: 'adaword@example.org' }
    await browser.auth('POST', 'sign-up/email', { email, password: `${word} keeps this to herself`, name: word })
    await browser.ask(getEvents, 'GET', '/api/v1/events')
    const { id: userId } = await db().user.findUniqueOrThrow({ where: { email } })
    const { id: session } = await db().session.findFirstOrThrow({ where: { userId } })
    const key = { credentialID: word, publicKey: word, counter: 0, deviceType: 'singleDevice', backedUp: false }
    await db().passkey.create({ data: { id: belongings.passkey, userId, ...key } })
    await putMedia(db(), guest, { address: `media:${ids.file}`, name: `${word}.png`, bytes: picture }, later)
    return { ...belongings, session }
  }

  /** All rows of somebody's, as one text. */
  async function everythingOf({ learner, email }: Belongings): Promise<string> {
    const where = { learnerId: learner }
    const user = { email }
    const rows = await Promise.all([
      db().learner.findMany({ where: { id: learner } }),
      db().user.findMany({ where: { email } }),
      db().session.findMany({ where: { user } }),
      db().account.findMany({ where: { user } }),
      db().passkey.findMany({ where: { user } }),
      db().event.findMany({ where, orderBy: { id: 'asc' } }),
      db().evidence.findMany({ where, orderBy: [{ eventId: 'asc' }, { card: 'asc' }] }),
      db().memory.findMany({ where, orderBy: { card: 'asc' } }),
      db().share.findMany({ where, orderBy: { id: 'asc' } }),
      db().media.findMany({ where }),
    ])
    return JSON.stringify(rows, (_, value) => (typeof value === 'bigint' ? String(value) : value))
  }

  it('are seen and changed by nobody else, at any address, with any cookie', async () => {
    const [ada, bob, guest] = [
      await somebody(1, 'adaword', true),
      await somebody(2, 'bobword', true),
      await somebody(3, 'guestword', false),
    ]
    // What is looked for is there to be found.
    const own = async (one: { browser: TestClient }) =>
      JSON.stringify([
        (await one.browser.ask(getEvents, 'GET', '/api/v1/events')).body,
        (await one.browser.ask(getShares, 'GET', '/api/v1/shares')).body,
        (await one.browser.ask(getAccount, 'GET', '/api/v1/account')).body,
      ])
    for (const { share, browser } of [ada, bob, guest]) expect(await own({ browser })).toContain(share)
    for (const [one, word] of [
      [ada, 'adaword'],
      [bob, 'bobword'],
      [guest, 'guestword'],
    ] as const) {
      expect(await own(one)).toContain(`${word}.card`)
    }

    const bobSession = await db().session.findFirstOrThrow({ where: { user: { email: bob.email } } })
    const bobCookies = new Map(bob.browser.cookies)
    const askers: Readonly<Record<string, (victim: Belongings) => Promise<TestClient>>> = {
      nobody: async () => client(),
      'another account': async () => {
        const browser = client()
        await db().session.upsert({ where: { id: bobSession.id }, create: bobSession, update: {} })
        for (const [name, value] of bobCookies) browser.cookies.set(name, value)
        return browser
      },
      'another guest': async () => {
        const [browser, learner] = [client(), newId()]
        await appendEvents(db(), learner, [review(9)], later)
        browser.cookies.set(cookieName, signed(learner))
        return browser
      },
      'who forges the cookie': async ({ learner }) => {
        const browser = client()
        browser.cookies.set(cookieName, learnerCookie(learner, `${secret}!`, false).split(/[=;]/)[1] ?? '')
        return browser
      },
      'who guesses at a session': async ({ session }) => {
        const browser = client()
        browser.cookies.set('unroll.session_token', `${session}.${session}`)
        return browser
      },
    }
    /** For accounts alone: a guest is known by exactly this cookie. */
    const kept = async ({ learner }: Belongings) => {
      const browser = client()
      browser.cookies.set(cookieName, signed(learner))
      return browser
    }

    for (const [victim, word, more] of [
      [ada, 'adaword', { 'who has kept the cookie of before the account': kept }],
      [guest, 'guestword', {}],
    ] as const) {
      const before = await everythingOf(victim)
      const tried: Attempt[] = Object.values(attemptsByRoute).flatMap(({ attempts }) => attempts(victim))
      expect(tried.length).toBeGreaterThan(25)
      for (const [asker, make] of Object.entries({ ...askers, ...more })) {
        for (const { method, path: address, handle, body } of tried) {
          const browser = await make(victim)
          const { status, body: answer } = await browser.ask(handle, method, address, body)
          const what = `${asker}: ${method} ${address} (${status})`
          expect(status, what).toBeLessThan(500)
          for (const theirs of [
            `${word}.card`,
            `${word} said`,
            `${word}@`,
            `${word}.png`,
            victim.share,
            victim.session,
          ]) {
            expect(JSON.stringify(answer), what).not.toContain(theirs)
          }
          expect((await everythingOf(victim)) === before, what).toBe(true)
        }
      }
    }
    expect(await own(ada)).toContain(idOf(501))
  }, 400_000)
})
