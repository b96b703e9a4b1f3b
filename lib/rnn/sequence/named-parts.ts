import type { NamedShape, ParameterSet } from '../layers/network-parameters'
import { type Tensor, zeros } from '../tensor/tensor'

/*
 * A model made of parts keeps all parameters in one set; the names of a part's begin with the part's name and a dot,
 * as in PyTorch's state dictionaries: `encoder.weight_ih_l0`.
 */

/** A part's shapes under their names in the whole model. */
export function shapesOf(part: string, shapes: readonly NamedShape[]): NamedShape[] {
  return shapes.map(({ name, shape }) => ({ name: `${part}.${name}`, shape }))
}

/** A part's parameters under their names within the part. */
export function partOf(part: string, parameters: ParameterSet): ParameterSet {
  const own = Object.entries(parameters).filter(([name]) => name.startsWith(`${part}.`))
  return Object.fromEntries(own.map(([name, parameter]) => [name.slice(part.length + 1), parameter]))
}

/** A set of sums, to which several passes add their parts' gradients. */
export interface GradientSum {
  readonly total: ParameterSet
  /** Adds a part's gradients. */
  add(part: string, gradients: ParameterSet): void
}

/** Sums that begin at zero. */
export function gradientSum(shapes: readonly NamedShape[]): GradientSum {
  const total = Object.fromEntries(shapes.map(({ name, shape }) => [name, zeros(shape)]))
  return {
    total,
    add(part, gradients) {
      for (const [name, { data }] of Object.entries(gradients)) addInto((total[`${part}.${name}`] as Tensor).data, data)
    },
  }
}

/** sum += values from place `start` of the sum. */
export function addInto(sum: Float64Array, values: Float64Array, start = 0): void {
  for (let n = 0; n < values.length; n++) sum[start + n] = (sum[start + n] as number) + (values[n] as number)
}
