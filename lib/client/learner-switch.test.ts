import { v7 } from 'uuid'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { readStatus } from './log-reader'
import { graded, TestBrowser } from './testing/browser'
import { eventsOf } from './testing/events-of'
import { failure } from './testing/fake-server'

let browser: TestBrowser
beforeEach(() => {
  browser = new TestBrowser()
})
afterEach(() => browser.close())

describe('when the server knows the browser as another learner', () => {
  it('shows the log of that learner, and neither shows nor sends what the first one left', async () => {
    const tab = await browser.tab()
    const old = await tab.record('review', graded('old'))
    await tab.sync.pass()
    const first = browser.server.cookie as string
    const left = await tab.record('review', graded('left'))

    const second = v7()
    const theirs = { ...old, id: v7() }
    browser.server.write(second, [theirs])
    browser.server.cookie = second
    await tab.sync.pass()

    expect((await eventsOf(tab.db)).map(({ id }) => id)).toEqual([theirs.id])
    expect(browser.server.log(second).map(({ id }) => id)).toEqual([theirs.id])
    expect(await readStatus(tab.db)).toMatchObject({ pending: 0, otherLearner: 1, problem: null })

    const mine = await tab.record('review', graded('mine'))
    await tab.sync.pass()
    expect(browser.server.log(second).map(({ id }) => id)).toEqual([theirs.id, mine.id])

    browser.server.cookie = first
    await tab.sync.pass()
    expect(browser.server.log(first).map(({ id }) => id)).toEqual([old.id, left.id])
    expect((await eventsOf(tab.db)).map(({ id }) => id).sort()).toEqual([old.id, left.id].sort())
  })

  it('keeps everything when the cookie is gone, and begins anew', async () => {
    const tab = await browser.tab()
    await tab.record('review', graded('old'))
    await tab.sync.pass()
    const first = browser.server.cookie as string
    await tab.record('review', graded('left'))
    browser.server.cookie = null
    await tab.sync.pass()
    expect(await eventsOf(tab.db)).toEqual([])
    expect(await readStatus(tab.db)).toMatchObject({ pending: 0, otherLearner: 1 })

    const fresh = await tab.record('review', graded('new'))
    await tab.sync.pass()
    expect(browser.server.cookie).not.toBe(first)
    expect(browser.server.log().map(({ id }) => id)).toEqual([fresh.id])
    expect(await browser.records()).toHaveLength(3)
  })

  it('gives what was made before the first answer to the learner of the cookie', async () => {
    const tab = await browser.tab()
    const event = await tab.record('review', graded('q1'))
    browser.server.cookie = v7()
    await tab.sync.pass()
    expect(browser.server.log().map(({ id }) => id)).toEqual([event.id])
  })

  it('follows an account that the learner was merged into, with all that still waits', async () => {
    const tab = await browser.tab()
    const sent = await tab.record('review', graded('sent'))
    await tab.sync.pass()
    const account = v7()
    browser.server.write(account, [...browser.server.log(), { ...sent, id: v7() }])
    browser.server.merged.set(browser.server.cookie as string, account)
    for (let i = 0; i < 101; i += 1) await tab.record('review', graded(`late-${i}`))
    await tab.sync.pass()
    expect(browser.server.log(account)).toHaveLength(103)
    expect(await eventsOf(tab.db)).toHaveLength(103)
    expect(await readStatus(tab.db)).toMatchObject({ pending: 0, otherLearner: 0, problem: null })
  })

  it('reports it and keeps everything when the server refuses the learner and names the same one', async () => {
    const tab = await browser.tab()
    await tab.record('review', graded('q1'))
    browser.server.fates = [() => failure(409, 'learner_mismatch')]
    await tab.sync.pass()
    expect(await readStatus(tab.db)).toMatchObject({ pending: 1, offline: false, problem: 'learner_mismatch' })
    browser.now += 60_000
    await tab.sync.pass()
    expect(await readStatus(tab.db)).toMatchObject({ pending: 0, problem: null })
  })
})
