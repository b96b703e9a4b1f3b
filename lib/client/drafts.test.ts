import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { getDraft, putDraft, swapDraft } from './drafts'
import { follow } from './outbox'
import { TestBrowser } from './testing/browser'

const [first, second] = ['019b0000-0000-7000-8000-000000000001', '019b0000-0000-7000-8000-000000000002']

let browser: TestBrowser
beforeEach(() => {
  browser = new TestBrowser()
})
afterEach(() => browser.close())

describe('text being typed', () => {
  it('survives the page, the last keystroke winning, and is forgotten when emptied', async () => {
    const { db } = await browser.tab()
    await Promise.all(['梯', '梯度', '梯度消失'].map((text) => putDraft(db, 'quiz:q1', text)))
    const after = await browser.tab()
    expect(await getDraft(after.db, 'quiz:q1')).toBe('梯度消失')
    expect(await getDraft(after.db, 'quiz:q2')).toBe('')
    await putDraft(after.db, 'quiz:q1', '')
    expect(await getDraft(db, 'quiz:q1')).toBe('')
  })

  it('is replaced only where what the tab knows still stands', async () => {
    const [one, two] = [(await browser.tab()).db, (await browser.tab()).db]
    expect(await swapDraft(one, 'quiz:q1', '', 'one')).toBe('')
    expect(await swapDraft(two, 'quiz:q1', '', 'two')).toBe('one')
    expect(await getDraft(two, 'quiz:q1')).toBe('one')
    expect(await swapDraft(two, 'quiz:q1', 'one', 'both')).toBe('one')
    expect(await swapDraft(one, 'quiz:q1', 'both', '')).toBe('both')
    expect(await getDraft(one, 'quiz:q1')).toBe('')
  })

  it('of another learner is not there to be expected', async () => {
    const { db } = await browser.tab()
    await follow(db, first)
    await putDraft(db, 'quiz:q1', 'mine')
    await follow(db, second)
    expect(await swapDraft(db, 'quiz:q1', '', 'yours')).toBe('')
    expect(await getDraft(db, 'quiz:q1')).toBe('yours')
  })

  it('belongs to the learner who typed it, and before the first write to the one that follows', async () => {
    const { db } = await browser.tab()
    await putDraft(db, 'quiz:q1', 'mine')
    await follow(db, first)
    expect(await getDraft(db, 'quiz:q1')).toBe('mine')
    await follow(db, second)
    expect(await getDraft(db, 'quiz:q1')).toBe('')
    await follow(db, first)
    expect(await getDraft(db, 'quiz:q1')).toBe('mine')
  })
})
