import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { runVanishing, type VanishingRun } from './vanishing'
import { FIXED_POINT_STEPS, vanishingDefaults, vanishingLimits } from './vanishing/options'

const curve = (run: VanishingRun, cell = 'rnn', part = 'h') => {
  return run.curves.find((one) => one.cell === cell && one.part === part)?.norms ?? []
}
const last = (numbers: readonly number[]) => numbers.at(-1) as number

describe('the bound', () => {
  it('(γ σ_max)^n is never passed by the RNN, whatever the matrix, the activation and the inputs', () => {
    const options = fc.record({
      matrix: fc.constantFrom('orthogonal', 'normal', 'source', 'scalar', 'zero-radius'),
      measure: fc.constantFrom('sigma', 'rho'),
      size: fc.double({ min: 0.1, max: 2.5, noNaN: true }),
      activation: fc.constantFrom('tanh', 'sigmoid', 'relu'),
      hiddenSize: fc.integer({ min: 1, max: 6 }),
      steps: fc.integer({ min: 1, max: 40 }),
      inputScale: fc.double({ min: 0, max: 3, noNaN: true }),
      seed: fc.integer({ min: 0, max: 1000 }),
    })
    fc.assert(
      fc.property(options, (given) => {
        const run = runVanishing(given)
        const norms = curve(run)
        expect(norms).toHaveLength(run.steps + 1)
        expect(run.bound).toHaveLength(run.steps + 1)
        norms.forEach((norm, n) => {
          expect(norm).toBeLessThanOrEqual((run.bound[n] as number) * (1 + 1e-9))
        })
        for (const slope of run.slopes) expect(slope).toBeLessThanOrEqual(run.slopeBound)
      }),
      { numRuns: 60 },
    )
  })

  it('with σ_max = 0.9 makes the RNN forget, and one with γ = ¼ four times faster still', () => {
    const run = runVanishing()
    expect(last(run.bound)).toBeCloseTo(0.9 ** 100, 10)
    expect(last(curve(run))).toBeLessThan(1e-5)
    expect(last(runVanishing({ activation: 'sigmoid' }).bound)).toBeCloseTo((0.9 / 4) ** 100, 70)
  })

  it('says 9.5e-7 for a sigmoid, σ_max = 1 and a distance of 10', () => {
    expect(last(runVanishing({ activation: 'sigmoid', size: 1, steps: 10 }).bound)).toBeCloseTo(9.5367431640625e-7, 16)
  })

  it('is the truth itself for an orthogonal matrix as long as nothing saturates', () => {
    const run = runVanishing({ size: 1.1, inputScale: 0, steps: 50 })
    expect(last(curve(run)) / last(run.bound)).toBeCloseTo(1, 10)
    expect(last(run.bound)).toBeCloseTo(117.39085287969579, 9)
    expect(runVanishing({ size: 1, inputScale: 0 }).fate).toBe('kept')
  })
})

describe('the recurrent matrix', () => {
  it.each(['orthogonal', 'normal'] as const)('%s is as large as wanted by either measure', (matrix) => {
    for (const hiddenSize of [1, 5, 16]) {
      const rho = runVanishing({ matrix, measure: 'rho', size: 1.25, hiddenSize, steps: 1 })
      expect(rho.spectralRadius).toBeCloseTo(1.25, 10)
      expect(rho.sigmaMax).toBeGreaterThanOrEqual(1.25 - 1e-10)
      const sigma = runVanishing({ matrix, measure: 'sigma', size: 1.25, hiddenSize, steps: 1 })
      expect(sigma.sigmaMax).toBeCloseTo(1.25, 12)
      expect(sigma.spectralRadius).toBeLessThanOrEqual(1.25 + 1e-10)
    }
  })
})

describe('the source’s own W_hh', () => {
  const norms = curve(runVanishing({ matrix: 'source' }))

  it('has σ_max 2.086 and ρ 1.412, both above 1, and vanishes all the same: 7.5e-16 after 100 random inputs', () => {
    const run = runVanishing({ matrix: 'source' })
    expect(run.sigmaMax).toBeCloseTo(2.086452770445199, 12)
    expect(run.spectralRadius).toBeCloseTo(1.4120507487734435, 12)
    expect(last(norms).toExponential(1)).toBe('7.5e-16')
    expect(last(norms)).toBeLessThan(last(run.bound))
    expect(run.curves).toHaveLength(1)
    expect(run.fate).toBe('vanished')
  })

  it('explodes to 1.2e15 without input, when nothing saturates', () => {
    const run = runVanishing({ matrix: 'source', inputScale: 0 })
    expect(last(curve(run)).toExponential(1)).toBe('1.2e+15')
    expect(run.fate).toBe('grown')
  })

  it('is followed step by step: a shorter run is the beginning of a longer one', () => {
    expect(curve(runVanishing({ matrix: 'source', steps: 40 }))).toEqual(norms.slice(0, 41))
  })
})

