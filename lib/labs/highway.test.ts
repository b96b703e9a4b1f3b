import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import golden from '../rnn/golden/seed-cell.json'
import { runHighway } from './highway'
import { type HighwayOptions, highwayDefaults, highwayLimits } from './highway-options'

const anyHighway: fc.Arbitrary<HighwayOptions> = fc.record({
  weights: fc.constantFrom('source', 'drawn'),
  seed: fc.integer({ min: 0, max: 999 }),
  hiddenSize: fc.integer({ min: 1, max: 4 }),
  forgetBias: fc.double({ min: -2, max: 4, noNaN: true }),
  gain: fc.double({ min: 0, max: 3, noNaN: true }),
  steps: fc.integer({ min: 2, max: 6 }),
  distance: fc.integer({ min: 1, max: 6 }),
})

describe('the highway of the source’s LSTM', () => {
  it('has the range that the review found: what goes through h is not negligible', () => {
    const { byStep } = runHighway({ steps: 5 })
    const range = (values: number[]) => [Math.min(...values), Math.max(...values)].map((value) => value.toFixed(2))
    expect(range(byStep.map(({ rest }) => rest))).toEqual(['0.39', '0.50'])
    expect(range(byStep.map(({ direct }) => direct))).toEqual(['0.84', '0.92'])
  })

  it('runs on the source’s own data: the direct path is the product of the golden gates', () => {
    const T = golden.lstm_trace.length
    const { matrices } = runHighway({ steps: T, distance: T - 1 })
    expect(matrices.from).toBe(1)
    matrices.direct.forEach((value, unit) => {
      const product = golden.lstm_trace.slice(1).reduce((all, { f }) => all * (f[unit] as number), 1)
      expect(value).toBeCloseTo(product, 12)
    })
  })
})

describe('any highway', () => {
  it('is the direct path alone when nothing is recurrent', () => {
    fc.assert(
      fc.property(anyHighway, (options) => {
        const { byDistance, matrices } = runHighway({ ...options, gain: 0 })
        for (const { direct, total, rest } of byDistance) {
          expect(rest).toBe(0)
          expect(total).toBeCloseTo(direct, 14)
        }
        matrices.total.forEach((row, i) => {
          row.forEach((value, j) => {
            expect(value).toBe(i === j ? matrices.direct[i] : 0)
          })
        })
      }),
      { numRuns: 20 },
    )
  })

  it('keeps between what the triangle inequality allows, and the direct path below 1', () => {
    fc.assert(
      fc.property(anyHighway, (options) => {
        const { byDistance, byStep, meanForget } = runHighway(options)
        expect(byDistance).toHaveLength(options.steps)
        expect(meanForget).toBeGreaterThan(0)
        expect(meanForget).toBeLessThan(1)
        for (const { from, to, direct, total, rest } of [...byDistance, ...byStep]) {
          expect(from).toBeLessThan(to)
          expect(direct).toBeLessThan(1)
          expect(Math.abs(total - direct)).toBeLessThanOrEqual(rest + 1e-12)
        }
      }),
      { numRuns: 30 },
    )
  })

  it('forgets less with a larger forget bias', () => {
    const direct = [-1, 1, 3].map((forgetBias) => runHighway({ forgetBias }).byDistance.at(-1)?.direct as number)
    expect(direct).toEqual([...direct].sort((a, b) => a - b))
  })

  it('can explode though every forget gate is below 1', () => {
    const { byDistance } = runHighway({ weights: 'drawn', seed: 5, hiddenSize: 4, gain: 6, steps: 40 })
    const far = byDistance[19]
    expect(far?.direct).toBeLessThan(0.01)
    expect(far?.total).toBeGreaterThan(1000)
  })

  it('has the whole Jacobian’s cell block where h_k does not follow C_k', () => {
    const { matrices, hiddenSize: h } = runHighway({ ...highwayDefaults, distance: highwayDefaults.steps })
    // From k = 0 on both are the same: h_0 is given.
    matrices.total.forEach((row, i) => {
      row.forEach((value, j) => {
        expect(value).toBeCloseTo(matrices.whole[h + i]?.[h + j] as number, 14)
      })
    })
  })

  it.each(Object.entries(highwayLimits))('refuses a bad %s, naming what is allowed', (name, { min, max }) => {
    for (const value of [min - 1, max + 1, Number.NaN]) {
      expect(() => runHighway({ [name]: value })).toThrow(`${name} must be a`)
    }
  })
})
