import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type CellState, cellStep } from '../cells/cell-step'
import { cellWeights } from '../cells/cell-weights'
import { unroll } from '../cells/unroll'
import { runNetwork } from '../layers/network'
import type { NetworkSpec } from '../layers/specification'
import { RandomState } from '../random/random-state'
import type { Tensor } from '../tensor/tensor'
import { tensor, zeros } from '../tensor/tensor'
import { drawNetwork, drawTensor } from '../testing/draw'
import { anyNetwork } from '../testing/options'
import { activationMemory, storedValues } from './activation-memory'
import { kvCacheMemory, recurrentStateMemory } from './decoding-memory'

const small = fc.integer({ min: 1, max: 5 })

describe('activation memory', () => {
  it('is the bytes of the named values in the steps that are kept', () => {
    fc.assert(
      fc.property(anyNetwork, small, small, (spec, steps, truncate) => {
        const random = new RandomState(1)
        const weights = cellWeights(spec, drawNetwork(random, spec))
        const initial: CellState = { h: zeros([weights.weightHh.shape[1] ?? 0]), c: zeros([spec.hiddenSize]) }
        const xs = drawTensor(random, [steps, spec.inputSize])
        const run = unroll((x, state: CellState) => cellStep(spec.cell, weights, x, state), xs, initial)
        let bytes = 0
        for (const step of run.slice(-truncate)) {
          const values: Readonly<Record<string, Tensor>> = { ...step }
          for (const { name, size } of storedValues(spec)) {
            expect([name, values[name]?.data.length]).toEqual([name, size])
            bytes += values[name]?.data.byteLength ?? 0
          }
        }
        const layers = (spec.layers ?? 1) * (spec.bidirectional ? 2 : 1)
        expect(activationMemory(spec, steps, { truncate })).toBe(layers * bytes)
        expect(activationMemory(spec, steps, { truncate, batch: 3, bytes: 4 })).toBe((layers * bytes * 3) / 2)
      }),
    )
  })

  it('by known numbers', () => {
    const sizes = { inputSize: 3, hiddenSize: 8 }
    expect(activationMemory({ ...sizes, cell: { kind: 'rnn' } }, 100, { batch: 2, bytes: 4 })).toBe(100 * 2 * 8 * 4)
    expect(activationMemory({ ...sizes, cell: { kind: 'lstm' } }, 100)).toBe(7 * 100 * 8 * 8)
    expect(activationMemory({ ...sizes, cell: { kind: 'gru' } }, 100, { truncate: 20 })).toBe(5 * 20 * 8 * 8)
    expect(() => activationMemory({ ...sizes, cell: { kind: 'rnn' } }, 5, { truncate: 0 })).toThrow('truncate must be')
  })

  it('is enough: the gradient of h_0 comes out of the stored values and the weights alone', () => {
    const cells = [
      { kind: 'rnn' },
      { kind: 'lstm' },
      { kind: 'gru' },
      { kind: 'gru', reset: 'before' },
    ] as const satisfies readonly NetworkSpec['cell'][]
    for (const cell of cells) {
      const spec: NetworkSpec = { cell, inputSize: 1, hiddenSize: 1 }
      const random = new RandomState(3)
      const parameters = drawNetwork(random, spec)
      const xs = drawTensor(random, [4, 1])
      const weights = cellWeights(spec, parameters)
      const initial: CellState = { h: tensor([1], [0.3]), c: tensor([1], [-0.2]) }
      const run = unroll((x, state: CellState) => cellStep(cell, weights, x, state), xs, initial)
      const kept = run.map((step) => {
        const values: Readonly<Record<string, Tensor>> = { ...step }
        return Object.fromEntries(storedValues(spec).map(({ name }) => [name, values[name]?.data[0] as number]))
      })
      const before = (t: number) => kept[t - 1] ?? { h: 0.3, c: -0.2 }
      const U = [...weights.weightHh.data] as [number, number, number, number]
      let dh = 1
      let dc = 0
      for (let t = kept.length - 1; t >= 0; t--) {
        const stored = kept[t] as Record<string, number>
        const { h: h0 = 0, c: c0 = 0 } = before(t)
        ;[dh, dc] = scalarBack(cell, stored, h0, c0, U, dh, dc)
      }
      const state = { h: tensor([1, 1, 1], [0.3]), ...(cell.kind === 'lstm' && { c: tensor([1, 1, 1], [-0.2]) }) }
      const network = runNetwork(spec, parameters, { inputs: { shape: [1, 4, 1], data: xs.data } }, { initial: state })
      const gradient = network.backward({ final: { h: tensor([1, 1, 1], [1]) } }).initial
      expect(dh).toBeCloseTo(gradient.h.data[0] as number, 12)
      if (gradient.c) expect(dc).toBeCloseTo(gradient.c.data[0] as number, 12)
    }
  })
})

