import { describe, expect, it } from 'vitest'
import { normal } from '../initial/distributions'
import { RandomState } from '../random/random-state'
import type { SequenceDataset } from '../tasks/dataset'
import { type Tensor, tensor, zeros } from '../tensor/tensor'
import { type AdamState, adam } from './adam'
import type { Checkpoint } from './checkpoint'
import { evaluateModel } from './evaluate'
import { initialModel } from './initial-model'
import { runModel, type SequenceModel } from './model'
import type { Objective } from './objective'
import { sgd } from './sgd'
import { type TrainingProgress, type TrainingResult, train } from './train'
import type { TrainingOptions } from './training-step'

type Options = TrainingOptions<AdamState>

const model: SequenceModel = {
  network: { cell: { kind: 'gru' }, inputSize: 2, hiddenSize: 3, layers: 2, dropout: 0.2, recurrentDropout: 0.1 },
  outputSize: 2,
  readout: 'every',
}

/** N sequences of up to 4 steps, the class at a step being the sign of its first number. */
function data(N: number, seed: number): SequenceDataset<Tensor, Int32Array> {
  const inputs = normal(new RandomState(seed), [N, 4, 2], 1)
  const targets = Int32Array.from({ length: 4 * N }, (_, at) => Number((inputs.data[2 * at] as number) > 0))
  return { inputs, targets, lengths: Array.from({ length: N }, (_, n) => 1 + (n % 4)) }
}

const options: Options = {
  model,
  parameters: initialModel(model, new RandomState(1)),
  train: data(10, 2),
  test: data(300, 3),
  objective: 'softmaxCrossEntropy',
  optimiser: adam({ learningRate: 0.02 }),
  batchSize: 4,
  epochs: 3,
  clipNorm: 0.5,
  seed: 4,
}

/** Everything that a run yields, and its result. */
function runAll<State>(run: Generator<TrainingProgress<State>, TrainingResult<State>, void>) {
  const progress: TrainingProgress<State>[] = []
  for (;;) {
    const next = run.next()
    if (next.done) return { progress, result: next.value }
    progress.push(next.value)
  }
}

const whole = runAll(train(options))

describe('train', () => {
  it('tells of each step and of each evaluation', () => {
    const kinds = ['step', 'step', 'step', 'evaluation']
    expect(whole.progress.map(({ kind }) => kind)).toEqual([...kinds, ...kinds, ...kinds])
    expect(whole.progress.map(({ step }) => step).slice(0, 8)).toEqual([1, 2, 3, 3, 4, 5, 6, 6])
    expect(whole.progress.map(({ epoch }) => epoch).slice(2, 6)).toEqual([1, 1, 2, 2])
    expect(whole.progress.every(({ steps }) => steps === 9)).toBe(true)
  })

  it('evaluates as evaluateModel does, without dropout', () => {
    const { loss, accuracy } = evaluateModel(model, whole.result.parameters, options.test, options.objective)
    expect(whole.result.evaluation).toMatchObject({ testLoss: loss, testAccuracy: accuracy })
  })

  it('uses every sequence once an epoch, in an order that changes', () => {
    const orders = [0, 4, 8].map((at) => (whole.progress[at] as TrainingProgress<AdamState>).checkpoint.order)
    for (const order of orders) expect(order.toSorted((a, b) => a - b)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9])
    expect(new Set(orders.map(String)).size).toBe(3)
    expect(whole.progress.slice(0, 3).map(({ checkpoint }) => checkpoint.position)).toEqual([4, 8, 10])
  })

  it('gives the mean loss of the epoch over its positions', () => {
    const steps = whole.progress.slice(0, 3)
    const { lengths = [] } = options.train
    const { order } = (steps[0] as TrainingProgress<AdamState>).checkpoint
    let sum = 0
    steps.forEach((p, n) => {
      const positions = order.slice(4 * n, 4 * n + 4).reduce((total, index) => total + (lengths[index] as number), 0)
      sum += p.kind === 'step' ? p.loss * positions : Number.NaN
    })
    const total = lengths.reduce((a, b) => a + b, 0)
    const end = whole.progress[3]
    expect(end?.kind === 'evaluation' && end.evaluation.trainLoss).toBeCloseTo(sum / total, 14)
  })

  it('gives the same to the bit for the same seed, something else for another', () => {
    expect(runAll(train(options))).toEqual(whole)
    expect(runAll(train({ ...options, seed: 5 })).result.parameters).not.toEqual(whole.result.parameters)
  })

  it.each(whole.progress.map((_, at) => at))('goes on from checkpoint %d as if never interrupted, to the bit', (at) => {
    const { checkpoint } = whole.progress[at] as TrainingProgress<AdamState>
    const rest = runAll(train(options, structuredClone(checkpoint)))
    expect(rest.result).toEqual(whole.result)
    const steps = ({ progress }: typeof whole) => progress.filter(({ kind }) => kind === 'step')
    expect(steps(rest)).toEqual(steps(whole).filter(({ step }) => step > (whole.progress[at]?.step as number)))
  })

  it('goes on for more epochs from the end of a run', () => {
    const longer = runAll(train({ ...options, epochs: 4 }))
    expect(runAll(train({ ...options, epochs: 4 }, whole.result.checkpoint)).result).toEqual(longer.result)
  })

  it('is cancelled by not asking again, and changes nothing that it was given', () => {
    const given = structuredClone({ parameters: options.parameters, train: options.train, test: options.test })
    const run = train(options)
    const first = run.next()
    const kept = structuredClone(first.done ? undefined : first.value.checkpoint)
    run.next()
    expect(first.done ? undefined : first.value.checkpoint).toEqual(kept)
    expect(run.return(whole.result)).toEqual({ done: true, value: whole.result })
    expect(run.next().done).toBe(true)
    expect({ parameters: options.parameters, train: options.train, test: options.test }).toEqual(given)
  })

  it('names what is wrong', () => {
    const start = (changed: Partial<Options>, checkpoint?: Checkpoint<AdamState>) => () =>
      train({ ...options, ...changed }, checkpoint).next()
    expect(start({ batchSize: 0 })).toThrow('batchSize must be an integer of at least 1, got 0')
    expect(start({ epochs: 1.5 })).toThrow('epochs must be an integer of at least 1, got 1.5')
    expect(start({ clipNorm: -1 })).toThrow('maxNorm must be a number above 0, got -1')
    expect(start({ objective: 'hinge' as Objective })).toThrow(
      /^the loss must be softmaxCrossEntropy or .*, got hinge$/,
    )
    expect(start({ objective: 'meanSquaredError' })).toThrow('the targets must have shape (32,), got (16,)')
    const { checkpoint } = whole.progress[1] as TrainingProgress<AdamState>
    expect(start({ train: data(9, 1) }, checkpoint)).toThrow('sequences must be 9, got 10')
    expect(start({}, { ...checkpoint, position: 11 })).toThrow('position must be an integer from 0 to 10, got 11')
    expect(start({ epochs: 2 }, whole.result.checkpoint)).toThrow('epoch must be an integer from 0 to 2, got 3')
  })
})

