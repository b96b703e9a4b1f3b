import { layerShapes, type ParameterSet, weightBlocksOf } from '../layers/network-parameters'
import { checkSpec, expectOneOf, type NetworkSpec } from '../layers/specification'
import type { RandomState } from '../random/random-state'
import { expectThat } from '../tensor/expect-number'
import { concatenate, type Tensor, zeros } from '../tensor/tensor'
import { uniform } from './distributions'
import { drawWeights, type WeightScheme } from './draw-weights'

/** How `initialParameters` draws: PyTorch's default, or each kind of parameter by a scheme of its own. */
export type InitialOptions =
  | { readonly scheme: 'pytorch'; input?: undefined; recurrent?: undefined; forgetBias?: undefined }
  | {
      readonly scheme?: undefined
      /** weight_ih; `xavierUniform` when not given. */
      readonly input?: WeightScheme
      /** weight_hh and weight_hr; `orthogonal` when not given. */
      readonly recurrent?: WeightScheme
      /** What all forget gates of an LSTM are biased by, its two bias vectors together; 1 when not given. */
      readonly forgetBias?: number
    }

/**
 * New parameters for a network, drawn in the order of `networkShapes`.
 *
 * By default: inputs Xavier uniform, recurrent weights orthogonal, biases 0, the LSTM's forget gates biased by 1. Each
 * gate's block of rows is a matrix of its own, with its own fans and its own orthogonal matrix. The forget bias stands
 * in bias_ih alone, bias_hh being 0, so that their sum is what was asked for. Scheme `pytorch`: every weight and bias
 * uniform within ±1/√h; the distribution is PyTorch's, the numbers are not. Under both, what PyTorch does not have:
 * peepholes 0, gains of the layer norm 1, its bias 0.
 *
 * Errors: RangeError for a specification or a scheme that is none, for a forgetBias that is not finite, or not 0
 * where there is no forget gate or no bias.
 * Source: Gers et al. 2000 for a positive forget bias, Jozefowicz et al. 2015 for 1.
 */
export function initialParameters(spec: NetworkSpec, random: RandomState, options: InitialOptions = {}): ParameterSet {
  const { cell, hiddenSize: h, bias } = checkSpec(spec)
  const forgets = cell.kind === 'lstm' && bias
  const { scheme, input = 'xavierUniform', recurrent = 'orthogonal', forgetBias = forgets ? 1 : 0 } = options
  expectOneOf('scheme', scheme ?? 'pytorch', 'pytorch')
  const fits = forgets ? Number.isFinite(forgetBias) : forgetBias === 0
  expectThat(fits, 'forgetBias', forgets ? 'finite' : '0 without an LSTM’s biases', forgetBias)

  const draw = (part: string, shape: readonly number[]): Tensor => {
    const isWeight = part.startsWith('weight')
    if (scheme && (isWeight || part.startsWith('bias'))) return uniform(random, shape, 1 / Math.sqrt(h))
    if (isWeight) {
      const [rows = 0, columns = 0] = shape
      const blocks = part === 'weight_hr' ? 1 : weightBlocksOf[cell.kind]
      const drawBlock = () => drawWeights(random, part === 'weight_ih' ? input : recurrent, [rows / blocks, columns])
      return concatenate(Array.from({ length: blocks }, drawBlock))
    }
    const made = zeros(shape)
    if (/^norm_(ih|hh|c)$/.test(part)) made.data.fill(1)
    if (part === 'bias_ih') made.data.fill(forgetBias, h, 2 * h)
    return made
  }
  const network = checkSpec(spec)
  const made: Record<string, Tensor> = {}
  for (let depth = 0; depth < network.layers; depth++) {
    for (const { field, name, shape } of layerShapes(network, depth).flat()) made[name] = draw(field, shape)
  }
  return made
}
