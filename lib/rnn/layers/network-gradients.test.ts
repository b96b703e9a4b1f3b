import { describe, expect, it } from 'vitest'
import { RandomState } from '../random/random-state'
import type { Tensor } from '../tensor/tensor'
import { centralDifference } from '../testing/central-difference'
import { drawNetwork, drawState, drawTensor } from '../testing/draw'
import { cellName, cells } from '../testing/options'
import { type RunOptions, runNetwork } from './network'
import type { NetworkSpec } from './specification'

const batch = 3
const steps = 4
const lengths = [2, 4, 3]

/** Everything that a gradient is taken of, and a loss that weighs every output and final state differently. */
function setUp(spec: NetworkSpec, seed: number, run: () => RunOptions = () => ({})) {
  const random = new RandomState(seed)
  const parameters = drawNetwork(random, spec, 0.8)
  const inputs = drawTensor(random, [batch, steps, spec.inputSize])
  const initial = drawState(random, spec, batch)
  const forward = () => runNetwork(spec, parameters, { inputs, lengths }, { initial, ...run() })
  const { outputs, final } = forward()
  const weights = {
    outputs: drawTensor(random, outputs.shape),
    final: { h: drawTensor(random, final.h.shape), ...(final.c && { c: drawTensor(random, final.c.shape) }) },
  }
  const loss = () => {
    const now = forward()
    const c = now.final.c && weights.final.c ? dot(now.final.c, weights.final.c) : 0
    return dot(now.outputs, weights.outputs) + dot(now.final.h, weights.final.h) + c
  }
  return { parameters, inputs, initial, forward, weights, loss }
}

function dot(a: Tensor, b: Tensor): number {
  return a.data.reduce((total, value, n) => total + value * (b.data[n] as number), 0)
}

function expectGradient(got: Tensor, given: Tensor, loss: () => number): void {
  const wanted = centralDifference(loss, given.data)
  expect(got.shape).toEqual(given.shape)
  const scale = Math.max(1, ...wanted.map(Math.abs))
  wanted.forEach((value, n) => void expect(Math.abs((got.data[n] as number) - value)).toBeLessThan(1e-7 * scale))
}

function checkAll({ parameters, inputs, initial, forward, weights, loss }: ReturnType<typeof setUp>): void {
  const gradients = forward().backward(weights)
  expect(Object.keys(gradients.parameters)).toEqual(Object.keys(parameters))
  for (const [name, tensor] of Object.entries(parameters)) {
    expectGradient(gradients.parameters[name] as Tensor, tensor, loss)
  }
  expectGradient(gradients.inputs, inputs, loss)
  expectGradient(gradients.initial.h, initial.h, loss)
  if (initial.c) expectGradient(gradients.initial.c as Tensor, initial.c, loss)
}

describe.each(cells.map((cell) => [cellName(cell), cell] as const))(
  'gradients of %s against central differences',
  (_, cell) => {
    it('one layer', () => checkAll(setUp({ cell, inputSize: 2, hiddenSize: 3 }, 1)))
    it('two layers, both directions', () => {
      checkAll(setUp({ cell, inputSize: 2, hiddenSize: 3, layers: 2, bidirectional: true }, 2))
    })
    it('no bias', () => checkAll(setUp({ cell, inputSize: 2, hiddenSize: 3, layers: 2, bias: false }, 3)))
    it('dropout between layers and of the recurrent state, its masks held still', () => {
      const spec: NetworkSpec = { cell, inputSize: 2, hiddenSize: 3, layers: 2, dropout: 0.3, recurrentDropout: 0.4 }
      checkAll(setUp(spec, 4, () => ({ random: new RandomState(9) })))
    })
  },
)