describe('one step of training', () => {
  it('is a step of the optimiser down the gradient of the whole batch', () => {
    const plain: SequenceModel = {
      ...model,
      network: { ...model.network, dropout: 0, recurrentDropout: 0 },
      outputSize: 1,
    }
    const parameters = initialModel(plain, new RandomState(6))
    const { inputs, lengths } = data(5, 7)
    const train_ = { inputs, lengths, targets: normal(new RandomState(8), [5, 4, 1], 1) }
    const rate = 0.1
    const run = train({
      model: plain,
      parameters,
      train: train_,
      test: train_,
      objective: 'meanSquaredError',
      optimiser: sgd({ learningRate: rate }),
      batchSize: 5,
      epochs: 1,
      seed: 9,
    })
    const { progress, result } = runAll(run)
    const ran = runModel(plain, parameters, { inputs, lengths })
    const gradient = zeros([5, 4, 1])
    let loss = 0
    for (let at = 0; at < 20; at++) {
      if (at % 4 >= (lengths?.[Math.floor(at / 4)] as number)) continue
      const error = (ran.predictions.data[at] as number) - (train_.targets.data[at] as number)
      loss += error ** 2 / 11
      gradient.data[at] = (2 * error) / 11
    }
    const first = progress[0]
    expect(first?.kind === 'step' && first.loss).toBeCloseTo(loss, 14)
    expect(result.evaluation.testAccuracy).toBeUndefined()
    for (const [name, { data: slope }] of Object.entries(ran.backward(gradient).parameters)) {
      const [before, after] = [parameters[name]?.data, result.parameters[name]?.data]
      for (const [j, g] of slope.entries()) {
        expect(after?.[j]).toBeCloseTo((before?.[j] as number) - rate * g, 14)
      }
    }
  })
})

describe('evaluateModel', () => {
  it('counts what is right', () => {
    const spec = { cell: { kind: 'rnn' }, inputSize: 1, hiddenSize: 1 } as const
    const binary: SequenceModel = { network: spec, outputSize: 1, readout: 'last' }
    const one = tensor([1], [0])
    const parameters = {
      weight_ih_l0: tensor([1, 1], [1]),
      weight_hh_l0: tensor([1, 1], [0]),
      bias_ih_l0: one,
      bias_hh_l0: one,
      'readout.weight': tensor([1, 1], [1]),
      'readout.bias': one,
    }
    const dataset = { inputs: tensor([4, 1, 1], [1, -1, 2, -2]), targets: Int32Array.of(1, 1, 1, 0) }
    expect(evaluateModel(binary, parameters, dataset, 'binaryCrossEntropyWithLogits').accuracy).toBe(0.75)
    const two = {
      ...parameters,
      'readout.weight': tensor([2, 1], [-1, 1]),
      'readout.bias': tensor([2], [0, 0]),
    }
    expect(evaluateModel({ ...binary, outputSize: 2 }, two, dataset, 'softmaxCrossEntropy').accuracy).toBe(0.75)
  })
})
