import { describe, expect, it } from 'vitest'
import { formatDraft, joinDrafts, noDraft, parseDraft } from './quiz-draft'

const draft = { text: '梯度 "x"\n', revealed: true, overruled: { 'q1.p1': true } }

describe('a stored draft', () => {
  it('comes back as it was', () => {
    expect(parseDraft(formatDraft(draft))).toEqual(draft)
    expect(parseDraft(formatDraft(noDraft))).toEqual(noDraft)
  })

  it('is forgotten only when there is nothing in it', () => {
    expect(formatDraft(noDraft)).toBe('')
    expect(formatDraft({ ...noDraft, overruled: { 'q1.p1': true } })).not.toBe('')
    expect(formatDraft({ ...noDraft, revealed: true })).not.toBe('')
  })

  it.each(['plain words', '{"text":', 'null', '7', '[]', '{"text":7,"covered":[]}', '{"text":"a"}'])(
    'in no known form is text: %s',
    (stored) => {
      expect(parseDraft(stored)).toEqual({ ...noDraft, text: stored })
    },
  )

  it('from before there was a marker comes back with its ticks; what is no verdict is dropped', () => {
    const kept = { text: 'a', revealed: false, overruled: { 'q1.p1': true } }
    expect(parseDraft('{"text":"a","revealed":1,"covered":["q1.p1",2,null]}')).toEqual(kept)
    expect(parseDraft('{"text":"a","overruled":{"q1.p1":true,"q1.p2":"no"}}')).toEqual(kept)
  })
})

describe('drafts of two tabs', () => {
  it('keep both texts and all verdicts, the caret’s last', () => {
    const mine = { text: 'mine', revealed: false, overruled: { 'q1.p2': true, 'q1.p1': false } }
    expect(joinDrafts(draft, mine)).toEqual({
      text: `${draft.text}\n\nmine`,
      revealed: true,
      overruled: { 'q1.p1': false, 'q1.p2': true },
    })
  })

  it('do not repeat a text that grew from the other', () => {
    const other = { ...noDraft, text: 'a gate' }
    expect(joinDrafts(other, { ...noDraft, text: 'a gate opens' }).text).toBe('a gate opens')
    expect(joinDrafts(other, noDraft).text).toBe('a gate')
    expect(joinDrafts(noDraft, other).text).toBe('a gate')
  })
})
