import { beforeAll, describe, expect, it } from 'vitest'
import { benchTraining } from '../training'
import { runBench } from './bench'
import { benchLimits, realOptions } from './options'
import { type BenchPreset, benchPreset, benchPresetNames, benchRunDefaults } from './presets'
import { type BenchNews, type BenchView, emptyBench, withBenchNews } from './progress'
import { memorylessLoss } from './task'

const viewOf = (name: BenchPreset): BenchView => withBenchNews(emptyBench, [...runBench(benchPreset(name))])
const short = { ...benchRunDefaults, steps: 6, hiddenSize: 4, sequences: 50, batchSize: 10, epochs: 2 }
const shared = { task: 'first-last', seed: 3 } as const

// Each is a training of a second or two; the machine may be busy with others.
describe('the experiments show what they are for', { timeout: 60_000 }, () => {
  it('vanishing: the RNN learns nothing over 40 steps, the LSTM does', () => {
    const { a, b } = viewOf('vanishing')
    expect(a.epochs.at(-1)?.testLoss).toBeGreaterThan(0.9 * memorylessLoss('adding', 40))
    expect(b.epochs.at(-1)?.testLoss).toBeLessThan(0.01)
  })

  it('exploding: without clipping the run leaves the range of doubles, with it it learns', () => {
    const { a, b } = viewOf('exploding')
    expect(a.diverged).toBeGreaterThan(0)
    expect(a.step).toBe(a.diverged)
    expect(a.largestNorm).toBeGreaterThan(1e100)
    expect(b.diverged).toBeUndefined()
    expect(b.epochs.at(-1)?.testLoss).toBeLessThan(0.8 * memorylessLoss('adding', 10))
  })

  it('overfitting: without dropout the small set is learned by heart and the test loss rises, with it less so', () => {
    const { a, b } = viewOf('overfitting')
    expect(a.epochs.at(-1)?.trainLoss).toBeLessThan(0.01)
    expect(a.epochs.at(-1)?.testLoss).toBeGreaterThan(2 * (a.epochs[0]?.testLoss as number))
    expect(b.epochs.at(-1)?.testLoss).toBeLessThan(0.5 * (a.epochs.at(-1)?.testLoss as number))
    expect(b.epochs.at(-1)?.testAccuracy).toBeGreaterThan(a.epochs.at(-1)?.testAccuracy as number)
  })

  it.each([
    ['long-range', 'a', 'b'],
    ['init', 'a', 'b'],
    ['learning-rate', 'b', 'a'],
    ['batching', 'a', 'b'],
    ['clipping', 'b', 'a'],
  ] as const)('%s: run %s ends below three quarters of the loss of run %s', (name, better, worse) => {
    const view = viewOf(name)
    const last = (run: 'a' | 'b') => view[run].epochs.at(-1)?.testLoss as number
    expect(last(better)).toBeLessThan(0.75 * last(worse))
  })

  it('layer-norm: the adding problem is learned in fewer steps with it', () => {
    const { a, b } = viewOf('layer-norm')
    const learned = (run: typeof a) => run.epochs.findIndex(({ testLoss }) => testLoss < 0.05)
    expect(learned(b)).toBeLessThan(learned(a))
    expect(learned(b)).toBeGreaterThan(0)
  })

  it('gru-lstm and toy: both cells learn', () => {
    const { a, b } = viewOf('gru-lstm')
    for (const run of [a, b]) expect(run.epochs.at(-1)?.testLoss).toBeLessThan(0.01)
    const toy = viewOf('toy')
    for (const run of [toy.a, toy.b]) expect(run.epochs.at(-1)?.testAccuracy).toBeGreaterThanOrEqual(0.95)
  })

  it('slow: as many steps of training, each of five times as many in time', () => {
    const { a, b } = benchPreset('slow')
    expect(b.steps / a.steps).toBe(5)
    expect({ ...b, steps: 0 }).toEqual({ ...a, steps: 0 })
  })

  it('differ in one thing, the toy’s rate apart', () => {
    for (const name of benchPresetNames) {
      const { a, b } = benchPreset(name)
      const different = Object.keys(a).filter((option) => a[option as keyof typeof a] !== b[option as keyof typeof b])
      expect(different, name).toHaveLength(name === 'toy' ? 2 : 1)
    }
  })
})

