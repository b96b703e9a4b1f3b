import type { RandomState } from '../random/random-state'
import { map } from '../tensor/linear'
import { type Tensor, zeros } from '../tensor/tensor'

/** Normal random weights of standard deviation `scale`, drawn row by row. Errors: ShapeError for a bad shape. */
export function normal(random: RandomState, shape: readonly number[], scale: number): Tensor {
  return map(() => scale * random.standardNormal(), zeros(shape))
}

/**
 * Random weights uniform in [−limit, limit), of standard deviation limit/√3, drawn row by row.
 *
 * Errors: ShapeError for a bad shape.
 */
export function uniform(random: RandomState, shape: readonly number[], limit: number): Tensor {
  return map(() => random.uniform(-limit, limit), zeros(shape))
}
