import { layerShapes, type ParameterSet, parameterOf } from '../layers/network-parameters'
import { checkSpec, type NetworkSpec } from '../layers/specification'
import { expectInteger, expectThat } from '../tensor/expect-number'
import type { LstmWeights } from './recurrent-weights'

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
  const { layers, directions } = network
  expectInteger('layer', layer, 0, layers - 1)
  expectThat(direction === 'forward' || directions === 2, 'direction', 'forward', direction)
  const shapes = layerShapes(network, layer)[direction === 'forward' ? 0 : 1] ?? []
  // weight_ih_l0 is weightIh here, norm_c_bias_l0 is normCBias.
  const camelCase = (name: string) => name.replace(/_(.)/g, (_, letter: string) => letter.toUpperCase())
  return Object.fromEntries(
    shapes.map((wanted) => [camelCase(wanted.field), parameterOf(parameters, wanted)]),
  ) as unknown as LstmWeights
}
