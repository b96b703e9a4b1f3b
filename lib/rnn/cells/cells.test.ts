import { describe, expect, it } from 'vitest'
import { runMiniExample } from '../../labs/mini-example'
import golden from '../golden/seed-cell.json'
import { networkShapes } from '../layers/network-parameters'
import type { NetworkSpec } from '../layers/specification'
import { sigmoid } from '../math/sigmoid'
import { tanh } from '../math/tanh'
import { map } from '../tensor/linear'
import { row, slice, type Tensor, tensor, zeros } from '../tensor/tensor'
import { expectClose } from '../testing/golden'
import { cellStep } from './cell-step'
import { cellWeights } from './cell-weights'
import { type GruOptions, gruStep } from './gru-cell'
import { lstmStep } from './lstm-cell'
import { readout } from './readout'
import { rnnStep } from './rnn-cell'
import { unroll } from './unroll'

const scalar = (value: number) => tensor([1], [value])
const column = (...values: number[]) => tensor([values.length, 1], values)

describe('lstmStep', () => {
  it('gives the golden scalar step', () => {
    const weights = {
      weightIh: column(-0.5, 0.5, 2, 1),
      weightHh: column(1, 0.5, -1, 0.25),
      biasIh: tensor([4], [0, 1, 0.5, 0]),
      biasHh: zeros([4]),
    }
    const step = lstmStep(weights, scalar(1), { h: scalar(0.5), c: scalar(-0.5) })
    const { i, f, o, cand, c, h, pre } = golden.lstm_scalar_step
    expectClose(step.z, [pre.Wi, pre.Wf, pre.Wc, pre.Wo])
    const wanted = { i, f, g: cand, o, c, h }
    for (const [name, value] of Object.entries(wanted)) expectClose(step[name as keyof typeof wanted], [value])
  })
})

describe('gruStep', () => {
  const weights = {
    weightIh: column(1, 1, -0.5),
    weightHh: column(-1, 0.5, 2),
    biasIh: tensor([3], [0, 0, 0.1]),
    biasHh: tensor([3], [0, 0, 0.3]),
  }
  const { z, r, n_reset_before, n_reset_after, ...h } = golden.gru_scalar_step
  it.each<[GruOptions, number, number]>([
    [{ reset: 'before', update: 'write' }, n_reset_before, h.h_chung_before],
    [{ reset: 'before', update: 'keep' }, n_reset_before, h.h_cho_before],
    [{ reset: 'after', update: 'write' }, n_reset_after, h.h_chung_after],
    [{}, n_reset_after, h.h_pytorch],
  ])('gives the golden scalar step with %j', (options, n, state) => {
    const step = gruStep(weights, scalar(1), { h: scalar(0.5) }, options)
    expectClose(step.z, [z])
    expectClose(step.r, [r])
    expectClose(step.n, [n])
    expectClose(step.h, [state])
  })
})

/** The mini example's weights in PyTorch's layout: transposed, the blocks i, f, o, g put in the order i, f, g, o. */
function pytorchLayout(matrix: Tensor, from: number, rows: number, blocks: readonly number[]): Tensor {
  const columns = matrix.shape[1] as number
  const size = columns / blocks.length
  const order = blocks.flatMap((block) => Array.from({ length: size }, (_, k) => block * size + k))
  return tensor(
    [columns, rows],
    order.flatMap((j) => Array.from({ length: rows }, (_, k) => matrix.data[(from + k) * columns + j] as number)),
  )
}

