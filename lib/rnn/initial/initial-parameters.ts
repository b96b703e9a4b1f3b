import { networkShapes, type ParameterSet, weightBlocksOf } from '../layers/network-parameters'
import type { NetworkSpec } from '../layers/specification'
import type { RandomState } from '../random/random-state'
import { type Tensor, zeros } from '../tensor/tensor'
import { type GateBias, lstmBias } from './biases'
import { heNormal, xavierNormal } from './normal'
import { orthogonal } from './orthogonal'
import { heUniform, pytorchDefault, xavierUniform } from './uniform'

/** How a weight matrix [fan_out, fan_in] is drawn. */
const SCHEMES = {
  xavierUniform: (random: RandomState, rows: number, columns: number) =>
    xavierUniform(random, [rows, columns], columns, rows),
  xavierNormal: (random: RandomState, rows: number, columns: number) =>
    xavierNormal(random, [rows, columns], columns, rows),
  heUniform: (random: RandomState, rows: number, columns: number) => heUniform(random, [rows, columns], columns),
  heNormal: (random: RandomState, rows: number, columns: number) => heNormal(random, [rows, columns], columns),
  orthogonal,
} as const

/** The names of the ways to draw a weight matrix. */
export type WeightScheme = keyof typeof SCHEMES

/** How `initialParameters` draws: PyTorch's default, or each kind of parameter by a scheme of its own. */
export type InitialOptions =
  | { readonly scheme: 'pytorch' }
  | {
      readonly scheme?: undefined
      /** weight_ih; `xavierUniform` when not given. */
      readonly input?: WeightScheme
      /** weight_hh and weight_hr; `orthogonal` when not given. */
      readonly recurrent?: WeightScheme
      /** What all forget gates of an LSTM are biased by, its two bias vectors together; 1 when not given. */
      readonly forgetBias?: number
      /** Instead of forgetBias: T_max, the longest expected dependency in steps; see `lstmBias`. */
      readonly chrono?: number
    }

/**
 * New parameters for a network, drawn in the order of `networkShapes`.
 *
 * By default: inputs Xavier uniform, recurrent weights orthogonal, biases 0, the LSTM's forget gates biased by 1. Each
 * gate's block of rows is a matrix of its own, with its own fans and its own orthogonal matrix. The gates' biases stand
 * in bias_ih alone, bias_hh being 0, so that their sum is what was asked for. Scheme `pytorch`: every weight and bias
 * uniform within 1/√h. Under both, what PyTorch does not have: peepholes 0, gains of the layer norm 1, its bias 0.
 *
 * Errors: RangeError for a specification, a scheme or a bias that is none, for forgetBias or chrono where there is no
 * forget gate or no bias, and for both at once.
 */
export function initialParameters(spec: NetworkSpec, random: RandomState, options: InitialOptions = {}): ParameterSet {
  const draw = options.scheme === 'pytorch' ? pytorchDraw(spec, random) : schemeDraw(spec, random, options)
  return Object.fromEntries(
    networkShapes(spec).map(({ name, shape }) => [name, draw(name.replace(/_l\d+(_reverse)?$/, ''), shape)]),
  )
}

type Draw = (part: string, shape: readonly number[]) => Tensor

function pytorchDraw({ hiddenSize: h }: NetworkSpec, random: RandomState): Draw {
  return (part, shape) => (/^(weight|bias)/.test(part) ? pytorchDefault(random, shape, h) : constant(part, shape))
}

function schemeDraw(spec: NetworkSpec, random: RandomState, options: InitialOptions & { scheme?: undefined }): Draw {
  const { input = 'xavierUniform', recurrent = 'orthogonal' } = options
  const gateBias = checkGateBias(spec, options)
  return (part, shape) => {
    const blocks = weightBlocksOf[spec.cell.kind]
    if (part === 'weight_ih') return drawBlocks(input, random, shape, blocks)
    if (part === 'weight_hh') return drawBlocks(recurrent, random, shape, blocks)
    if (part === 'weight_hr') return drawBlocks(recurrent, random, shape, 1)
    if (part === 'bias_ih' && spec.cell.kind === 'lstm') {
      return { shape, data: lstmBias(random, spec.hiddenSize, gateBias) }
    }
    return constant(part, shape)
  }
}

function checkGateBias({ cell, bias }: NetworkSpec, options: InitialOptions & { scheme?: undefined }): GateBias {
  const { forgetBias, chrono } = options
  if (forgetBias === undefined && chrono === undefined) return { forgetBias: 1 }
  if (forgetBias !== undefined && chrono !== undefined) throw new RangeError('give forgetBias or chrono, not both')
  if (cell.kind !== 'lstm' || bias === false) {
    throw new RangeError(`forgetBias and chrono need an LSTM with biases, got ${cell.kind}, bias ${bias ?? true}`)
  }
  return chrono !== undefined ? { chrono } : { forgetBias: forgetBias as number }
}

/** A matrix of `blocks` blocks of rows, one below the other, each drawn by itself. */
function drawBlocks(scheme: WeightScheme, random: RandomState, shape: readonly number[], blocks: number): Tensor {
  if (!Object.hasOwn(SCHEMES, scheme)) {
    throw new RangeError(`a weight scheme is one of ${Object.keys(SCHEMES).join(', ')}, got ${scheme}`)
  }
  const made = zeros(shape)
  const [rows, columns] = [(shape[0] as number) / blocks, shape[1] as number]
  for (let block = 0; block < blocks; block++) {
    made.data.set(SCHEMES[scheme](random, rows, columns).data, block * rows * columns)
  }
  return made
}

function constant(part: string, shape: readonly number[]): Tensor {
  const made = zeros(shape)
  if (['norm_ih', 'norm_hh', 'norm_c'].includes(part)) made.data.fill(1)
  return made
}
