import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { attentionWork, evenWith, recurrentWork } from './attention-costs'
import { type CostOptions, compareCosts, costDefaults, costLimits, quantities } from './transformer'

const compare = (options: Partial<CostOptions>) => compareCosts({ ...costDefaults, ...options })
const here = (options: Partial<CostOptions>, name: string) =>
  compare(options).curves.find((curve) => curve.name === name)?.here

describe('recurrence against attention', () => {
  it('counts the steps that follow one another', () => {
    const steps = { quantity: 'steps', length: 1000, layers: 6 } as const
    expect(here(steps, 'rnn')).toBe(1005)
    expect(here(steps, 'bidirectional')).toBe(6000)
    expect(here(steps, 'attention')).toBe(6)
    expect(here(steps, 'generating')).toBe(6000)
  })

  it('breaks even with an LSTM at n = 2d, with a GRU at n = d, with an RNN never', () => {
    for (const width of [8, 64, 512, 4096]) {
      expect(compare({ width }).even).toEqual([
        { cell: 'rnn', ratio: null, length: null },
        { cell: 'gru', ratio: 1, length: width },
        { cell: 'lstm', ratio: 2, length: 2 * width },
      ])
    }
    expect(compare({ quantity: 'table1', width: 512 }).even).toEqual([{ cell: 'rnn', ratio: 1, length: 512 }])
  })

  it('finds the smallest length at which attention is not cheaper any more', () => {
    const cells = fc.constantFrom('rnn', 'gru', 'lstm') as fc.Arbitrary<'rnn' | 'gru' | 'lstm'>
    fc.assert(
      fc.property(cells, fc.integer({ min: 1, max: 3000 }), (cell, d) => {
        const even = evenWith(cell, d)
        const excess = (n: number) => attentionWork(d, n) - recurrentWork(cell, d, n)
        if (even === undefined) return excess(1) >= 0
        return excess(even) >= 0 && excess(even - 1) < 0
      }),
    )
  })

  it('gives the cache and the state of the course’s example: 4 GiB against 0.5 MiB', () => {
    const large = { quantity: 'inference', length: 8192, width: 4096, layers: 32, heads: 32, bytes: 2 } as const
    expect(here(large, 'cache')).toBe(4 * 2 ** 30)
    expect(here(large, 'state')).toBe(2 ** 19)
  })

  it('keeps seven vectors a step of an LSTM, a square of scores for naive attention, and neither when worked in blocks', () => {
    const training = { quantity: 'training', length: 8192, width: 4096, layers: 1, heads: 32, bytes: 2 } as const
    expect(here(training, 'lstm-activations')).toBe(448 * 2 ** 20)
    expect(here(training, 'scores')).toBeGreaterThan(4 * 2 ** 30)
    const double = { ...training, length: 2 * training.length }
    expect(here(double, 'flash')).toBe(2 * (here(training, 'flash') ?? 0))
    // All but the squares doubles: 32 heads, n² weights of two bytes each.
    expect((here(double, 'scores') ?? 0) - 2 * (here(training, 'scores') ?? 0)).toBe(2 * 32 * 8192 ** 2 * 2)
  })

  it('has for every quantity and axis curves of one length, the chosen value among them', () => {
    for (const quantity of quantities)
      for (const axis of ['length', 'width'] as const) {
        const { at, curves } = compare({ quantity, axis, length: 1000, width: 300 })
        const chosen = axis === 'length' ? 1000 : 300
        expect(at).toContain(chosen)
        for (const { values, here: value } of curves) {
          expect(values).toHaveLength(at.length)
          expect(values[at.indexOf(chosen)]).toBe(value)
          expect(values.every((one) => Number.isFinite(one) && one > 0)).toBe(true)
        }
      }
  })

  it('refuses what is out of range by name', () => {
    expect(() => compare({ length: 0 })).toThrow(`length must be an integer from 1 to ${costLimits.length.max}, got 0`)
  })
})
