import fc from 'fast-check'
import { expect, it } from 'vitest'
import { runNetwork } from '../layers/network'
import type { ParameterSet } from '../layers/network-parameters'
import type { NetworkSpec } from '../layers/specification'
import type { NetworkState } from '../layers/state'
import { RandomState } from '../random/random-state'
import { concatenate, type Tensor, tensor } from '../tensor/tensor'
import { drawNetwork, drawState, drawTensor } from '../testing/draw'
import { anyNetwork, anySeed } from '../testing/options'
import { type CellState, cellStep } from './cell-step'
import { cellWeights } from './cell-weights'
import { unroll } from './unroll'

/** Row k of the states of all layers and directions [L·D, 1, width]. */
const stateAt = ({ shape: [, , width = 1], data }: Tensor, k: number) =>
  tensor([width], data.slice(k * width, (k + 1) * width))

const matrix = (rows: readonly Tensor[]) =>
  tensor([rows.length, rows[0]?.data.length ?? 0], Float64Array.from(rows.flatMap(({ data }) => [...data])))

/** A network run with the one-step cells alone, sequence xs [T, d]: the top layer's outputs and each final state. */
function unrolled(spec: NetworkSpec, parameters: ParameterSet, xs: Tensor, { h, c }: NetworkState) {
  const directions = spec.bidirectional ? (['forward', 'reverse'] as const) : (['forward'] as const)
  const final: CellState[] = []
  let below = xs
  for (let layer = 0; layer < (spec.layers ?? 1); layer++) {
    const sides = directions.map((direction, side) => {
      const weights = cellWeights(spec, parameters, layer, direction)
      const k = layer * directions.length + side
      const initial: CellState = { h: stateAt(h, k), c: c && stateAt(c, k) }
      const order = (rows: Tensor[]) => (direction === 'reverse' ? rows.toReversed() : rows)
      const [steps = 0, width = 0] = below.shape
      const rows = Array.from({ length: steps }, (_, t) =>
        tensor([width], below.data.slice(t * width, (t + 1) * width)),
      )
      const run = unroll((x, s: CellState) => cellStep(spec.cell, weights, x, s), matrix(order(rows)), initial)
      final.push(run.at(-1) as CellState)
      return order(run.map((step) => step.h))
    })
    const [forward = [], reverse] = sides
    below = matrix(forward.map((row, t) => (reverse ? concatenate([row, reverse[t] as Tensor]) : row)))
  }
  return { outputs: below, final }
}

function expectNear(got: Float64Array, wanted: Float64Array): void {
  expect(got).toHaveLength(wanted.length)
  const scale = Math.max(1, ...wanted.map(Math.abs))
  got.forEach((value, k) => void expect(Math.abs(value - (wanted[k] as number))).toBeLessThanOrEqual(1e-13 * scale))
}

it('one step after another gives what runNetwork gives, for every cell and option', () => {
  fc.assert(
    fc.property(anyNetwork, fc.integer({ min: 1, max: 6 }), anySeed, (spec, steps, seed) => {
      const random = new RandomState(seed)
      const parameters = drawNetwork(random, spec)
      const xs = drawTensor(random, [steps, spec.inputSize])
      const initial = drawState(random, spec, 1)
      const { outputs, final } = unrolled(spec, parameters, xs, initial)
      const inputs = { shape: [1, ...xs.shape], data: xs.data }
      const run = runNetwork(spec, parameters, { inputs }, { initial })
      expectNear(outputs.data, run.outputs.data)
      final.forEach((state, k) => {
        expectNear(state.h.data, stateAt(run.final.h, k).data)
        if (state.c && run.final.c) expectNear(state.c.data, stateAt(run.final.c, k).data)
      })
      expect(final.map(({ c }) => c !== undefined)).toEqual(final.map(() => run.final.c !== undefined))
    }),
    { numRuns: 400 },
  )
})
