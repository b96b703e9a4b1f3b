import { describe, expect, it } from 'vitest'
import { payloads } from '@/lib/events/payload'
import { formatDraft, parseDraft } from './card-draft'
import { noText, problemsOf, savedText, tagsIn, textOf } from './card-text'

const typed = { front: ' $f_t$ ? ', back: '', tags: 'lstm，门控、 lstm , deep  learning', deck: ' A::B ' }
const accepted = (text: typeof noText) =>
  payloads['card.saved'].safeParse({ card: 'own.1', ...savedText(text) }).success

describe('what is typed for a card', () => {
  it('has tags between commas of either script, each once', () => {
    expect(tagsIn('lstm，门控、 lstm , deep  learning,,')).toEqual(['lstm', '门控', 'deep learning'])
    expect(tagsIn(' 、')).toEqual([])
  })

  it('comes back into the form as it was saved', () => {
    const saved = savedText(typed)
    expect(saved).toEqual({ front: '$f_t$ ?', back: '', tags: ['lstm', '门控', 'deep learning'], deck: 'A::B' })
    expect(savedText(textOf({ id: 'own.1', ...saved }))).toEqual(saved)
  })

  it('is called wrong exactly when it could not be kept', () => {
    const wrong = [
      { ...typed, front: ' \n' },
      { ...typed, front: 'x'.repeat(20_001) },
      { ...typed, back: 'x'.repeat(20_001) },
      { ...typed, deck: 'x'.repeat(301) },
      { ...typed, tags: 'x'.repeat(101) },
      { ...typed, tags: Array.from({ length: 31 }, (_, n) => n).join() },
    ]
    for (const text of wrong) {
      expect(Object.keys(problemsOf(text))).toHaveLength(1)
      expect(accepted(text)).toBe(false)
    }
    const right = [
      typed,
      { ...typed, front: 'x'.repeat(20_000), back: ` ${'x'.repeat(20_000)} `, deck: 'x'.repeat(300) },
      { ...typed, tags: Array.from({ length: 30 }, (_, n) => `${n}`.padStart(100, 'x')).join() },
    ]
    for (const text of right) {
      expect(problemsOf(text)).toEqual({})
      expect(accepted(text)).toBe(true)
    }
  })

  it('says by how much it is too long', () => {
    const problems = problemsOf({ ...noText, front: 'x'.repeat(20_007) })
    expect(problems.front).toEqual({ problem: 'long', length: 20_007, most: 20_000 })
  })
})

describe('the draft of a card', () => {
  it('is nothing when it says what is saved', () => {
    expect(formatDraft({ ...typed, front: '$f_t$ ?' }, typed)).toBe('')
    expect(formatDraft(noText, noText)).toBe('')
  })

  it('keeps what was typed to the letter, half-typed tags too', () => {
    expect(parseDraft(formatDraft(typed, noText))).toEqual(typed)
  })

  it('is not read from anything else', () => {
    for (const stored of ['', 'null', '{}', '[]', '{"front":1,"back":"","tags":"","deck":""}', '{'])
      expect(parseDraft(stored), stored).toBeNull()
  })
})
