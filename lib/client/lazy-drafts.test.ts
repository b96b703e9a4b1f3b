import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Client } from './client'
import { graded, TestBrowser } from './testing/browser'

const interview = '019b0000-0000-7000-8000-00000000aaaa'
const draft = (answer: string) => ({ interview, question: 'q1', answer })

let browser: TestBrowser
let tab: Client
beforeEach(async () => {
  browser = new TestBrowser()
  tab = await browser.tab()
})
afterEach(() => browser.close())

const sentKinds = () => browser.server.log().map(({ kind }) => kind)

describe('a draft', () => {
  it('waits until nothing was typed for ten seconds, while all else is sent', async () => {
    await tab.saveDraft(draft('a'))
    await tab.record('review', graded('q1'))
    expect(await tab.sync.pass()).toEqual({ again: 10_000 })
    expect(sentKinds()).toEqual(['review'])
    browser.now += 9000
    await tab.saveDraft(draft('ab'))
    browser.now += 9000
    expect(await tab.sync.pass()).toEqual({ again: 1000 })
    browser.now += 1000
    expect(await tab.sync.pass()).toEqual({ again: null })
    expect(sentKinds()).toEqual(['review', 'interview.draft'])
  })

  it('goes with the next event of its interview, and not with that of another', async () => {
    await tab.saveDraft(draft('a'))
    await tab.record('interview.finished', { interview: '019b0000-0000-7000-8000-00000000bbbb' })
    await tab.sync.pass()
    expect(sentKinds()).toEqual(['interview.finished'])
    browser.now += 1
    await tab.record('interview.opened', { interview, question: 'q2' })
    await tab.sync.pass()
    expect(sentKinds()).toEqual(['interview.finished', 'interview.draft', 'interview.opened'])
  })

  it('goes at once when the page is left', async () => {
    await tab.saveDraft(draft('a'))
    await tab.sync.pass({ flushDrafts: true, keepalive: true })
    expect(sentKinds()).toEqual(['interview.draft'])
  })

  it('does not wait for a clock that was set back', async () => {
    await tab.saveDraft(draft('a'))
    browser.now -= 3_600_000
    expect(await tab.sync.pass()).toEqual({ again: null })
    expect(sentKinds()).toEqual(['interview.draft'])
  })
})
