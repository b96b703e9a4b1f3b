import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Answer, handTolerance } from './answer'
import { answerErrorText, wanted } from './answer-text'
import type { AnswerErrorCode } from './expression-error'
import { valueText } from './key-text'
import { isRight, overlaps } from './matches'
import { readAnswer } from './read-answer'

const shape: Answer = { form: 'shape', key: [2, 3, 8] }
const vector: Answer = { form: 'vector', key: [0.1, -0.2], tolerance: handTolerance }
const real: Answer = { form: 'real', key: 0.852, tolerance: handTolerance }
const choice: Answer = {
  form: 'choice',
  key: 'last',
  options: [
    { id: 'last', text: { zh: '最后一步', en: 'the last step' } },
    { id: 'first', text: { zh: '第一步', en: 'the first step' } },
  ],
}
const forms: readonly Answer[] = [{ form: 'integer', key: 384 }, real, shape, vector, choice]

const read = (answer: Answer, text: string) => {
  const result = readAnswer(answer, text)
  return result.ok ? result.value : result.error
}

describe('an answer', () => {
  it.each<[Answer, string, unknown]>([
    [shape, '(2, 3, 8)', [2, 3, 8]],
    [shape, '[2,3,8]', [2, 3, 8]],
    [shape, 'torch.Size([2, 3, 8])', [2, 3, 8]],
    [shape, '2×3×8', [2, 3, 8]],
    [shape, '2 x 3 x 8', [2, 3, 8]],
    [shape, '（２，３，８）', [2, 3, 8]],
    [shape, '【2、3、8】', [2, 3, 8]],
    [shape, '2 3 8', [2, 3, 8]],
    [shape, '(2*16, 3)', [32, 3]],
    [shape, '(1,234)', [1, 234]],
    [shape, '(8,)', [8]],
    [shape, '8', [8]],
    [shape, '()', []],
    [shape, 'torch.Size([])', []],
    [shape, '(1+1)*2, (3)', [4, 3]],
    [vector, '(0.1, -0.2)', [0.1, -0.2]],
    [vector, '0.1; -0.2', [0.1, -0.2]],
    [vector, '[ 0.1 -0.2]', [0.1, -0.2]],
    [vector, '0.1 -0.2', [0.1, -0.2]],
    [vector, '[tanh(0), 1/4]', [0, 0.25]],
    [vector, 'np.array([1e-1, −２０％])', [0.1, -0.2]],
    [choice, 'last', 'last'],
  ])('%j reads %s as %j', (answer, text, value) => expect(read(answer, text)).toEqual(value))

  it.each<[Answer, string, AnswerErrorCode, number, string]>([
    [shape, '', 'empty', 0, ''],
    [shape, '(2, three)', 'unknown-name', 4, 'three'],
    [shape, '(2,, 3)', 'expected-number', 3, ''],
    [shape, '(2, 3', 'unclosed-bracket', 0, '('],
    [shape, '(2.5, 3)', 'not-whole', 0, '2.5'],
    [shape, '(-2, 3)', 'not-whole', 0, '-2'],
    [vector, '0.1 - 0.2', 'wrong-count', 0, '1'],
    [vector, '(0.1, 0.2, 0.3)', 'wrong-count', 0, '3'],
    [vector, '[[0.1], [0.2]]', 'unknown-character', 1, '['],
    [vector, '9'.repeat(501), 'too-long', 500, ''],
    [choice, '', 'no-option', 0, ''],
    [choice, 'toString', 'unknown-name', 0, 'toString'],
  ])('%j does not read %s: %s', (answer, text, code, at, found) => {
    expect(read(answer, text)).toEqual({ code, at, found })
  })

  it('is taken to the tolerance that is stated, a list entry by entry', () => {
    expect([0.8511, 0.8529, 0.8509].map((value) => isRight(real, value))).toEqual([true, true, false])
    expect(isRight(vector, [0.1005, -0.2005])).toBe(true)
    expect(isRight(vector, [0.1, -0.202])).toBe(false)
    expect(isRight(shape, [2, 3])).toBe(false)
    expect(isRight({ form: 'integer', key: 1000 }, 0.1 * 10_000)).toBe(true)
    expect(isRight({ form: 'integer', key: 1000 }, 1000.0001)).toBe(false)
  })

  it('is ambiguous where two tolerances meet', () => {
    expect([0.8535, 0.855].map((value) => overlaps(real, 0.852, value))).toEqual([true, false])
  })

  it.each<[Answer, string]>([
    [{ form: 'integer', key: -384 }, '−384'],
    [real, '0.8520'],
    [{ form: 'real', key: 2.65614e-5, tolerance: { relative: 1e-3 } }, '2.656 × 10⁻⁵'],
    [{ form: 'real', key: 0.0099996, tolerance: { relative: 1e-3 } }, '0.01000'],
    [{ form: 'real', key: 68967.5, tolerance: { relative: 1e-3 } }, '68970'],
    [shape, '(2, 3, 8)'],
    [{ form: 'shape', key: [8] }, '(8,)'],
    [vector, '(0.1000, −0.2000)'],
  ])('%j is shown as %s, which is read back as right', (answer, text) => {
    expect(valueText(answer, answer.key)).toBe(text)
    const back = readAnswer(answer, text)
    expect(back.ok && isRight(answer, back.value)).toBe(true)
  })

  it('is never too much: whatever is typed is read or refused in words, at once', () => {
    const pieces = fc.constantFrom(
      ...'0123456789.,;x× ()[]-+e'.split(''),
      'torch.Size(',
      'np.array',
      'tanh(',
      '，',
      '😀',
    )
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(pieces, { maxLength: 200 }).map((all) => all.join('')),
    )
    fc.assert(
      fc.property(fc.constantFrom(...forms), text, (answer, typed) => {
        const result = readAnswer(answer, typed)
        if (result.ok)
          return [result.value].flat().every((value) => typeof value === 'string' || Number.isFinite(value))
        const { zh, en } = answerErrorText(answer, result.error)
        return zh.endsWith(wanted(answer).zh) && en.endsWith(wanted(answer).en)
      }),
      { numRuns: 3000 },
    )
    for (const answer of forms) expect(read(answer, '7'.repeat(10 ** 7))).toHaveProperty('code')
  })
})
