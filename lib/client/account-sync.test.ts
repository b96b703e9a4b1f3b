import { v7 } from 'uuid'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Client } from './client'
import { getDraft, putDraft } from './drafts'
import { forgetLearner, readOnlyHere } from './forget'
import { readStatus } from './log-reader'
import { graded, TestBrowser } from './testing/browser'
import { eventsOf } from './testing/events-of'

let browser: TestBrowser
let tab: Client
const account = v7()
beforeEach(async () => {
  browser = new TestBrowser()
  tab = await browser.tab()
})
afterEach(() => browser.close())

const localIds = async () => (await eventsOf(tab.db)).map(({ id }) => id).sort()
const serverIds = (learner?: string) =>
  browser.server
    .log(learner)
    .map(({ id }) => id)
    .sort()
const media = (owner: string) => ({ owner, address: 'media:a.png', name: 'a.png', size: 1 })

describe('when the session of the account has ended', () => {
  it('keeps what waits, sends nothing in vain, and sends it once after signing in', async () => {
    browser.server.signIn(account)
    const before = await tab.record('review', graded('before'))
    await tab.sync.pass()
    browser.server.session = false
    const after = await tab.record('review', graded('after'))
    expect(await tab.sync.pass()).toEqual({ again: 60_000 })
    expect(await readStatus(tab.db)).toMatchObject({
      pending: 1,
      otherLearner: 0,
      problem: 'signed_out',
      offline: false,
    })
    expect(await localIds()).toEqual([before.id, after.id].sort())

    const posts = browser.server.posts.length
    for (let minute = 0; minute < 5; minute += 1) {
      browser.now += 60_000
      await tab.sync.pass()
    }
    expect(browser.server.posts).toHaveLength(posts)
    expect(await readStatus(tab.db)).toMatchObject({ pending: 1, problem: 'signed_out' })

    browser.server.signIn(account)
    await tab.sync.pass({ retryNow: true })
    expect(serverIds()).toEqual([before.id, after.id].sort())
    expect(await readStatus(tab.db)).toMatchObject({ pending: 0, problem: null })
  })

  it('says so even where nothing waits', async () => {
    browser.server.signIn(account)
    await tab.record('review', graded('before'))
    await tab.sync.pass()
    browser.server.session = false
    await tab.sync.pass()
    expect(await readStatus(tab.db)).toMatchObject({ pending: 0, problem: 'signed_out' })
    expect(await localIds()).toHaveLength(1)
  })

  it('keeps what waits for its owner while somebody else signs in', async () => {
    browser.server.signIn(account)
    await tab.record('review', graded('before'))
    await tab.sync.pass()
    browser.server.session = false
    const mine = await tab.record('review', graded('mine'))
    await tab.sync.pass()
    const other = v7()
    browser.server.signIn(other)
    await tab.sync.pass({ retryNow: true })
    expect(serverIds(other)).toEqual([])
    expect(await readStatus(tab.db)).toMatchObject({ pending: 0, otherLearner: 1, problem: null })
    browser.server.signIn(account)
    await tab.sync.pass()
    expect(serverIds(account)).toContain(mine.id)
  })
})

describe('when the learner was deleted', () => {
  it('begins anew, and keeps what was never sent aside', async () => {
    browser.server.signIn(account)
    await tab.record('review', graded('old'))
    await tab.sync.pass()
    browser.server.delete()
    const left = await tab.record('review', graded('left'))
    await tab.sync.pass()
    expect(await localIds()).toEqual([])
    expect(await readStatus(tab.db)).toMatchObject({ pending: 0, otherLearner: 1, problem: null })
    expect((await browser.records()).map(({ id }) => id)).toContain(left.id)

    const fresh = await tab.record('review', graded('fresh'))
    await tab.sync.pass()
    expect(browser.server.cookie).not.toBe(account)
    expect(serverIds()).toEqual([fresh.id])
  })

  it('is told once, and not asked again, when the cookie stays as well', async () => {
    await tab.record('review', graded('old'))
    await tab.sync.pass()
    browser.server.delete()
    await tab.sync.pass()
    expect(await localIds()).toEqual([])
    const posts = browser.server.posts.length
    const fresh = await tab.record('review', graded('fresh'))
    await tab.sync.pass()
    expect(browser.server.posts).toHaveLength(posts + 1)
    browser.now += 60_000
    await tab.sync.pass()
    expect(serverIds()).toEqual([fresh.id])
  })
})

