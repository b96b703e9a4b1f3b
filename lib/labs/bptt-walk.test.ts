import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { runCell, stateJacobians, tensor } from '../rnn'
import { centralDifference } from '../rnn/testing/central-difference'
import { partialsOf } from './bptt-partials'
import { type WalkOptions, walkBack, walkDefaults, walkLimits } from './bptt-walk'

const number = fc.double({ min: -1.5, max: 1.5, noNaN: true })
const vector = (n: number) => fc.array(number, { minLength: n, maxLength: n })
const anyWalk = fc.record({ n: fc.integer(walkLimits.units), T: fc.integer(walkLimits.steps) }).chain(({ n, T }) =>
  fc.record({
    W: fc.array(vector(n), { minLength: n, maxLength: n }),
    U: vector(n),
    b: vector(n),
    h0: vector(n),
    x: vector(T),
    y: vector(T),
    losses: fc.constantFrom<WalkOptions['losses']>('every', 'last'),
  }),
)
const entries = (W: readonly unknown[]) => W.flatMap((_, row) => W.map((__, column) => ({ row, column })))

function expectNear(got: readonly number[], wanted: ArrayLike<number>, tolerance: number) {
  expect(got).toHaveLength(wanted.length)
  got.forEach((value, i) => {
    expect(Math.abs(value - (wanted[i] as number))).toBeLessThanOrEqual(tolerance)
  })
}

describe('the walk back', () => {
  it('gives the engine’s gradient', () => {
    fc.assert(
      fc.property(anyWalk, (options) => {
        const { gradient, engine } = walkBack(options)
        expectNear(gradient.W.flat(), engine.W.flat(), 1e-12)
        expectNear(gradient.U, engine.U, 1e-12)
        expectNear(gradient.b, engine.b, 1e-12)
      }),
      { numRuns: 60 },
    )
  })

  it('gives the slope of the loss, by central differences', () => {
    fc.assert(
      fc.property(anyWalk, (options) => {
        const n = options.h0.length
        const data = Float64Array.from(options.W.flat())
        const weights = () => Array.from({ length: n }, (_, i) => [...data.subarray(i * n, (i + 1) * n)])
        const slopes = centralDifference(() => walkBack({ ...options, W: weights() }).loss, data)
        expectNear(walkBack(options).gradient.W.flat(), slopes, 1e-8)
      }),
      { numRuns: 25 },
    )
  })

  it('has the engine’s Jacobians', () => {
    fc.assert(
      fc.property(anyWalk, (options) => {
        const n = options.h0.length
        const parameters = {
          weight_ih_l0: tensor([n, 1], options.U),
          weight_hh_l0: tensor([n, n], options.W.flat()),
          bias_ih_l0: tensor([n], options.b),
          bias_hh_l0: tensor([n], Array(n).fill(0)),
        }
        const spec = { cell: { kind: 'rnn' }, inputSize: 1, hiddenSize: n } as const
        const inputs = tensor([options.x.length, 1], options.x)
        const run = runCell(spec, parameters, inputs, { h: tensor([n], options.h0) })
        expectNear(
          walkBack(options).steps.flatMap(({ J }) => J.flat()),
          stateJacobians(run).jacobians.data,
          1e-12,
        )
      }),
      { numRuns: 25 },
    )
  })

  it('names what does not fit', () => {
    expect(() => walkBack({ ...walkDefaults, W: [[1, 2]] })).toThrow('row 1 of W_hh must have 1 numbers, got 2')
    expect(() => walkBack({ ...walkDefaults, y: [1] })).toThrow('y must have 4 numbers, got 1')
  })
})

describe('the double sum', () => {
  it('is the gradient with immediate partials', () => {
    fc.assert(
      fc.property(anyWalk, (options) => {
        const walk = walkBack(options)
        for (const entry of entries(options.W)) {
          const wanted = walk.engine.W[entry.row]?.[entry.column] as number
          expectNear([partialsOf(walk, entry).immediateSum], [wanted], 1e-12)
        }
      }),
      { numRuns: 40 },
    )
  })

  it('counts the use at step j once for every k from j to t with total derivatives', () => {
    fc.assert(
      fc.property(anyWalk, (options) => {
        const walk = walkBack(options)
        for (const entry of entries(options.W)) {
          const { immediateTerms, totalTerms, totalSum } = partialsOf(walk, entry)
          const counted = immediateTerms.map((row, t) => row.map((term, j) => (t - j + 1) * term))
          expectNear([totalSum], [counted.flat().reduce((sum, term) => sum + term, 0)], 1e-12)
          totalTerms.forEach((row, t) => {
            const sums = row.map((_, k) => (immediateTerms[t] ?? []).slice(0, k + 1).reduce((s, term) => s + term, 0))
            expectNear(row, sums, 1e-12)
          })
        }
      }),
      { numRuns: 40 },
    )
  })

  it('knows the total derivative as the slope of the state itself', () => {
    fc.assert(
      fc.property(anyWalk, (options) => {
        const n = options.h0.length
        for (const { row, column } of entries(options.W)) {
          const { total } = partialsOf(walkBack(options), { row, column })
          const data = Float64Array.from([options.W[row]?.[column] as number])
          const weights = () =>
            options.W.map((r, i) => r.map((w, j) => (i === row && j === column ? (data[0] as number) : w)))
          for (let unit = 0; unit < n; unit++) {
            const last = () => walkBack({ ...options, W: weights() }).steps.at(-1)?.h[unit] as number
            expectNear([total.at(-1)?.[unit] as number], centralDifference(last, data), 1e-8)
          }
        }
      }),
      { numRuns: 15 },
    )
  })

  it('differs by far in the default walk', () => {
    const { immediateSum, totalSum } = partialsOf(walkBack(walkDefaults), { row: 0, column: 0 })
    expect(Math.abs(totalSum - immediateSum)).toBeGreaterThan(0.1 * Math.abs(immediateSum))
  })
})
