import type { NetworkRun } from '../layers/network'
import type { ParameterSet } from '../layers/network-parameters'
import type { NetworkSpec } from '../layers/specification'
import type { NetworkState } from '../layers/state'
import type { Tensor } from '../tensor/tensor'
import { goldenIndex, goldenResults } from './golden-files'
import { GoldenStream } from './golden-stream'

type Spec = NetworkSpec & Required<Pick<NetworkSpec, 'layers' | 'bidirectional' | 'bias'>>

/** One network of a golden file, with the runs that were made of it. */
export interface GoldenNetwork {
  readonly name: string
  readonly spec: Spec
  /** Name → shape, in PyTorch's own order. */
  readonly parameters: Readonly<Record<string, readonly number[]>>
  readonly runs: readonly GoldenRun[]
}

/** One run of a network: what it draws is told by the seed, what came out stands from `offset`. */
export interface GoldenRun {
  readonly seed: number
  readonly lengths: readonly number[]
  readonly initial: boolean
  readonly scale: number
  readonly offset: number
  /** After how many steps backpropagation stops, where it does. */
  readonly truncate?: number
  /** The seed of the dropout, where there is any. */
  readonly maskSeed?: number
}

/** What a run starts from. */
export interface GoldenStart {
  readonly parameters: ParameterSet
  readonly inputs: Tensor
  readonly initial?: NetworkState
  readonly cotangents: { readonly outputs: Tensor; readonly final: NetworkState }
}

/** A run's results by name. */
export type GoldenTensors = Readonly<Record<string, ArrayLike<number>>>

/** The networks of one kind of cell, those with truncation or dropout (`specials`) apart, and their results. */
export function recurrentGolden(kind: 'rnn' | 'lstm' | 'gru') {
  const { networks, specials } = goldenIndex<Record<'networks' | 'specials', GoldenNetwork[]>>(`recurrent-${kind}`)
  const results = goldenResults(`recurrent-${kind}`)
  return {
    networks,
    specials,
    expected: (network: GoldenNetwork, run: GoldenRun) => expected(network, run, results(run.offset)),
  }
}

/** The shapes of a run's outputs and states. */
function shapesOf({ spec }: GoldenNetwork, { lengths }: GoldenRun) {
  const { cell, hiddenSize, bidirectional, layers } = spec
  const D = bidirectional ? 2 : 1
  const p = (cell.kind === 'lstm' && cell.projectionSize) || hiddenSize
  const B = lengths.length
  return {
    inputs: [B, Math.max(...lengths), spec.inputSize],
    outputs: [B, Math.max(...lengths), D * p],
    h: [layers * D, B, p],
    c: cell.kind === 'lstm' ? [layers * D, B, hiddenSize] : undefined,
  }
}

/** Draws what a run starts from, in the order that scripts/golden/recurrent.py documents. */
export function goldenStart(network: GoldenNetwork, run: GoldenRun): GoldenStart {
  const stream = new GoldenStream(run.seed)
  const shapes = shapesOf(network, run)
  const state = (): NetworkState => {
    const h = stream.draw(shapes.h)
    return shapes.c ? { h, c: stream.draw(shapes.c) } : { h }
  }
  const entries = Object.entries(network.parameters).map(([name, shape]) => [name, stream.draw(shape, run.scale)])
  const inputs = stream.draw(shapes.inputs)
  const initial = run.initial ? { initial: state() } : {}
  const outputs = stream.draw(shapes.outputs)
  return { parameters: Object.fromEntries(entries), inputs, ...initial, cotangents: { outputs, final: state() } }
}

/** Everything that a run of ours computes, under the names that `expected` gives the golden results. */
export function computed(
  run: NetworkRun,
  cotangents: GoldenStart['cotangents'],
  options?: { readonly truncate?: number | undefined },
): GoldenTensors {
  const gradients = run.backward(cotangents, options)
  const { outputs, final } = cotangents
  const pairs = [[run.outputs, outputs] as const, [run.final.h, final.h] as const]
  if (run.final.c && final.c) pairs.push([run.final.c, final.c])
  return {
    outputs: run.outputs.data,
    ...named('final', run.final),
    loss: [pairs.reduce((loss, [result, weight]) => loss + weightedSum(result, weight), 0)],
    ...Object.fromEntries(Object.entries(gradients.parameters).map(([name, { data }]) => [`∂${name}`, data])),
    '∂inputs': gradients.inputs.data,
    ...named('∂initial', gradients.initial),
  }
}

function named(prefix: string, { h, c }: NetworkState): GoldenTensors {
  return { [`${prefix}.h`]: h.data, ...(c && { [`${prefix}.c`]: c.data }) }
}

function weightedSum(result: Tensor, weight: Tensor): number {
  return result.data.reduce((sum, value, k) => sum + value * (weight.data[k] as number), 0)
}

/** The results of a run, in the order in which they are stored. */
function expected(network: GoldenNetwork, run: GoldenRun, take: (count: number) => Float64Array): GoldenTensors {
  const shapes = shapesOf(network, run)
  const steps = run.lengths.reduce((sum, length) => sum + length, 0)
  const ofShape = (shape: readonly number[]) => take(shape.reduce((product, length) => product * length, 1))
  const ofSteps = (shape: readonly number[]) => padded(run.lengths, take(steps * (shape[2] as number)))
  const state = (prefix: string): GoldenTensors => {
    const h = { [`${prefix}.h`]: ofShape(shapes.h) }
    return shapes.c ? { ...h, [`${prefix}.c`]: ofShape(shapes.c) } : h
  }
  return {
    outputs: ofSteps(shapes.outputs),
    ...state('final'),
    loss: take(1),
    ...Object.fromEntries(Object.entries(network.parameters).map(([name, shape]) => [`∂${name}`, ofShape(shape)])),
    '∂inputs': ofSteps(shapes.inputs),
    ...state('∂initial'),
  }
}

/** Values of the steps within each length, with 0 where there is padding: [B, T, n]. */
function padded(lengths: readonly number[], values: Float64Array): Float64Array {
  const n = values.length / lengths.reduce((sum, length) => sum + length, 0)
  const T = Math.max(...lengths)
  const whole = new Float64Array(lengths.length * T * n)
  let from = 0
  lengths.forEach((length, b) => {
    whole.set(values.subarray(from, from + length * n), b * T * n)
    from += length * n
  })
  return whole
}
