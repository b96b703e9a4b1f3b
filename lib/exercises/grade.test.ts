import { describe, expect, it } from 'vitest'
import { valueText } from './answer/key-text'
import { evidenceGrade } from './evidence'
import { grade } from './grade'
import { instanceOf, posed } from './instance'
import type { Kind } from './kind'
import { everyForm } from './testing/every-form'
import { describeKind } from './testing/kind-laws'

describeKind(everyForm)

const made = posed(everyForm, { h: 8, x: [0.5, -0.4], late: true })
const right: Record<string, string> = Object.fromEntries(
  made.parts.filter(({ step }) => !step).map(({ id, answer }) => [id, valueText(answer, answer.key)]),
)

describe('grading an exercise', () => {
  it('needs no steps where everything asked for is right', () => {
    const graded = grade(made, right)
    expect(graded.credit).toBe(1)
    expect(graded.parts.size).toEqual({ outcome: 'blank' })
  })

  it('gives credit by weight for what is right, steps included', () => {
    expect(grade(made, { ...right, size: '64', sum: '9' }).credit).toBeCloseTo(5 / 6, 12)
    expect(grade(made, { ...right, sum: '9' }).credit).toBeCloseTo(4 / 6, 12)
    expect(grade(made, { shape: '(1,)', when: 'early', y: '(9, 9)', sum: '9' }).credit).toBe(0)
  })

  it('tells a convention apart from a slip, and takes the learner’s word for it', () => {
    const answers = { ...right, shape: '(2, 8)' }
    const graded = grade(made, answers)
    expect(graded.parts.shape).toMatchObject({ outcome: 'convention', conventions: [{ id: 'testing.rows' }] })
    expect(graded.credit).toBeCloseTo(4 / 6, 12)
    expect(grade(made, answers, 'testing.rows').credit).toBe(1)
    expect(grade(made, answers, 'testing.columns').credit).toBeLessThan(1)
  })

  it('names the slip of each part', () => {
    const graded = grade(made, { ...right, size: '16', y: '(0.5, -0.4)', sum: '0.1', when: 'early' })
    const slips = Object.values(graded.parts).map((part) => part.outcome === 'wrong' && part.slips.map(({ id }) => id))
    expect(slips).toEqual([['testing.doubled'], false, ['testing.wrong-end'], ['testing.no-tanh'], ['testing.no-tanh']])
  })

  it('grades nothing while something asked for is missing or unreadable', () => {
    for (const answers of [{}, { ...right, sum: '1/0' }, { ...right, size: 'x' }]) {
      expect(grade(made, answers)).toMatchObject({ readable: false, credit: 0 })
    }
  })

  it('is evidence of Good, Hard or Again, and of less with help', () => {
    const grades = (hints: 0 | 1 | 2 | 3) => [1, 0.5, 0].map((credit) => evidenceGrade(credit, hints))
    expect(grades(0)).toEqual([3, 2, 1])
    expect([grades(1), grades(2)]).toEqual([
      [2, 2, 1],
      [2, 2, 1],
    ])
    expect(grades(3)).toEqual([1, 1, 1])
  })
})

describe('an instance', () => {
  it('is drawn again where a slip would be right', () => {
    const odd: Kind<number> = {
      ...(everyForm as unknown as Kind<number>),
      levels: 1,
      draw: (random) => random.randint(1, 4),
      pose: (n) => ({
        ...made,
        parts: [{ id: 'n', label: { zh: '数', en: 'Number' }, answer: { form: 'integer', key: n * n } }],
      }),
      recount: undefined,
      conventions: [],
      slips: [{ id: 'testing.doubled', values: (n) => ({ n: 2 * n }), text: () => ({ zh: '加倍。', en: 'Doubled.' }) }],
    }
    const keys = Array.from({ length: 60 }, (_, seed) => instanceOf(odd, seed).parts[0]?.answer.key)
    expect([...new Set(keys)].sort()).toEqual([1, 9])
    expect(() => instanceOf({ ...odd, draw: () => 2 }, 0)).toThrow('100 ambiguous instances')
  })

  it('is refused for a level or a seed that is none, and where two ways to the key disagree', () => {
    expect(() => instanceOf(everyForm, 0, 3)).not.toThrow()
    expect(() => instanceOf({ ...everyForm, levels: 2 }, 0, 3)).toThrow(RangeError)
    expect(() => instanceOf(everyForm, -1)).toThrow(RangeError)
    const wrong = { ...everyForm, recount: () => ({ size: 1 }) }
    expect(() => instanceOf(wrong, 0)).toThrow(/testing.every-form, part size: the key is \d+, recounted it is 1/)
  })
})