describe('a guest who signs in to an account', () => {
  it('brings along what was sent, what waits, unfinished texts and pictures', async () => {
    const interview = '019b0000-0000-7000-8000-00000000aaaa'
    const sent = await tab.record('review', graded('sent'))
    await tab.sync.pass()
    const guest = browser.server.cookie as string
    const typed = await tab.saveDraft({ interview, question: 'q1', answer: 'half a sen' })
    await putDraft(tab.db, 'quiz:q1', 'tence')
    await tab.db.put('media', media(guest))

    const theirs = { ...sent, id: v7() }
    browser.server.write(account, [theirs])
    browser.server.signIn(account)
    await tab.sync.pass()
    expect(await localIds()).toEqual([sent.id, theirs.id, typed.id].sort())
    expect(await getDraft(tab.db, 'quiz:q1')).toBe('tence')
    expect(await tab.db.getAll('media')).toEqual([media(account)])
    expect(await readStatus(tab.db)).toMatchObject({ pending: 1, otherLearner: 0 })
    browser.now += 60_000
    await tab.sync.pass()
    expect(serverIds()).toEqual([sent.id, theirs.id, typed.id].sort())
  })

  it('keeps the log as it is when the account is made of it', async () => {
    const sent = await tab.record('review', graded('sent'))
    await tab.sync.pass()
    browser.server.signIn(browser.server.cookie as string)
    await tab.sync.pass()
    expect(await localIds()).toEqual([sent.id])
    expect(browser.server.posts).toHaveLength(1)
  })
})

describe('signing out', () => {
  it('removes what the server has, keeps what it has not, and brings both back together', async () => {
    browser.server.signIn(account)
    const sent = await tab.record('review', graded('sent'))
    await tab.sync.pass()
    await putDraft(tab.db, 'quiz:q1', 'half')
    await tab.db.put('media', media(account))
    const waiting = await tab.record('review', graded('waiting'))
    expect(await readOnlyHere(tab.db)).toEqual({ learner: account, unsent: 1, media: 1 })

    browser.server.signOut()
    await forgetLearner(tab.db, account)
    expect(await localIds()).toEqual([])
    expect((await browser.records()).map(({ id }) => id)).toEqual([waiting.id])
    expect(await tab.db.getAll('drafts')).toEqual([])
    expect(await tab.db.getAll('media')).toEqual([media(account)])

    browser.server.signIn(account)
    await tab.sync.pass()
    expect(await localIds()).toEqual([sent.id, waiting.id].sort())
    expect(serverIds()).toEqual([sent.id, waiting.id].sort())
  })

  it('removes all of it after a deletion, but nothing of somebody else', async () => {
    browser.server.signIn(account)
    await tab.record('review', graded('sent'))
    await tab.sync.pass()
    await tab.record('review', graded('waiting'))
    await tab.db.put('media', media(account))
    await tab.db.put('mediaBytes', { address: 'media:a.png', bytes: new Uint8Array(1) })
    await tab.db.put('media', { ...media(v7()), address: 'media:b.png' })
    await tab.db.put('mediaBytes', { address: 'media:b.png', bytes: new Uint8Array(1) })
    await forgetLearner(tab.db, account, { all: true })
    expect(await browser.records()).toEqual([])
    expect((await tab.db.getAll('media')).map(({ address }) => address)).toEqual(['media:b.png'])
    expect((await tab.db.getAll('mediaBytes')).map(({ address }) => address)).toEqual(['media:b.png'])
  })

  it('leaves nothing behind where another tab has heard of it first', async () => {
    browser.server.signIn(account)
    await tab.record('review', graded('sent'))
    await tab.sync.pass()
    browser.server.signOut()
    await tab.sync.pass()
    const fresh = await tab.record('review', graded('of the next guest'))
    await tab.sync.pass()
    await forgetLearner(tab.db, account)
    expect((await browser.records()).map(({ id }) => id)).toEqual([fresh.id])
    expect(await localIds()).toEqual([fresh.id])
  })

  it('is not undone by a pass that was under way', async () => {
    browser.server.signIn(account)
    const sent = await tab.record('review', graded('sent'))
    browser.server.write(account, [{ ...sent, id: v7() }])
    let passed = 0
    browser.server.meanwhile = async () => {
      passed += 1
      if (passed === 1) await forgetLearner(tab.db, account)
    }
    await tab.record('review', graded('waiting'))
    await tab.sync.pass()
    expect(await tab.db.get('meta', 'replica')).toMatchObject({ learner: account })

    passed = 0
    browser.server.write(account, [{ ...sent, id: v7() }])
    browser.server.meanwhile = async () => {
      passed += 1
      if (passed > 1) return
      browser.server.signOut()
      await forgetLearner(tab.db, account)
    }
    await tab.sync.pass()
    expect(await localIds()).toEqual([])
    expect(await browser.records()).toEqual([])
  })
})
