import { describe, expect, it } from 'vitest'
import { boundedWeights, defaultWeights, type Weights } from '../srs/weights'
import type { Item } from './item'
import { leastItems, type OptimiseOptions, optimise, type Train } from './optimise'
import type { Optimised } from './state'
import { sampleItems } from './testing/sample-items'
import { truth } from './testing/sample-log'
import { train } from './train'

const items = sampleItems({ cards: 60, each: 5, seed: 3 })
const options = (change: Partial<OptimiseOptions>): OptimiseOptions => ({
  weights: defaultWeights,
  relearningSteps: 1,
  train,
  progress: () => {},
  pause: async () => {},
  ...change,
})

/** Trains nothing: answers these weights, and keeps what it was given. */
function answering(weights: Weights) {
  const asked: (readonly Item[])[] = []
  const pretend: Train = async (given, _, progress) => {
    asked.push(given)
    progress(given.length, given.length)
    return weights
  }
  return { asked, train: pretend }
}

describe('optimise', () => {
  it('trains nothing with too few reviews', async () => {
    const { asked, train } = answering(truth)
    const few = items.slice(0, leastItems - 1)
    expect(await optimise(few, options({ train }))).toEqual({ state: 'too-few', reviews: 63, needed: 64 })
    expect(asked).toEqual([])
    expect(await optimise(items.slice(0, leastItems), options({ train }))).toHaveProperty('better')
  })

  it('judges on the latest fifth, which the first training does not see, and then trains on all', async () => {
    const { asked, train } = answering(truth)
    const result = (await optimise(items, options({ train }))) as Optimised
    expect(asked).toEqual([items.slice(0, 192), items])
    expect(result).toMatchObject({ reviews: 240, heldOut: 48, better: true, weights: truth })
    expect(result.after.logLoss).toBeLessThan(result.before.logLoss)
    for (const { calibration } of [result.before, result.after])
      expect(calibration.reduce((sum, { count }) => sum + count, 0)).toBe(48)
  })

  it('keeps the old weights when the new ones are worse, or no better', async () => {
    for (const [weights, trained] of [
      [truth, defaultWeights],
      [defaultWeights, defaultWeights],
    ] as const) {
      const { asked, train } = answering(trained)
      expect(await optimise(items, options({ train, weights }))).toMatchObject({ better: false, weights })
      expect(asked.length).toBe(1)
    }
  })

  it('answers weights within their bounds, of four decimals', async () => {
    const wild = truth.map((weight, n) => (n === 3 ? 5000 : weight + 0.000_04))
    const { train } = answering(wild)
    const { weights } = (await optimise(items, options({ train }))) as Optimised
    expect(boundedWeights(weights)).toBe(weights)
    expect(weights[3]).toBe(100)
    for (const weight of weights) expect(weight).toBe(Number(weight.toFixed(4)))
  })

  it('refuses what are no weights', async () => {
    for (const wrong of [truth.slice(1), truth.map(() => Number.NaN)])
      await expect(optimise(items, options({ train: answering(wrong).train }))).rejects.toThrow('no 21 weights')
  })

  it('tells its progress through both trainings', async () => {
    const told: number[] = []
    const { train } = answering(truth)
    await optimise(items, options({ train, progress: (current, total) => told.push(current / total) }))
    expect(told).toEqual([0, 0.5, 1])
  })
})

describe('with fsrs-rs', () => {
  it('finds weights under which a learner unlike others is foretold better, and the same ones each time', async () => {
    const result = (await optimise(items, options({}))) as Optimised
    expect(result.better).toBe(true)
    expect(result.after.logLoss).toBeLessThan(result.before.logLoss - 0.01)
    expect(result.weights).toHaveLength(21)
    // Of Good, with which every card of the sample began: 0.46 days in truth, 2.3 by the default weights.
    expect(result.weights[2]).toBeLessThan(0.6)
    expect(await optimise(items, options({}))).toEqual(result)
  }, 60_000)

  it('keeps the weights of a learner who is foretold as well as can be', async () => {
    const known = sampleItems({ cards: 200, each: 6, seed: 2 })
    const result = (await optimise(known, options({ weights: truth }))) as Optimised
    expect(result).toMatchObject({ better: false, weights: truth })
  }, 60_000)
})
