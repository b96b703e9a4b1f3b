import { expect, it } from 'vitest'
import { formatDraft, noDraft, parseDraft } from './exercise-draft'

it('keeps what was typed and the hints that were seen', () => {
  const draft = { answers: { i: 'tanh(0.5)', h: '“0.3”' }, hints: 2 } as const
  expect(parseDraft(formatDraft(draft))).toEqual(draft)
})

it('is no text when nothing is typed and no hint was seen', () => {
  expect(formatDraft(noDraft)).toBe('')
  expect(formatDraft({ answers: { i: '' }, hints: 0 })).toBe('')
  expect(parseDraft(formatDraft({ answers: {}, hints: 3 }))).toEqual({ answers: {}, hints: 3 })
})

it.each(['', '384', 'null', '{"answers":null}', '{"answers":{"i":3},"hints":9}', '{'])('reads %j as no draft', (text) =>
  expect(parseDraft(text)).toEqual(noDraft),
)
