import { layerShapes, type ParameterSet, parameterOf } from '../layers/network-parameters'
import { checkSpec, type NetworkSpec } from '../layers/specification'
import type { Tensor } from '../tensor/tensor'
import type { LstmWeights } from './lstm-weights'

/**
 * The weights of one direction of one layer (counted from 0), taken out of a network's parameters for the one-step
 * cells. The tensors are the network's own, not copies. `LstmWeights` is what all cells take: the RNN and the GRU have
 * none of its options.
 *
 * Errors: RangeError for a bad specification or a layer or direction that the network does not have; ShapeError naming
 * a parameter that is missing or has another shape.
 */
export function cellWeights(
  spec: NetworkSpec,
  parameters: ParameterSet,
  layer = 0,
  direction: 'forward' | 'reverse' = 'forward',
): LstmWeights {
  const network = checkSpec(spec)
  const { layers, directions, stateSize, inputSize } = network
  if (!Number.isInteger(layer) || layer < 0 || layer >= layers) {
    throw new RangeError(`layer must be an integer from 0 to ${layers - 1}, got ${layer}`)
  }
  if (direction === 'reverse' && directions === 1) throw new RangeError('the network has no reverse direction')
  const suffix = `_l${layer}${direction === 'reverse' ? '_reverse' : ''}`
  const shapes = layerShapes(network, layer === 0 ? inputSize : directions * stateSize)
  const found: Record<string, Tensor | undefined> = Object.fromEntries(
    shapes.map(({ name, shape }) => [name, parameterOf(parameters, { name: name + suffix, shape })]),
  )
  return {
    weightIh: found.weight_ih as Tensor,
    weightHh: found.weight_hh as Tensor,
    biasIh: found.bias_ih,
    biasHh: found.bias_hh,
    weightHr: found.weight_hr,
    peephole: found.peephole,
    normIh: found.norm_ih,
    normHh: found.norm_hh,
    normC: found.norm_c,
    normCBias: found.norm_c_bias,
  }
}