describe('one unit with w = 1.5', () => {
  const run = runVanishing({ matrix: 'scalar', size: 1.5, inputScale: 0, steps: 50 })

  it('keeps 2.3e-19 after 50 steps, although σ_max = ρ = 1.5', () => {
    expect([run.sigmaMax, run.spectralRadius]).toEqual([1.5, 1.5])
    expect(last(curve(run)) / 2.271088486161133e-19).toBeCloseTo(1, 12)
  })

  it('settles where tanh′·w = 0.394', () => {
    const norms = curve(run)
    expect(last(norms) / (norms[49] as number)).toBeCloseTo(0.3943130254986024, 12)
    expect(last(run.slopes) * 1.5).toBeCloseTo(0.3943130254986024, 12)
    expect(last(run.departures)).toBeCloseTo(0.8585596366401104 - 0.3, 12)
  })
})

describe('W = [[8, 8], [−8, −8]] at its unstable fixed point', () => {
  it('has ρ = 0 and σ_max = 16, and gradients that double with every one of 30 steps', () => {
    const run = runVanishing({ matrix: 'zero-radius', steps: 200 })
    const norms = curve(run)
    expect(run.spectralRadius).toBe(0)
    expect(run.sigmaMax).toBeCloseTo(16, 12)
    expect(run.steps).toBe(FIXED_POINT_STEPS)
    for (let n = 2; n <= FIXED_POINT_STEPS; n++)
      expect((norms[n] as number) / (norms[n - 1] as number)).toBeCloseTo(2, 4)
    expect(Math.max(...run.departures)).toBeLessThan(2e-6)
  })

  it('is left by rounding errors when it is followed beyond, and then the norm falls', () => {
    const run = runVanishing({ matrix: 'zero-radius', steps: 100, beyond: true })
    const norms = curve(run)
    expect(run.steps).toBe(100)
    expect(last(run.departures)).toBeGreaterThan(0.9)
    expect(Math.max(...norms)).toBeGreaterThan(1e14)
    expect(last(norms)).toBeLessThan(1e-80)
  })

  it('stays one with tanh', () => {
    const relu = runVanishing({ matrix: 'zero-radius', activation: 'relu' })
    expect(relu.curves).toEqual(runVanishing({ matrix: 'zero-radius' }).curves)
    expect(relu.slopeBound).toBe(1)
  })
})

describe('LSTM and GRU beside the RNN', () => {
  it('carry a gradient further, the LSTM along c the further the larger its forget bias', () => {
    const [none, one, four] = [-2, 1, 4].map((forgetBias) => runVanishing({ forgetBias }))
    const kept = [none, one, four].map((run) => last(curve(run as VanishingRun, 'lstm', 'c')))
    expect(kept[0]).toBeLessThan(kept[1] as number)
    expect(kept[1]).toBeLessThan(kept[2] as number)
    expect(kept[2]).toBeGreaterThan(1e-3)
    expect(last(curve(four as VanishingRun))).toBe(last(curve(none as VanishingRun)))
    expect(last(curve(one as VanishingRun, 'gru'))).toBeGreaterThan(last(curve(one as VanishingRun)))
  })

  it('have finite curves that begin at 1', () => {
    const run = runVanishing({ size: 4, matrix: 'normal', steps: 200, hiddenSize: 4 })
    expect(run.curves.map(({ cell, part }) => cell + part)).toEqual(['rnnh', 'lstmh', 'lstmc', 'gruh'])
    for (const { norms } of run.curves) {
      expect(norms[0]).toBe(1)
      expect(norms.every(Number.isFinite)).toBe(true)
    }
  })
})

describe('what it is given', () => {
  it.each(Object.entries(vanishingLimits))('refuses a bad %s, naming what is allowed', (name, { min, max }) => {
    for (const value of [min - 1, max + 1, Number.NaN]) {
      expect(() => runVanishing({ ...vanishingDefaults, [name]: value })).toThrow(RangeError)
      expect(() => runVanishing({ ...vanishingDefaults, [name]: value })).toThrow(`${name} must be`)
    }
  })
})
