import { beforeAll, describe, expect, it } from 'vitest'
import { RandomState } from '../rnn'
import { type ForcingNews, type ForcingResult, runForcing } from './forcing'
import { brokenByPosition, errorsByPosition, PROMPT, type Predictions, predictBoth } from './forcing/measure'
import { forcingDefaults, forcingLimits, forcingRealOptions } from './forcing/options'
import { readerOf } from './forcing/reader'
import { scheduleOf } from './forcing/schedule'
import { forcingTexts } from './forcing/texts'
import { trainReader } from './forcing/train-reader'

const run = (given: Partial<typeof forcingDefaults> = {}) => [...runForcing({ ...forcingDefaults, ...given })]

function resultOf(news: readonly ForcingNews[]): ForcingResult {
  const last = news.at(-1)
  if (last?.kind !== 'measured') throw new Error('not measured')
  return last.result
}

const meanOf = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length

describe('a model trained with teacher forcing', { timeout: 30_000 }, () => {
  let result: ForcingResult
  let news: readonly ForcingNews[]
  beforeAll(() => {
    news = run()
    result = resultOf(news)
  }, 30_000)

  it('makes few errors with the truth before its eyes, the same number at every place', () => {
    expect(result.epsilon).toBeGreaterThan(0.02)
    expect(result.epsilon).toBeLessThan(0.12)
    for (const error of result.forced.slice(1)) expect(Math.abs(error - result.epsilon)).toBeLessThan(0.04)
  })

  it('left to itself makes more and more of them', () => {
    expect(result.free[0]).toBe(result.forced[0])
    expect(result.free.at(-1)).toBeGreaterThan(0.6)
    expect(result.free.at(-1)).toBeGreaterThan(8 * result.epsilon)
  })

  it('has an error by place t about as often as 1 − (1 − ε)^t says', () => {
    const gaps = result.broken.map((broken, t) => Math.abs(broken - (result.predicted[t] as number)))
    expect(Math.max(...gaps)).toBeLessThan(0.15)
    expect(meanOf(gaps)).toBeLessThan(0.1)
    expect(result.predicted[39]).toBeCloseTo(1 - (1 - result.epsilon) ** 40, 12)
  })

  it('is told step by step, learns, and is decided by its seed', () => {
    const steps = news.flatMap((one) => (one.kind === 'step' ? [one] : []))
    expect(steps.map(({ step }) => step)).toEqual(Array.from({ length: 200 }, (_, n) => n + 1))
    expect(steps.at(-1)?.loss).toBeLessThan(0.2 * (steps[0]?.loss as number))
    expect(run()).toEqual(news)
    expect(run({ seed: 1 })).not.toEqual(news)
  })

  it('shows samples that are pieces of the text', () => {
    expect(result.samples).toHaveLength(6)
    for (const { prompt, truth, forced, free } of result.samples) {
      expect(forcingTexts.butter).toContain(prompt + truth.join(''))
      expect([[...prompt].length, truth.length, forced.length, free.length]).toEqual([PROMPT, 40, 40, 40])
    }
  })
})

describe('forced and free', () => {
  it('are the same up to and including the first error of each sequence', () => {
    const options = { ...forcingDefaults, trainingSteps: 60, horizon: 25 }
    const reader = readerOf(options)
    const training = trainReader(reader, options, new RandomState(3))
    let next = training.next()
    while (!next.done) next = training.next()
    const both = predictBoth(reader, next.value, 25)
    expect(brokenByPosition(both, both.forced)).toEqual(brokenByPosition(both, both.free))
    expect(errorsByPosition(both, both.forced)).not.toEqual(errorsByPosition(both, both.free))
    expect(both.truth).toHaveLength((reader.tokens.length - PROMPT - 25) * 25)
  })

  it('are counted place by place', () => {
    const truth = Int32Array.of(1, 2, 3, 4, 5, 6)
    const guess = Int32Array.of(1, 9, 3, 4, 5, 9)
    const both: Predictions = { horizon: 3, truth, forced: guess, free: guess }
    expect(errorsByPosition(both, guess)).toEqual([0, 0.5, 0.5])
    expect(brokenByPosition(both, guess)).toEqual([0, 0.5, 1])
  })
})

describe('scheduled sampling', { timeout: 30_000 }, () => {
  it('with ε = 1 throughout is teacher forcing', () => {
    const short = { trainingSteps: 15, horizon: 5 }
    expect(run({ ...short, schedule: 'linear', slope: 0 })).toEqual(run(short))
  })

  it('without any truth learns how frequent characters are and little more: the objective is not consistent', () => {
    const never = resultOf(run({ schedule: 'never' }))
    expect(never.epsilon).toBeGreaterThan(0.5)
  })

  it('has the published schedules', () => {
    const options = { ...forcingDefaults, scale: 10, base: 0.9, slope: 0.1, minimum: 0.3 }
    const at = (schedule: Parameters<typeof scheduleOf>[0], i: number) => scheduleOf(schedule, options)(i)
    expect(at('inverse-sigmoid', 0)).toBeCloseTo(0.9090909090909091, 12)
    expect(at('inverse-sigmoid', 20)).toBeCloseTo(0.5750743423396601, 12)
    expect(at('inverse-sigmoid', 50)).toBeCloseTo(0.06312606892413995, 12)
    expect(at('exponential', 3)).toBeCloseTo(0.729, 12)
    expect([0, 2, 99].map((i) => at('linear', i))).toEqual([1, 0.8, 0.3])
    expect([at('always', 7), at('never', 7)]).toEqual([1, 0])
  })
})

describe('the Chinese text', { timeout: 30_000 }, () => {
  it('does the same', () => {
    const { epsilon, free } = resultOf(run({ text: 'bench', trainingSteps: 100 }))
    expect(epsilon).toBeLessThan(0.12)
    expect(free.at(-1)).toBeGreaterThan(0.6)
  })
})

describe('what it is given', () => {
  it.each(Object.entries(forcingLimits))('refuses a bad %s, naming what is allowed', (name, { min, max }) => {
    const whole = !forcingRealOptions.some((real) => real === name)
    for (const value of [min - 1, max + 1, Number.NaN, ...(whole ? [min + 0.5] : [])]) {
      expect(() => runForcing({ ...forcingDefaults, [name]: value }).next()).toThrow(`${name} must be`)
    }
  })
})