/** dL/dh and dL/dc one step earlier, for one unit, from nothing but stored values, the state before and U. */
function scalarBack(
  cell: NetworkSpec['cell'],
  stored: Record<string, number>,
  h0: number,
  c0: number,
  U: [number, number, number, number],
  dh: number,
  dc: number,
): [number, number] {
  const { h = 0, i = 0, f = 0, g = 0, o = 0, tanhC = 0, r = 0, z = 0, n = 0, q = 0 } = stored
  if (cell.kind === 'rnn') return [dh * (1 - h * h) * U[0], 0]
  if (cell.kind === 'lstm') {
    const d = dc + dh * o * (1 - tanhC * tanhC)
    const gates = [d * g * i * (1 - i), d * c0 * f * (1 - f), d * i * (1 - g * g), dh * tanhC * o * (1 - o)]
    return [gates.reduce((total, delta, k) => total + delta * (U[k] as number), 0), d * f]
  }
  const dn = dh * (1 - z) * (1 - n * n)
  const dz = dh * (h0 - n) * z * (1 - z)
  const after = cell.kind === 'gru' && cell.reset !== 'before'
  const dr = dn * (after ? q : U[2] * h0) * r * (1 - r)
  return [dh * z + dr * U[0] + dz * U[1] + dn * r * U[2], 0]
}

describe('memory of decoding', () => {
  it('of a recurrent network is its final state', () => {
    fc.assert(
      fc.property(anyNetwork, small, (spec, batch) => {
        const inputs = zeros([batch, 2, spec.inputSize])
        const { h, c } = runNetwork(spec, drawNetwork(new RandomState(1), spec), { inputs }).final
        const bytes = h.data.byteLength + (c?.data.byteLength ?? 0)
        expect(recurrentStateMemory(spec, { batch })).toBe(bytes)
        expect(recurrentStateMemory(spec, { batch, bytes: 2 })).toBe(bytes / 4)
      }),
    )
  })

  it('of a transformer is its keys and values, an array a layer and token', () => {
    fc.assert(
      fc.property(small, small, small, small, small, (layers, kvHeads, groups, headSize, tokens) => {
        const spec = { layers, heads: kvHeads * groups, kvHeads, headSize }
        const cache: Float32Array[] = []
        for (let token = 0; token < tokens; token++) {
          for (let layer = 0; layer < layers; layer++) {
            for (let head = 0; head < kvHeads; head++) {
              cache.push(new Float32Array(headSize), new Float32Array(headSize))
            }
          }
        }
        const bytes = cache.reduce((total, { byteLength }) => total + byteLength, 0)
        expect(kvCacheMemory(spec, tokens, { bytes: 4 })).toBe(bytes)
        expect(kvCacheMemory({ layers, heads: kvHeads, headSize }, tokens, { bytes: 4, batch: 2 })).toBe(2 * bytes)
      }),
    )
  })

  it('by known numbers: 4 GiB of keys and values, 0.5 MiB of state', () => {
    const transformer = { layers: 32, heads: 32, headSize: 128 }
    const lstm: NetworkSpec = { cell: { kind: 'lstm' }, inputSize: 4096, hiddenSize: 4096, layers: 32 }
    expect(kvCacheMemory(transformer, 8192, { bytes: 2 })).toBe(4 * 2 ** 30)
    expect(kvCacheMemory({ ...transformer, kvHeads: 8 }, 8192, { bytes: 2 })).toBe(2 ** 30)
    expect(recurrentStateMemory(lstm, { bytes: 2 })).toBe(2 ** 19)
    expect(() => kvCacheMemory({ ...transformer, kvHeads: 5 }, 1)).toThrow(
      'kvHeads must be a divisor of the 32 heads, got 5',
    )
  })
})
