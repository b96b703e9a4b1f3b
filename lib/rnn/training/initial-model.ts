import { uniform } from '../initial/distributions'
import { drawWeights } from '../initial/draw-weights'
import { type InitialOptions, initialParameters } from '../initial/initial-parameters'
import type { ParameterSet } from '../layers/network-parameters'
import type { RandomState } from '../random/random-state'
import { zeros } from '../tensor/tensor'
import { readoutShapes, type SequenceModel } from './model'

/**
 * New parameters for a model, drawn in the order of `modelShapes`: the network's by `initialParameters` with these
 * options; the readout's weight Xavier uniform and its bias 0, or with the scheme `pytorch` both within 1/√fan_in as in
 * `nn.Linear`.
 *
 * Errors: RangeError from `modelShapes` and `initialParameters`.
 */
export function initialModel(model: SequenceModel, random: RandomState, options: InitialOptions = {}): ParameterSet {
  const [{ shape: weight }, { shape: bias }] = readoutShapes(model)
  const network = initialParameters(model.network, random, options)
  const limit = options.scheme === 'pytorch' && 1 / Math.sqrt(weight[1])
  return {
    ...network,
    'readout.weight': limit ? uniform(random, weight, limit) : drawWeights(random, 'xavierUniform', weight),
    'readout.bias': limit ? uniform(random, bias, limit) : zeros(bias),
  }
}