describe('runBench', () => {
  let news: readonly BenchNews[]
  beforeAll(() => {
    news = [...runBench({ shared, a: short, b: { ...short, epochs: 6 } })]
  })
  const of = (run: 'a' | 'b') => news.filter((one) => one.run === run)

  it('tells every step and every epoch of both, which end together', () => {
    expect(of('a').filter(({ kind }) => kind === 'step')).toHaveLength(10)
    expect(of('b').filter(({ kind }) => kind === 'step')).toHaveLength(30)
    expect(of('a').filter(({ kind }) => kind === 'epoch')).toHaveLength(2)
    expect(news.slice(-2).map(({ run, kind }) => run + kind)).toEqual(expect.arrayContaining(['aepoch', 'bepoch']))
    for (let n = 0; n < news.length; n++) {
      const share = (run: 'a' | 'b', all: number) => {
        return news.slice(0, n).filter((one) => one.run === run && one.kind === 'step').length / all
      }
      expect(Math.abs(share('a', 10) - share('b', 30))).toBeLessThan(0.1 + 1e-9)
    }
  })

  it('tells of a run what it tells of it beside any other', () => {
    const other = [...runBench({ shared, a: short, b: { ...short, cell: 'rnn' } })]
    expect(other.filter(({ run }) => run === 'a')).toEqual(of('a'))
  })

  it('gives both the same data, weights and order when only the clipping differs', () => {
    const both = [...runBench({ shared, a: short, b: { ...short, clipNorm: 1000 } })]
    const first = (run: 'a' | 'b') => both.find((one) => one.run === run)
    expect({ ...first('b'), run: 'a' }).toEqual(first('a'))
  })

  it('measures each step by the clock it is given', () => {
    let time = 0
    const timed = [...runBench({ shared, a: short, b: short }, () => time++)]
    expect(timed.flatMap((one) => (one.kind === 'step' ? [one.millis] : []))).toEqual(Array(20).fill(1))
  })

  it('says which option is out of range', () => {
    for (const [name, { min, max }] of Object.entries(benchLimits)) {
      const whole = !realOptions.some((real) => real === name)
      for (const value of [min - 1, max + 1, Number.NaN, ...(whole ? [min + 0.5] : [])]) {
        expect(() => benchTraining(shared, { ...short, [name]: value })).toThrow(`${name} must be`)
      }
    }
    expect(() => benchTraining({ ...shared, seed: -1 }, short)).toThrow('seed must be')
    expect(() => [...runBench({ shared, a: short, b: { ...short, steps: 1 } })]).toThrow('steps must be')
  })
})

describe('the view of a bench', () => {
  const step = (n: number, loss: number, norm: number): BenchNews => {
    return { run: 'a', kind: 'step', step: n, steps: 301, loss, norm, millis: 2 }
  }

  it('draws steps in bins of which the loss is the mean and the norm the largest, in whatever portions they come', () => {
    const all = Array.from({ length: 301 }, (_, n) => step(n + 1, n, (n * 7) % 11))
    const { a, b } = withBenchNews(emptyBench, all)
    expect(b).toEqual(emptyBench.b)
    expect([a.binSize, a.bins.length, a.step, a.steps, a.millis, a.largestNorm]).toEqual([3, 101, 301, 301, 602, 10])
    expect(a.bins[1]).toEqual({ step: 6, loss: 4, norm: 10 })
    expect(a.bins.at(-1)).toEqual({ step: 301, loss: 300, norm: (300 * 7) % 11 })
    expect(all.reduce((view, one) => withBenchNews(view, [one]), emptyBench).a).toEqual(a)
  })
})
