import { describe, expect, it } from 'vitest'
import { readout } from '../cells/readout'
import { normal } from '../initial/distributions'
import { runNetwork } from '../layers/network'
import type { ParameterSet } from '../layers/network-parameters'
import type { CellSpec } from '../layers/specification'
import { RandomState } from '../random/random-state'
import { row, type Tensor, tensor, zeros } from '../tensor/tensor'
import { centralDifference } from '../testing/central-difference'
import { runLinear } from './linear-layer'
import { modelShapes, runModel, type SequenceModel } from './model'

const lengths = [4, 1, 3]
const inputs = normal(new RandomState(1), [3, 4, 2], 1)

function draw(model: SequenceModel): ParameterSet {
  const random = new RandomState(2)
  return Object.fromEntries(modelShapes(model).map(({ name, shape }) => [name, normal(random, shape, 0.5)]))
}

function modelOf(cell: CellSpec, readout: SequenceModel['readout'], bidirectional: boolean): SequenceModel {
  return { network: { cell, inputSize: 2, hiddenSize: 3, layers: 2, bidirectional }, outputSize: 2, readout }
}

const cells: CellSpec[] = [{ kind: 'rnn' }, { kind: 'lstm', projectionSize: 2 }, { kind: 'gru' }]
const models = cells.flatMap((cell) =>
  (['last', 'every'] as const).flatMap((read) => [false, true].map((both) => modelOf(cell, read, both))),
)

/** A fixed weight for each prediction, so that Σ w·prediction is a loss with the gradient w. */
function weightsFor({ shape }: Tensor): Tensor {
  return normal(new RandomState(3), shape, 1)
}

describe.each(models)('the model $network.cell.kind, $readout, both directions $network.bidirectional', (model) => {
  const parameters = draw(model)
  const run = runModel(model, parameters, { inputs, lengths })
  const weights = weightsFor(run.predictions)
  const gradients = run.backward(weights)
  const loss = () => {
    const { data } = runModel(model, parameters, { inputs, lengths }).predictions
    return data.reduce((sum, value, at) => sum + value * (weights.data[at] as number), 0)
  }

  it('predicts by the readout of the top layer', () => {
    const { outputs, final } = runNetwork(model.network, parameters, { inputs, lengths })
    const [h, B] = [final.h.data, 3]
    const directions = model.network.bidirectional ? 2 : 1
    const p = final.h.shape[2] as number
    const head = { weight: parameters['readout.weight'] as Tensor, bias: parameters['readout.bias'] as Tensor }
    for (const [b, length] of lengths.entries()) {
      const states = Array.from({ length: directions }, (_, d) => {
        const start = ((directions + d) * B + b) * p
        return [...h.subarray(start, start + p)]
      })
      for (let t = 0; t < 4; t++) {
        const last = model.readout === 'last'
        const at = last ? b : b * 4 + t
        const width = directions * p
        const state = last ? states.flat() : outputs.data.subarray(at * width, (at + 1) * width)
        const wanted = !last && t >= length ? [0, 0] : readout(head, tensor([width], state)).data
        for (const j of [0, 1]) expect(run.predictions.data[at * 2 + j]).toBeCloseTo(wanted[j] as number, 14)
      }
    }
  })

  it('has the gradients of central differences', () => {
    expect(Object.keys(gradients.parameters)).toEqual(Object.keys(parameters))
    for (const [name, { data, shape }] of Object.entries({ ...parameters, inputs })) {
      const got = name === 'inputs' ? gradients.inputs : (gradients.parameters[name] as Tensor)
      expect(got.shape).toEqual(shape)
      for (const [j, slope] of centralDifference(loss, data).entries()) expect(got.data[j]).toBeCloseTo(slope, 7)
    }
  })

  it('neither reads padding nor its gradient', () => {
    const spoilt = { ...inputs, data: inputs.data.slice() }
    const dPredictions = { ...weights, data: weights.data.slice() }
    for (const [b, length] of lengths.entries()) {
      for (let t = length; t < 4; t++) {
        spoilt.data.fill(9, (b * 4 + t) * 2, (b * 4 + t + 1) * 2)
        if (model.readout === 'every') dPredictions.data.fill(Number.NaN, (b * 4 + t) * 2, (b * 4 + t + 1) * 2)
      }
    }
    const again = runModel(model, parameters, { inputs: spoilt, lengths })
    expect(again.predictions).toEqual(run.predictions)
    expect(again.backward(dPredictions)).toEqual(gradients)
  })

  it('tells which predictions are real, and the network’s final state', () => {
    const mask = model.readout === 'every' ? Uint8Array.of(1, 1, 1, 1, 1, 0, 0, 0, 1, 1, 1, 0) : undefined
    expect(run.mask).toEqual(mask)
    expect(run.final).toEqual(runNetwork(model.network, parameters, { inputs, lengths }).final)
  })
})

describe('a model', () => {
  const model = modelOf({ kind: 'gru' }, 'every', false)
  const parameters = draw(model)

  it('has the network’s parameters and then the readout’s', () => {
    const names = modelShapes({ ...model, network: { ...model.network, layers: 1 } })
    expect(names.slice(-3)).toEqual([
      { name: 'bias_hh_l0', shape: [9] },
      { name: 'readout.weight', shape: [2, 3] },
      { name: 'readout.bias', shape: [2] },
    ])
  })
  it('hands truncation and dropout to the network', () => {
    const run = runModel(model, parameters, { inputs })
    const gradient = weightsFor(run.predictions)
    expect(run.backward(gradient, { truncate: 4 })).toEqual(run.backward(gradient))
    expect(run.backward(gradient, { truncate: 1 })).not.toEqual(run.backward(gradient))
    const wet = { ...model, network: { ...model.network, dropout: 0.5 } }
    const dropped = runModel(wet, parameters, { inputs }, { random: new RandomState(4) })
    expect(dropped.predictions).not.toEqual(run.predictions)
    expect(runModel(wet, parameters, { inputs }).predictions).toEqual(run.predictions)
  })
  it('names what is wrong', () => {
    expect(() => modelShapes({ ...model, outputSize: 0 })).toThrow('outputSize must be an integer of at least 1, got 0')
    const { 'readout.bias': _, ...incomplete } = parameters
    expect(() => runModel(model, incomplete, { inputs })).toThrow('readout.bias')
    const run = runModel(model, parameters, { inputs })
    expect(() => run.backward(zeros([3, 2]))).toThrow('the gradient must have shape (3, 4, 2), got (3, 2)')
  })
})

describe('runLinear', () => {
  const [weight, bias, x] = [
    normal(new RandomState(5), [2, 3], 1),
    tensor([2], [1, -1]),
    normal(new RandomState(6), [4, 3], 1),
  ]

  it('is the readout of each row, with the gradients of central differences', () => {
    const run = runLinear(weight, bias, x)
    for (let n = 0; n < 4; n++) {
      const wanted = readout({ weight, bias }, row(x, n)).data
      for (const j of [0, 1]) expect(run.outputs.data[n * 2 + j]).toBeCloseTo(wanted[j] as number, 14)
    }
    const w = weightsFor(run.outputs)
    const loss = () =>
      runLinear(weight, bias, x).outputs.data.reduce((sum, y, at) => sum + y * (w.data[at] as number), 0)
    const gradients = run.backward(w)
    for (const [name, { data }] of Object.entries({ weight, bias, inputs: x })) {
      const got = gradients[name as keyof typeof gradients].data
      for (const [j, slope] of centralDifference(loss, data).entries()) expect(got[j]).toBeCloseTo(slope, 8)
    }
  })
})
