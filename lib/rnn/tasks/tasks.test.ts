import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { runMiniExample } from '../../labs/mini-example'
import golden from '../golden/seed-cell.json'
import { log } from '../math/log'
import { RandomState } from '../random/random-state'
import type { Tensor } from '../tensor/tensor'
import { softmaxCrossEntropy } from '../training/softmax-cross-entropy'
import { addingProblem } from './adding'
import { copyTask } from './copy'
import { firstPlusLast } from './first-plus-last'
import { sineTask } from './sine'

const seed = fc.integer({ min: 0, max: 0xffffffff })
const few = fc.integer({ min: 1, max: 12 })
const at = ({ shape, data }: Tensor, ...index: number[]) =>
  data[index.reduce((offset, i, axis) => offset * (shape[axis] as number) + i, 0)] as number

describe('first plus last', () => {
  it('is the source’s data for its seed', () => {
    const { inputs, targets } = firstPlusLast(new RandomState(42), { samples: 100, steps: 5, inputSize: 3 })
    expect(inputs.shape).toEqual([100, 5, 3])
    expect([...targets]).toEqual(golden.labels)
    expect([...inputs.data.subarray(0, 15)]).toEqual(golden.x)
  })

  it('is the mini example’s data for any seed and size', () => {
    fc.assert(
      fc.property(seed, few, few, few, (given, samples, steps, inputSize) => {
        const { inputs, targets } = firstPlusLast(new RandomState(given), { samples, steps, inputSize })
        const { x, labels } = runMiniExample({ seed: given, nSamples: samples, seqLength: steps, inputSize })
        expect([...targets]).toEqual(labels)
        expect(inputs.data.subarray(0, steps * inputSize)).toEqual(x.data)
      }),
      { numRuns: 30 },
    )
  })
})

describe('the adding problem', () => {
  it('marks one step in each half, and their sum is the target', () => {
    fc.assert(
      fc.property(seed, few, fc.integer({ min: 2, max: 15 }), (given, samples, steps) => {
        const { inputs, targets } = addingProblem(new RandomState(given), { samples, steps })
        expect([inputs.shape, targets.shape]).toEqual([
          [samples, steps, 2],
          [samples, 1],
        ])
        for (let n = 0; n < samples; n++) {
          const ts = [...Array(steps).keys()]
          const [i, j, ...more] = ts.filter((t) => at(inputs, n, t, 1) === 1) as [number, number]
          expect(more).toEqual([])
          expect(ts.filter((t) => at(inputs, n, t, 1) === 0)).toHaveLength(steps - 2)
          expect(i < Math.floor(steps / 2) && Math.floor(steps / 2) <= j).toBe(true)
          expect(at(targets, n, 0)).toBe(at(inputs, n, i, 0) + at(inputs, n, j, 0))
          expect(ts.every((t) => at(inputs, n, t, 0) >= 0 && at(inputs, n, t, 0) < 1)).toBe(true)
        }
      }),
    )
  })

  it('has its baseline where 1 is always predicted', () => {
    const { targets } = addingProblem(new RandomState(1), { samples: 20000, steps: 4 })
    const error = targets.data.reduce((sum, y) => sum + ((y - 1) * (y - 1)) / 20000, 0)
    // Five standard errors: (s − 1)² has mean 1/6 and a standard deviation of √(1/15 − 1/36) < 0.2.
    expect(Math.abs(error - 1 / 6)).toBeLessThan(0.007)
  })
})

