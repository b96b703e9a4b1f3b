import { expectSizes } from '../tensor/expect-number'

/** A stack of layers that maps n positions to n positions. */
export interface LayerStack {
  readonly kind: 'recurrent' | 'self-attention'
  /** L; 1 by default. */
  readonly layers?: number
  /** Whether recurrent layers run in both directions; false by default. */
  readonly bidirectional?: boolean
}

/**
 * How many layer evaluations must follow one another when everything that can runs at once, n positions, L layers:
 * the longest chain of dependencies.
 *
 *     recurrent, one direction    n + L − 1   (a layer follows the one below one position behind)
 *     recurrent, both directions  n · L       (a layer waits for the one below to reach both ends)
 *     self-attention              L
 *
 * While generating, every new position waits for the one before: n · L for all of them but the bidirectional, which
 * cannot generate. Errors: RangeError naming the size. Source: Vaswani et al. 2017, Table 1, for one layer.
 */
export function sequentialSteps(stack: LayerStack, positions: number): number {
  const length = maximumPathLength(stack, positions)
  return stack.kind === 'recurrent' && stack.bidirectional ? positions * (stack.layers ?? 1) : length
}

/**
 * How many layer evaluations a signal passes from an input to an output at most, taking the shortest way, over all
 * pairs of positions that are connected:
 *
 *     recurrent, one direction or both  n + L − 1   (n − 1 positions sideways, L layers up)
 *     self-attention                    L
 *
 * For one layer these are O(n) and O(1). Errors: RangeError naming the size. Source: Vaswani et al. 2017, Table 1.
 */
export function maximumPathLength({ kind, layers = 1 }: LayerStack, positions: number): number {
  expectSizes({ positions, layers })
  return kind === 'recurrent' ? positions + layers - 1 : layers
}
