import fc from 'fast-check'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { runNetwork } from '../layers/network'
import { RandomState } from '../random/random-state'
import { drawNetwork, drawTensor } from '../testing/draw'
import { anyLengths, anyNetwork } from '../testing/options'
import { forwardMultiplyAdds, stepMultiplyAdds, trainingMultiplyAdds } from './multiply-adds'

/** Every product that the engine takes adds its m·n·k here. */
const counter = vi.hoisted(() => ({ count: 0 }))
vi.mock('../tensor/products', async (original) => {
  type Product = (...operands: [...unknown[], number, number, number]) => void
  const real = await original<Record<string, Product>>()
  const counted = (product: Product): Product => {
    return (...operands) => {
      const [m, n, k] = operands.slice(-3) as [number, number, number]
      counter.count += m * n * k
      product(...operands)
    }
  }
  return Object.fromEntries(Object.entries(real).map(([name, product]) => [name, counted(product)]))
})
beforeEach(() => {
  counter.count = 0
})

describe('multiply–adds of recurrent layers', () => {
  it('are those of a naive LSTM with a projection, counted one by one', () => {
    const [d, h, p, T] = [3, 4, 2, 5]
    let count = 0
    const product = (W: number[][], v: number[]) =>
      W.map((row) =>
        row.reduce((total, w, k) => {
          count++
          return total + w * (v[k] as number)
        }, 0),
      )
    const matrix = (rows: number, columns: number) =>
      Array.from({ length: rows }, (_, i) => Array.from({ length: columns }, (__, j) => Math.sin(i + 2 * j)))
    const [W, U, P] = [matrix(4 * h, d), matrix(4 * h, p), matrix(p, h)]
    let state = Array.from({ length: p }, () => 0)
    let c = Array.from({ length: h }, () => 0)
    for (let t = 0; t < T; t++) {
      const input = product(W, [t, 1, -t])
      const recurrent = product(U, state)
      const z = (k: number) => (input[k] as number) + (recurrent[k] as number)
      const sigma = (x: number) => 1 / (1 + Math.exp(-x))
      c = c.map((value, k) => sigma(z(h + k)) * value + sigma(z(k)) * Math.tanh(z(2 * h + k)))
      const m = c.map((value, k) => sigma(z(3 * h + k)) * Math.tanh(value))
      state = product(P, m)
    }
    const spec = { cell: { kind: 'lstm', projectionSize: p }, inputSize: d, hiddenSize: h } as const
    expect(forwardMultiplyAdds(spec, T)).toBe(count)
  })

  it('are those that the engine takes, forward and backward, for every cell, option and length', () => {
    fc.assert(
      fc.property(anyNetwork, anyLengths, (spec, { lengths, steps }) => {
        const random = new RandomState(1)
        const inputs = drawTensor(random, [lengths.length, steps, spec.inputSize])
        const real = lengths.reduce((total, length) => total + length, 0)
        counter.count = 0
        const run = runNetwork(spec, drawNetwork(random, spec), { inputs, lengths })
        expect(counter.count).toBe(forwardMultiplyAdds(spec, real))
        run.backward({ outputs: run.outputs })
        expect(counter.count).toBe(trainingMultiplyAdds(spec, real))
      }),
    )
  })

  it('of one step by known numbers', () => {
    const sizes = { inputSize: 3, hiddenSize: 8 }
    expect(stepMultiplyAdds({ ...sizes, cell: { kind: 'rnn' } })).toBe(88)
    expect(stepMultiplyAdds({ ...sizes, cell: { kind: 'lstm' } })).toBe(352)
    expect(stepMultiplyAdds({ ...sizes, cell: { kind: 'gru' } })).toBe(264)
    expect(stepMultiplyAdds({ ...sizes, cell: { kind: 'lstm' }, layers: 2, bidirectional: true })).toBe(2240)
    expect(() => forwardMultiplyAdds({ ...sizes, cell: { kind: 'gru' } }, 0)).toThrow(
      new RangeError('steps must be an integer of at least 1, got 0'),
    )
  })
})