describe('cells in PyTorch’s layout', () => {
  const example = runMiniExample()
  const parameter = (list: typeof example.rnn.parameters, name: string) => list.find((p) => p.name === name) as Tensor

  it('run the mini example’s RNN and readout', () => {
    const { parameters } = example.rnn
    const W_hh = parameter(parameters, 'W_hh')
    const weights = {
      weightIh: pytorchLayout(parameter(parameters, 'W_xh'), 0, 3, [0]),
      weightHh: pytorchLayout(W_hh, 0, 8, [0]),
      biasIh: zeros([8]),
      biasHh: zeros([8]),
    }
    const steps = unroll((x, state: { h: Tensor }) => rnnStep(weights, x, state), example.x, { h: zeros([8]) })
    steps.forEach(({ z, h }, t) => {
      expectClose(z, golden.rnn_pre_activations[t] ?? [])
      expectClose(h, golden.rnn_hidden_states[t + 1] ?? [])
    })
    const weight = pytorchLayout(parameter(parameters, 'W_hy'), 0, 8, [0])
    expectClose(readout({ weight, bias: zeros([1]) }, steps.at(-1)?.h as Tensor), golden.sample_output)
  })

  it('run the mini example’s LSTM', () => {
    const W = parameter(example.lstm.parameters, 'W')
    const bias = parameter(example.lstm.parameters, 'b')
    const order = [0, 1, 3, 2]
    const weights = {
      weightIh: pytorchLayout(W, 0, 3, order),
      weightHh: pytorchLayout(W, 3, 8, order),
      biasIh: row(tensor([1, 32], pytorchLayout(tensor([1, 32], bias.data), 0, 1, order).data), 0),
      biasHh: zeros([32]),
    }
    const initial = { h: zeros([8]), c: zeros([8]) }
    const steps = unroll((x, state: typeof initial) => lstmStep(weights, x, state), example.x, initial)
    steps.forEach((step, t) => {
      for (const name of ['i', 'f', 'o', 'g', 'c', 'h'] as const) {
        expectClose(step[name], golden.lstm_trace[t]?.[name] ?? [])
      }
    })
    expect(steps).toHaveLength(5)
  })

  it('name the tensor and both shapes when they do not fit', () => {
    const weights = { weightIh: zeros([4, 3]), weightHh: zeros([4, 1]), biasIh: zeros([4]), biasHh: zeros([3]) }
    const state = { h: zeros([1]), c: zeros([1]) }
    expect(() => lstmStep(weights, zeros([3]), state)).toThrow('biasHh must have shape (4,), got (3,)')
    expect(() => gruStep(weights, zeros([3]), state)).toThrow('weightIh must have shape (3, 3), got (4, 3)')
    const good = { ...weights, biasHh: zeros([4]) }
    expect(() => lstmStep(good, zeros([2]), state)).toThrow('x of W·x must have shape (3,), got (2,)')
    const nan = { shape: [1], data: Float64Array.of(Number.NaN) }
    expect(() => lstmStep(good, zeros([3]), { ...state, c: nan })).toThrow(
      'the cell state (1,) must be finite, got NaN',
    )
    expect(() => lstmStep(good, zeros([3]), { ...state, c: zeros([2]) })).toThrow(
      'the cell state must have shape (1,), got (2,)',
    )
  })
})

