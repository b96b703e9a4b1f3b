import { describe, expect, it } from 'vitest'
import { formatDraft, joinDrafts, noDraft, parseDraft } from './quiz-draft'

const draft = { text: '梯度 "x"\n', revealed: true, covered: ['q1.p1'] }

describe('a stored draft', () => {
  it('comes back as it was', () => {
    expect(parseDraft(formatDraft(draft))).toEqual(draft)
    expect(parseDraft(formatDraft(noDraft))).toEqual(noDraft)
  })

  it('is forgotten only when there is nothing in it', () => {
    expect(formatDraft(noDraft)).toBe('')
    expect(formatDraft({ ...noDraft, covered: ['q1.p1'] })).not.toBe('')
    expect(formatDraft({ ...noDraft, revealed: true })).not.toBe('')
  })

  it.each(['plain words', '{"text":', 'null', '7', '[]', '{"text":7,"covered":[]}', '{"text":"a"}'])(
    'in no known form is text: %s',
    (stored) => {
      expect(parseDraft(stored)).toEqual({ ...noDraft, text: stored })
    },
  )

  it('drops ticks that are no ids', () => {
    expect(parseDraft('{"text":"a","revealed":1,"covered":["q1.p1",2,null]}')).toEqual({
      text: 'a',
      revealed: false,
      covered: ['q1.p1'],
    })
  })
})

describe('drafts of two tabs', () => {
  it('keep both texts and all ticks', () => {
    const mine = { text: 'mine', revealed: false, covered: ['q1.p2', 'q1.p1'] }
    expect(joinDrafts(draft, mine)).toEqual({
      text: `${draft.text}\n\nmine`,
      revealed: true,
      covered: ['q1.p1', 'q1.p2'],
    })
  })

  it('do not repeat a text that grew from the other', () => {
    const other = { ...noDraft, text: 'a gate' }
    expect(joinDrafts(other, { ...noDraft, text: 'a gate opens' }).text).toBe('a gate opens')
    expect(joinDrafts(other, noDraft).text).toBe('a gate')
    expect(joinDrafts(noDraft, other).text).toBe('a gate')
  })
})
