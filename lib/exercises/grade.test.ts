import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ParameterSpec } from '../rnn'
import { grade } from './grade'
import { type ExerciseKind, exerciseKinds } from './instance'
import { generate, instanceOf } from './parameter-count'
import { slipsOf } from './slips'

const small = { inputSize: 3, hiddenSize: 8 } as const
const instance = (kind: ExerciseKind, spec: Omit<ParameterSpec, 'inputSize' | 'hiddenSize'>) =>
  instanceOf(kind, 0, { ...small, ...spec })
const lstm = instance('params.lstm', { cell: 'lstm', convention: 'textbook' })
const gru = instance('params.gru', { cell: 'gru', convention: 'textbook' })
const kerasGru = instance('params.gru', { cell: 'gru', convention: 'keras' })
const withReadout = instance('params.rnn-readout', { cell: 'rnn', convention: 'textbook', readoutSize: 1 })
const rnn = instance('params.rnn', { cell: 'rnn', convention: 'pytorch' })

describe('grade', () => {
  it.each(['384', '4*(3*8+8*8+8)', '４×（３×８＋８²＋８）', '(3+8)*32+32', '3.84e2', '1,536/4'])(
    'accepts %s',
    (text) => {
      expect(grade(lstm, text)).toEqual({ outcome: 'correct', value: 384 })
    },
  )

  it.each<[string, typeof lstm, string[]]>([
    ['416', lstm, ['params.convention.pytorch']],
    ['3*(3*8+8*8+8)', lstm, ['params.three-blocks']],
    ['352', lstm, ['params.no-bias']],
    ['128', lstm, ['params.no-recurrent']],
    ['288', lstm, ['params.three-blocks', 'params.no-input']],
    ['312', gru, ['params.convention.pytorch', 'params.convention.keras']],
    ['192', gru, ['params.two-blocks']],
    ['264', gru, ['params.no-bias']],
    ['288', kerasGru, ['params.convention.textbook']],
    ['97', withReadout, ['params.no-hidden-bias', 'params.no-readout-weights']],
    ['96', withReadout, ['params.no-readout', 'params.no-bias']],
    ['104', withReadout, ['params.no-readout-bias']],
    ['96', rnn, ['params.convention.textbook', 'params.convention.keras']],
    ['113', rnn, ['params.extra-readout']],
    ['383.5', lstm, []],
    ['-384', lstm, []],
    ['1e300', lstm, []],
  ])('names what leads to %s', (text, given, ids) => {
    const graded = grade(given, text)
    expect(graded.outcome).toBe('wrong')
    if (graded.outcome === 'wrong') expect(graded.slips.map(({ id }) => id)).toEqual(expect.arrayContaining(ids))
    if (graded.outcome === 'wrong' && ids.length === 0) expect(graded.slips).toEqual([])
  })

  it('puts another convention before a mistake, and says which is which', () => {
    const [first] = slipsOf(lstm)
    expect(first).toMatchObject({ id: 'params.convention.pytorch', type: 'convention', value: 416 })
    expect(slipsOf(lstm).find(({ id }) => id === 'params.no-bias')).toMatchObject({
      type: 'mistake',
      formula: '4 × (3 × 8 + 8 × 8)',
    })
  })

  it('never offers a convention that gives the same number', () => {
    expect(slipsOf(lstm).map(({ id }) => id)).not.toContain('params.convention.keras')
    expect(slipsOf(kerasGru).map(({ id }) => id)).not.toContain('params.convention.pytorch')
  })

  it('says what cannot be read and where', () => {
    expect(grade(lstm, '4 * h')).toEqual({
      outcome: 'unreadable',
      error: { code: 'unknown-character', at: 4, found: 'h' },
    })
  })
})

describe('over many seeds', () => {
  const seeds = fc.integer({ min: 0, max: 0xffffffff })

  it.each(exerciseKinds)('%s: its key is right, each of its slips is wrong and named', (kind) => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const made = generate(kind, seed)
        expect(Number.isSafeInteger(made.key) && made.key > 0).toBe(true)
        for (const text of [`${made.key}`, made.key.toLocaleString('en-US'), made.solution.substituted]) {
          expect(grade(made, text)).toEqual({ outcome: 'correct', value: made.key })
        }
        const offered = slipsOf(made)
        expect(offered.length).toBeGreaterThan(4)
        for (const slip of offered) {
          expect(slip.id).toMatch(/^[a-z0-9][a-z0-9.-]{1,63}$/)
          for (const text of [`${slip.value}`, slip.formula]) {
            const graded = grade(made, text)
            expect(graded.outcome === 'wrong' && graded.slips).toContainEqual(slip)
          }
        }
      }),
      { numRuns: 500 },
    )
  })
})