describe('the LSTM’s options, each by hand on one unit', () => {
  const plain = { weightIh: column(-0.5, 0.5, 2, 1), weightHh: column(1, 0.5, -1, 0.25) }
  const state = { h: scalar(0.5), c: scalar(-0.5) }
  const only = (t: Tensor) => t.data[0] as number

  it('peepholes: i and f see the old cell state, o the new one', () => {
    const peephole = column(2, 3, 4)
    const step = lstmStep({ ...plain, peephole: tensor([3, 1], peephole.data) }, scalar(1), state)
    const [i, f, g] = [sigmoid(0 + 2 * -0.5), sigmoid(0.75 + 3 * -0.5), tanh(1.5)]
    const c = f * -0.5 + i * g
    expectClose(step.c, [c])
    expectClose(step.z, [-1, -0.75, 1.5, 1.125 + 4 * c])
    expectClose(step.h, [sigmoid(1.125 + 4 * c) * tanh(c)])
  })

  it('projection: the state is W_hr m, shorter or longer than the cell', () => {
    const weightHr = tensor([2, 1], [3, -1])
    const weightHh = tensor([4, 2], [1, 0, 0.5, 0, -1, 0, 0.25, 0])
    const weights = { weightIh: plain.weightIh, weightHh, weightHr }
    const step = lstmStep(weights, scalar(1), { h: tensor([2], [0.5, 9]), c: state.c })
    const without = lstmStep(plain, scalar(1), state)
    expect(step.m).toEqual(without.h)
    expectClose(step.h, [3 * only(without.h), -only(without.h)])
    expect(() => lstmStep(weights, scalar(1), state)).toThrow('the hidden state must have shape (2,), got (1,)')
  })

  it('layer normalisation: both products and the cell state, each by its own mean and variance', () => {
    const norms = { normIh: tensor([4], [1, 2, 3, 4]), normHh: tensor([4], [4, 3, 2, 1]), normC: scalar(5) }
    const step = lstmStep({ ...plain, ...norms, normCBias: scalar(0.25) }, scalar(1), state)
    const normal = (v: readonly number[]) => {
      const mean = v.reduce((a, b) => a + b) / 4
      const variance = v.reduce((total, x) => total + (x - mean) ** 2, 0) / 4
      return v.map((x) => (x - mean) / Math.sqrt(variance + 1e-5))
    }
    const [fromX, fromH] = [normal([-0.5, 0.5, 2, 1]), normal([0.5, 0.25, -0.5, 0.125])]
    const z = fromX.map((x, k) => (k + 1) * x + (4 - k) * (fromH[k] as number))
    expectClose(step.z, z)
    // One unit is its own mean, so only the bias is left of the cell state.
    expectClose(step.tanhC, [tanh(0.25)])
    expectClose(step.h, [sigmoid(z[3] as number) * tanh(0.25)])
    expect(() => lstmStep({ ...plain, normIh: norms.normIh }, scalar(1), state)).toThrow('all three')
    expect(() => lstmStep({ ...plain, peephole: zeros([1, 3]) }, scalar(1), state)).toThrow(
      'peephole must have shape (3, 1), got (1, 3)',
    )
  })
})

describe('rnnStep and gruStep', () => {
  it('have a relu', () => {
    const weights = { weightIh: tensor([2, 1], [1, -1]), weightHh: zeros([2, 2]) }
    const { z, h } = rnnStep(weights, scalar(2), { h: zeros([2]) }, { activation: 'relu' })
    expect([...z.data, ...h.data]).toEqual([2, -2, 2, 0])
  })

  it('return the values between: what σ and tanh are given, and the candidate’s recurrent product', () => {
    const weights = { weightIh: column(1, 1, -0.5), weightHh: column(-1, 0.5, 2), biasHh: tensor([3], [0, 0, 0.3]) }
    for (const reset of ['after', 'before'] as const) {
      const { pre, r, z, q, n } = gruStep(weights, scalar(1), { h: scalar(0.5) }, { reset })
      expect([...map(sigmoid, slice(pre, 0, 2)).data]).toEqual([...r.data, ...z.data])
      expect([tanh(pre.data[2] as number)]).toEqual([...n.data])
      expectClose(q, [reset === 'after' ? 1.3 : 2 * (r.data[0] as number) * 0.5 + 0.3])
    }
  })
})

describe('cellWeights and cellStep', () => {
  const spec: NetworkSpec = { cell: { kind: 'lstm' }, inputSize: 2, hiddenSize: 3, layers: 2, bidirectional: true }
  const parameters = Object.fromEntries(networkShapes(spec).map(({ name, shape }) => [name, zeros(shape)]))

  it('take one direction of one layer', () => {
    expect(cellWeights(spec, parameters).weightIh).toBe(parameters.weight_ih_l0)
    expect(cellWeights(spec, parameters, 1, 'reverse').weightHh).toBe(parameters.weight_hh_l1_reverse)
  })

  it('say what is not there', () => {
    expect(() => cellWeights(spec, parameters, 2)).toThrow('layer must be an integer from 0 to 1, got 2')
    expect(() => cellWeights({ ...spec, bidirectional: false }, parameters, 0, 'reverse')).toThrow(RangeError)
    expect(() => cellWeights({ ...spec, layers: 3 }, parameters, 2)).toThrow('weight_ih_l2')
    const weights = cellWeights(spec, parameters)
    expect(() => cellStep(spec.cell, weights, zeros([2]), { h: zeros([3]) })).toThrow('needs a cell state')
  })
})
