import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { locales } from '../i18n/locale'
import { foundIn } from '../interview/verdicts'
import { markerOf } from './marking'
import { answerAsText } from './model-answer-text'
import { questions } from './questions'

const all = questions().map((question) => ({ ...question, marker: markerOf(question) }))
const rubbish = [
  '',
  ' \n\t ',
  '😀'.repeat(5000),
  '\u0000\u0001\u001f\u200b\ufeff\ud800',
  '<script>alert(1)</script><img src=x onerror=alert(1)>',
  'a'.repeat(100_000),
  '门'.repeat(100_000),
  `${'not '.repeat(10_000)}`,
  `${'(['.repeat(10_000)}`,
  `${'\\frac{'.repeat(10_000)}`,
  `${'x, '.repeat(20_000)}`,
  `${'"'.repeat(9999)}`,
]

describe.each(all)('the marker of $id', ({ id, points, misconceptions, marker }) => {
  const covered = (answer: string) => foundIn(marker.mark(answer)).covered

  it.each(locales)('never takes a point back because something right is added (%s)', (locale) => {
    const statements = points.map(({ text }) => answerAsText(text[locale]))
    fc.assert(
      fc.property(fc.subarray(statements), fc.constantFrom(...statements), fc.nat(10), (before, added, at) => {
        const place = at % (before.length + 1)
        const more = [...before.slice(0, place), added, ...before.slice(place)]
        expect(covered(more.join('\n'))).toEqual(expect.arrayContaining(covered(before.join('\n'))))
      }),
      { numRuns: 40 },
    )
  })

  it.each(locales)(
    'takes no two statements together for a third, which a word between them would undo (%s)',
    (locale) => {
      const statements = points.map(({ text }) => answerAsText(text[locale]))
      const alone = statements.map(covered)
      for (const [i, first] of statements.entries())
        for (const [j, second] of statements.entries()) {
          if (j <= i) continue
          const together = covered(`${first}\n${second}`)
          expect([...new Set([...(alone[i] ?? []), ...(alone[j] ?? [])])].sort(), `${i} ${j}`).toEqual(
            expect.arrayContaining(together),
          )
        }
    },
  )

  it.each(locales)('finds what is said whatever comes first (%s)', (locale) => {
    const statements = points.map(({ text }) => answerAsText(text[locale]))
    fc.assert(
      fc.property(fc.shuffledSubarray(statements, { minLength: statements.length }), (shuffled) => {
        expect(covered(shuffled.join('\n'))).toEqual(points.map((point) => point.id))
      }),
      { numRuns: 25 },
    )
  })

  it('reads rubbish without harm, and finds nothing in it', () => {
    for (const answer of rubbish) {
      const { points: marks, misconceptions: wrong } = marker.mark(answer)
      expect(marks.map((one) => one.id)).toEqual(points.map((one) => one.id))
      expect(wrong.map((one) => one.id)).toEqual(misconceptions.map((one) => one.id))
      expect(foundIn({ points: marks, misconceptions: wrong }), answer.slice(0, 20)).toEqual({
        covered: [],
        asserted: [],
        unsure: [],
      })
    }
  })

  it('keeps its evidence within the answer, whatever that is made of', () => {
    const pieces = [...points, ...misconceptions].flatMap(({ text }) => [text.zh, text.en])
    const anything = fc.array(fc.oneof(fc.string({ unit: 'grapheme' }), fc.constantFrom(...pieces)), { maxLength: 8 })
    fc.assert(
      fc.property(anything, (parts) => {
        const answer = parts.join(' ')
        const marks = marker.mark(answer)
        for (const { spans } of [...marks.points, ...marks.misconceptions])
          for (const { start, end } of spans) expect(0 <= start && start < end && end <= answer.length, id).toBe(true)
      }),
      { numRuns: 50 },
    )
  })
})
