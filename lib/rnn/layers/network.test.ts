import { describe, expect, it } from 'vitest'
import { RandomState } from '../random/random-state'
import { ShapeError, type Tensor, zeros } from '../tensor/tensor'
import { drawNetwork, drawTensor } from '../testing/draw'
import { forwardLayer, type LayerInput } from './layer'
import { runNetwork } from './network'
import { networkShapes } from './network-parameters'
import type { CellSpec, NetworkSpec } from './specification'

const lstm: NetworkSpec = { cell: { kind: 'lstm' }, inputSize: 3, hiddenSize: 8 }
const parameters = drawNetwork(new RandomState(0), lstm)
const inputs = drawTensor(new RandomState(1), [2, 4, 3])
const run = (change: Partial<NetworkSpec>) => () => runNetwork({ ...lstm, ...change }, parameters, { inputs })

describe('what a network is made of', () => {
  it('has PyTorch’s names and shapes, in PyTorch’s order', () => {
    const names = networkShapes({ ...lstm, cell: { kind: 'lstm', projectionSize: 4 }, layers: 2, bidirectional: true })
    expect(names.map(({ name, shape }) => `${name} ${shape}`)).toEqual([
      'weight_ih_l0 32,3',
      'weight_hh_l0 32,4',
      'bias_ih_l0 32',
      'bias_hh_l0 32',
      'weight_hr_l0 4,8',
      'weight_ih_l0_reverse 32,3',
      'weight_hh_l0_reverse 32,4',
      'bias_ih_l0_reverse 32',
      'bias_hh_l0_reverse 32',
      'weight_hr_l0_reverse 4,8',
      'weight_ih_l1 32,8',
      'weight_hh_l1 32,4',
      'bias_ih_l1 32',
      'bias_hh_l1 32',
      'weight_hr_l1 4,8',
      'weight_ih_l1_reverse 32,8',
      'weight_hh_l1_reverse 32,4',
      'bias_ih_l1_reverse 32',
      'bias_hh_l1_reverse 32',
      'weight_hr_l1_reverse 4,8',
    ])
  })
})

describe('what a network refuses, naming what was given and what is wanted', () => {
  it.each<[string, () => unknown, string]>([
    ['a negative size', run({ hiddenSize: -1 }), 'hiddenSize must be an integer of at least 1, got -1'],
    ['a size of 0', run({ inputSize: 0 }), 'inputSize must be an integer of at least 1, got 0'],
    ['a broken size', run({ layers: 1.5 }), 'layers must be an integer of at least 1, got 1.5'],
    [
      'a projection of 0',
      run({ cell: { kind: 'lstm', projectionSize: 0 } }),
      'projectionSize must be an integer of at least 1',
    ],
    ['a probability of 1', run({ dropout: 1 }), 'dropout must be in [0, 1), got 1'],
    ['NaN as probability', run({ recurrentDropout: Number.NaN }), 'recurrentDropout must be in [0, 1), got NaN'],
    ['an unknown cell', run({ cell: { kind: 'mlp' } as unknown as CellSpec }), 'must be rnn or lstm or gru, got mlp'],
    [
      'an unknown option',
      run({ cell: { kind: 'gru', reset: 'never' as 'after' } }),
      'must be after or before, got never',
    ],
    ['a missing parameter', run({ layers: 2 }), 'the parameter weight_ih_l1 (32, 8) is missing'],
    ['a parameter of another shape', run({ hiddenSize: 4 }), 'weight_ih_l0 must have shape (16, 3), got (32, 3)'],
    ['inputs of another width', run({ inputSize: 2 }), 'inputs must have shape (B, T, 2), got (2, 4, 3)'],
    [
      'a truncation of 0',
      () => run({})().backward({}, { truncate: 0 }),
      'truncate must be an integer of at least 1, got 0',
    ],
    [
      'a gradient of another shape',
      () => run({})().backward({ outputs: zeros([2, 4, 7]) }),
      'the gradient of outputs must have shape (2, 4, 8), got (2, 4, 7)',
    ],
  ])('%s', (_, act, message) => {
    expect(act).toThrow(message)
  })

  it('lengths that do not fit', () => {
    const withLengths = (lengths: number[]) => () => runNetwork(lstm, parameters, { inputs, lengths })
    expect(withLengths([4])).toThrow(new ShapeError('2 sequences want 2 lengths, got 1'))
    expect(withLengths([4, 0])).toThrow(new RangeError('length 1 must be an integer from 1 to 4, got 0'))
    expect(withLengths([5, 1])).toThrow('length 0 must be an integer from 1 to 4, got 5')
    expect(withLengths([1.5, 1])).toThrow('got 1.5')
  })

  it('states that do not fit', () => {
    const from = (h: Tensor, c?: Tensor) => () =>
      runNetwork(lstm, parameters, { inputs }, { initial: { h, ...(c && { c }) } })
    expect(from(zeros([1, 2, 8]))).toThrow('initial of lstm must have a cell state c')
    expect(from(zeros([1, 2, 7]), zeros([1, 2, 8]))).toThrow('initial.h must have shape (1, 2, 8), got (1, 2, 7)')
    expect(from(zeros([1, 2, 8]), zeros([2, 2, 8]))).toThrow('initial.c must have shape (1, 2, 8), got (2, 2, 8)')
  })

  it('numbers that are not finite, among the real steps', () => {
    const bad = { shape: inputs.shape, data: inputs.data.with(13, Number.NaN) }
    expect(() => runNetwork(lstm, parameters, { inputs: bad })).toThrow(
      'inputs (2, 4, 3) must be finite, got NaN at 13',
    )
    const infinite = {
      ...parameters,
      bias_hh_l0: { shape: [32], data: new Float64Array(32).fill(Number.POSITIVE_INFINITY) },
    }
    expect(() => runNetwork(lstm, infinite, { inputs })).toThrow('bias_hh_l0 (32,) must be finite, got Infinity at 0')
  })
})

