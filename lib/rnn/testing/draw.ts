import { type NamedShape, networkShapes, type ParameterSet } from '../layers/network-parameters'
import { checkSpec, type NetworkSpec } from '../layers/specification'
import { type NetworkState, zeroState } from '../layers/state'
import type { RandomState } from '../random/random-state'
import { sizeOf, type Tensor } from '../tensor/tensor'

/** A tensor of numbers uniform in [−scale, scale). */
export function drawTensor(random: RandomState, shape: readonly number[], scale = 1): Tensor {
  return { shape, data: Float64Array.from({ length: sizeOf(shape) }, () => scale * (2 * random.randomSample() - 1)) }
}

/** A tensor of each shape, by name. */
export function drawParameters(random: RandomState, shapes: readonly NamedShape[], scale = 1): ParameterSet {
  return Object.fromEntries(shapes.map(({ name, shape }) => [name, drawTensor(random, shape, scale)]))
}

/** Parameters for a network. */
export function drawNetwork(random: RandomState, spec: NetworkSpec, scale = 1): ParameterSet {
  return drawParameters(random, networkShapes(spec), scale)
}

/** A state for a network and a batch. */
export function drawState(random: RandomState, spec: NetworkSpec, batch: number): NetworkState {
  const { h, c } = zeroState(checkSpec(spec), batch)
  return { h: drawTensor(random, h.shape), ...(c && { c: drawTensor(random, c.shape) }) }
}
