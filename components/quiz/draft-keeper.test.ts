import { beforeEach, describe, expect, it } from 'vitest'
import { DraftKeeper, type DraftStore } from './draft-keeper'
import { noDraft, parseDraft, type QuizDraft } from './quiz-draft'

let disk = ''
let full = false

const store: DraftStore = {
  async load() {
    return disk
  },
  async swap(expected, text) {
    if (full) throw new Error('full')
    const found = disk
    if (found === expected) disk = text
    return found
  },
}

function openTab() {
  const shown = { draft: noDraft as QuizDraft, kept: false }
  const keeper = new DraftKeeper(store, (draft, kept) => Object.assign(shown, { draft, kept }))
  return { keeper, shown, text: () => shown.draft.text }
}

/** Every queued step here ends within microtasks. */
const settled = () => new Promise((resolve) => setTimeout(resolve))

beforeEach(() => {
  disk = ''
  full = false
})

describe('a draft', () => {
  it('comes back in the next page, ticks and all', async () => {
    const before = openTab()
    for (const text of ['a', 'ab', 'abc']) before.keeper.change({ text })
    before.keeper.change({ revealed: true })
    before.keeper.change({ overruled: { 'q1.p2': true } })
    expect(before.shown.kept).toBe(false)
    await settled()
    expect(before.shown.kept).toBe(true)
    const after = openTab()
    await after.keeper.follow()
    expect(after.shown).toEqual({ draft: { text: 'abc', revealed: true, overruled: { 'q1.p2': true } }, kept: true })
  })

  it('typed before the stored one was loaded keeps both', async () => {
    disk = 'from before'
    const tab = openTab()
    const loaded = tab.keeper.follow()
    tab.keeper.change({ text: 'x' })
    await loaded
    tab.keeper.change({ text: 'xy' })
    await settled()
    expect(tab.text()).toBe('from before\n\nxy')
    expect(parseDraft(disk).text).toBe('from before\n\nxy')
  })

  it('that could not be kept is not taken off the screen, and is kept later', async () => {
    const tab = openTab()
    full = true
    tab.keeper.change({ text: 'a' })
    await tab.keeper.follow()
    expect(tab.shown).toMatchObject({ draft: { text: 'a' }, kept: false })
    full = false
    tab.keeper.change({ text: 'ab' })
    await settled()
    expect(parseDraft(disk).text).toBe('ab')
  })
})

describe('two tabs', () => {
  it('follow each other when nothing is unsaved', async () => {
    const [one, two] = [openTab(), openTab()]
    one.keeper.change({ text: 'one' })
    await settled()
    await two.keeper.follow()
    two.keeper.change({ text: 'one and two' })
    await settled()
    await one.keeper.follow()
    expect([one.text(), two.text()]).toEqual(['one and two', 'one and two'])
  })

  it('lose nothing when both are typed in blindly', async () => {
    const [one, two] = [openTab(), openTab()]
    one.keeper.change({ text: 'one', overruled: { 'q1.p1': true } })
    two.keeper.change({ text: 't' })
    two.keeper.change({ text: 'two' })
    await settled()
    expect(parseDraft(disk)).toMatchObject({ text: 'one\n\ntwo', overruled: { 'q1.p1': true } })
    one.keeper.change({ text: 'one!' })
    await settled()
    expect(one.text()).toBe('one\n\ntwo\n\none!')
  })
})

describe('a saved draft', () => {
  it('stays on the screen and is forgotten, whatever was still being stored', async () => {
    const tab = openTab()
    tab.keeper.change({ text: 'saved' })
    await tab.keeper.settle()
    await tab.keeper.follow()
    tab.keeper.change({ revealed: true })
    await settled()
    expect(disk).toBe('')
    expect(tab.text()).toBe('saved')
    await tab.keeper.restart()
    expect(tab.shown.draft).toEqual(noDraft)
    tab.keeper.change({ text: 'again' })
    await settled()
    expect(parseDraft(disk).text).toBe('again')
  })

  it('leaves what another tab wrote meanwhile', async () => {
    const [one, two] = [openTab(), openTab()]
    one.keeper.change({ text: 'one' })
    await settled()
    two.keeper.change({ text: 'two' })
    await settled()
    await one.keeper.settle()
    expect(parseDraft(disk).text).toBe('one\n\ntwo')
    await one.keeper.restart()
    expect(one.text()).toBe('one\n\ntwo')
  })
})