describe('dropout', () => {
  const spec: NetworkSpec = { ...lstm, layers: 2, dropout: 0.5, recurrentDropout: 0.5 }
  const deep = drawNetwork(new RandomState(2), spec)

  it('happens in training only', () => {
    const plain = runNetwork({ ...lstm, layers: 2 }, deep, { inputs })
    expect(runNetwork(spec, deep, { inputs }).outputs).toEqual(plain.outputs)
    expect(runNetwork(spec, deep, { inputs }, { random: new RandomState(3) }).outputs).not.toEqual(plain.outputs)
  })

  it('is the same for the same seed, and not moved by padding', () => {
    const given = (tensor: Tensor) => ({ inputs: tensor, lengths: [2, 4] })
    const longer = { shape: [2, 6, 3], data: new Float64Array(36) }
    for (let b = 0; b < 2; b++) longer.data.set(inputs.data.subarray(b * 12, b * 12 + 12), b * 18)
    const short = runNetwork(spec, deep, given(inputs), { random: new RandomState(3) })
    expect(runNetwork(spec, deep, given(longer), { random: new RandomState(3) }).final).toEqual(short.final)
  })

  it('drops the same entries of h at every step of a sequence, others in another sequence', () => {
    const masks: (Float64Array | undefined)[] = []
    const watching = (input: LayerInput) => {
      masks.push(input.mask)
      return forwardLayer(input)
    }
    runNetwork(spec, deep, { inputs }, { random: new RandomState(5), layer: watching })
    expect(masks).toHaveLength(2)
    const [first] = masks as Float64Array[]
    expect(first).toHaveLength(16)
    expect(new Set(first)).toEqual(new Set([0, 2]))
    expect(first?.slice(0, 8)).not.toEqual(first?.slice(8))
  })
})

describe('the back end', () => {
  it('is one argument', () => {
    let calls = 0
    const counting = (input: LayerInput) => {
      calls++
      return forwardLayer(input)
    }
    const got = runNetwork(lstm, parameters, { inputs }, { layer: counting })
    expect(calls).toBe(1)
    expect(got.outputs).toEqual(run({})().outputs)
  })
})