describe('copy', () => {
  it('wants the symbols again after the delimiter, and blanks until then', () => {
    fc.assert(
      fc.property(seed, few, few, few, few, (given, samples, K, S, delay) => {
        const { inputs, targets } = copyTask(new RandomState(given), { samples, symbols: K, length: S, delay })
        const T = delay + 2 * S
        expect(inputs.shape).toEqual([samples, T, K + 2])
        expect(inputs.data.reduce((sum, value) => sum + value, 0)).toBe(samples * T)
        for (let n = 0; n < samples; n++) {
          const steps = Array.from({ length: T }, (_, t) => {
            const start = (n * T + t) * (K + 2)
            return inputs.data.subarray(start, start + K + 2).indexOf(1)
          })
          const symbols = steps.slice(0, S)
          const blanks = (count: number) => Array<number>(count).fill(K)
          expect(symbols.every((symbol) => symbol >= 0 && symbol < K)).toBe(true)
          expect(steps.slice(S)).toEqual([...blanks(delay - 1), K + 1, ...blanks(S)])
          expect([...targets.subarray(n * T, (n + 1) * T)]).toEqual([...blanks(S + delay), ...symbols])
        }
      }),
    )
  })

  it('has its baseline as the cross-entropy of the best guess without memory', () => {
    const sizes = { symbols: 8, length: 10, delay: 30 }
    const { targets, inputs } = copyTask(new RandomState(4), { ...sizes, samples: 3 })
    const T = inputs.shape[1] as number
    // Logits: the blank is certain until the last S steps, in which each symbol is as likely as another.
    const sure = 100
    const logits = new Float64Array(3 * T * 9).map((_, index) => {
      const t = Math.floor(index / 9) % T
      return (index % 9 === 8) === t < T - 10 ? sure : 0
    })
    const { loss } = softmaxCrossEntropy({ shape: [3 * T, 9], data: logits }, targets)
    expect(loss).toBeCloseTo((10 * log(8)) / 50, 14)
  })
})

describe('the sine task', () => {
  it('has the next value as its target, and a phase of its own for each sequence', () => {
    const { inputs, targets } = sineTask(new RandomState(8), { samples: 6, steps: 20, period: 7.5 })
    expect([inputs.shape, targets.shape]).toEqual([
      [6, 20, 1],
      [6, 20, 1],
    ])
    const phases = new RandomState(8).uniform(0, 1, 6)
    for (let n = 0; n < 6; n++) {
      for (let t = 0; t < 20; t++) {
        expect(at(inputs, n, t, 0)).toBeCloseTo(Math.sin(2 * Math.PI * (t / 7.5 + (phases[n] as number))), 12)
        if (t > 0) expect(at(inputs, n, t, 0)).toBe(at(targets, n, t - 1, 0))
      }
    }
  })

  it('keeps the law of a sine: x_(t+1) + x_(t−1) = 2·cos(2π/period)·x_t', () => {
    const { targets } = sineTask(new RandomState(9), { samples: 1, steps: 40, period: 6 })
    // cos(2π/6) = ½
    for (let t = 1; t < 39; t++) {
      expect(at(targets, 0, t + 1, 0) + at(targets, 0, t - 1, 0)).toBeCloseTo(at(targets, 0, t, 0), 13)
    }
  })
})

describe('bad sizes', () => {
  const random = new RandomState(1)
  it.each([0, -1, 1.5, Number.NaN])('%d is refused by name', (bad) => {
    const message = (name: string) => new RangeError(`${name} must be an integer of at least 1, got ${bad}`)
    expect(() => firstPlusLast(random, { samples: bad, steps: 1, inputSize: 1 })).toThrow(message('samples'))
    expect(() => firstPlusLast(random, { samples: 1, steps: 1, inputSize: bad })).toThrow(message('inputSize'))
    expect(() => addingProblem(random, { samples: bad, steps: 2 })).toThrow(message('samples'))
    expect(() => copyTask(random, { samples: 1, symbols: bad, length: 1, delay: 1 })).toThrow(message('symbols'))
    expect(() => copyTask(random, { samples: 1, symbols: 1, length: 1, delay: bad })).toThrow(message('delay'))
    expect(() => sineTask(random, { samples: 1, steps: bad, period: 1 })).toThrow(message('steps'))
  })
  it('too short an adding problem and an impossible period are, too', () => {
    expect(() => addingProblem(random, { samples: 1, steps: 1 })).toThrow(
      'steps must be an integer of at least 2, got 1',
    )
    for (const period of [0, -1, Number.NaN, Number.POSITIVE_INFINITY]) {
      expect(() => sineTask(random, { samples: 1, steps: 1, period })).toThrow('period must be a number above 0')
    }
  })
})
