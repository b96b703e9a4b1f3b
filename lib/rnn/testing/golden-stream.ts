import { RandomState } from '../random/random-state'
import { type Tensor, tensor } from '../tensor/tensor'

/** The numbers that a golden case starts from, drawn as scripts/golden/stream.py draws them. */
export class GoldenStream {
  private readonly random: RandomState

  constructor(seed: number) {
    this.random = new RandomState(seed)
  }

  /** scale · (2u − 1), row by row: uniform between −scale and scale. */
  draw(shape: readonly number[], scale = 1): Tensor {
    const count = shape.reduce((product, length) => product * length, 1)
    return tensor(
      shape,
      Array.from({ length: count }, () => scale * (2 * this.random.randomSample() - 1)),
    )
  }

  /** ⌊u · classes⌋: `count` integers from 0 to classes − 1. */
  labels(count: number, classes: number): number[] {
    return Array.from({ length: count }, () => Math.floor(this.random.randomSample() * classes))
  }
}
