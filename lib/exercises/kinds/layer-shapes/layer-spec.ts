import type { Cell, NetworkSpec, RandomState } from '../../../rnn'
import { pick } from '../../draw'
import type { Level } from '../../kind'

/** A PyTorch layer and the batch that it is given. */
export interface LayerSpec {
  readonly cell: Cell
  /** B, T, d, h, and p where the LSTM projects: all different, and none as small as a number of layers. */
  readonly batch: number
  readonly steps: number
  readonly inputSize: number
  readonly hiddenSize: number
  readonly projectionSize?: number
  readonly layers: number
  readonly bidirectional: boolean
  readonly batchFirst: boolean
}

/** Level 1: one direction. Level 2: both. Level 3: a projected LSTM. */
export function drawLayer(random: RandomState, level: Level, cells: readonly Cell[]): LayerSpec {
  const sizes: number[] = []
  while (sizes.length < 5) {
    const size = random.randint(7, 17)
    if (!sizes.includes(size)) sizes.push(size)
  }
  const [batch = 0, steps = 0, inputSize = 0, one = 0, other = 0] = sizes
  return {
    cell: level === 3 ? 'lstm' : pick(random, cells),
    batch,
    steps,
    inputSize,
    hiddenSize: Math.max(one, other),
    ...(level === 3 && { projectionSize: Math.min(one, other) }),
    layers: random.randint(1, 4),
    bidirectional: level === 2 || (level === 3 && random.randint(0, 2) === 1),
    batchFirst: random.randint(0, 2) === 1,
  }
}

/** D */
export function directionsOf({ bidirectional }: LayerSpec): 1 | 2 {
  return bidirectional ? 2 : 1
}

/** H: how many numbers one direction's hidden state has. */
export function stateOf({ projectionSize, hiddenSize }: LayerSpec): number {
  return projectionSize ?? hiddenSize
}

/** The same layer in the engine. */
export function networkOf({
  cell,
  inputSize,
  hiddenSize,
  layers,
  bidirectional,
  projectionSize,
}: LayerSpec): NetworkSpec {
  const sizes = { inputSize, hiddenSize, layers, bidirectional }
  if (cell !== 'lstm') return { ...sizes, cell: { kind: cell } }
  return { ...sizes, cell: { kind: cell, ...(projectionSize !== undefined && { projectionSize }) } }
}
