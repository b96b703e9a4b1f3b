import { convolutionDepth, type Dilation } from './receptive-field'
import { expectSizes } from './sizes'

/** A stack of layers that maps n positions to n positions. */
export type LayerStack =
  | { readonly kind: 'recurrent'; readonly layers?: number; readonly bidirectional?: boolean }
  | { readonly kind: 'self-attention'; readonly layers?: number }
  /** Causal convolutions, as many as the last position needs to see the first. */
  | { readonly kind: 'convolution'; readonly kernel: number; readonly dilation?: Dilation }

/**
 * How many layer evaluations must follow one another when everything that can runs at once, n positions, L layers:
 * the longest chain of dependencies.
 *
 *     recurrent, one direction    n + L − 1   (a layer follows the one below one position behind)
 *     recurrent, both directions  n · L       (a layer waits for the one below to reach both ends)
 *     self-attention              L
 *     convolution                 the depth that sees all: `convolutionDepth`
 *
 * While generating, every new position waits for the one before: n · L for all of them but the bidirectional, which
 * cannot generate. Errors: RangeError naming the size. Source: Vaswani et al. 2017, Table 1, for one layer.
 */
export function sequentialSteps(stack: LayerStack, positions: number): number {
  const layers = depth(stack, positions)
  if (stack.kind !== 'recurrent') return layers
  return stack.bidirectional ? positions * layers : positions + layers - 1
}

/**
 * How many layer evaluations a signal passes from an input to an output at most, taking the shortest way, over all
 * pairs of positions that are connected:
 *
 *     recurrent, one direction or both  n + L − 1   (n − 1 positions sideways, L layers up)
 *     self-attention                    L
 *     convolution                       the depth that sees all: `convolutionDepth`
 *
 * For one layer these are O(n), O(1) and, for as many convolutions as it takes, O(n/k), dilated O(log n). Errors:
 * RangeError naming the size. Source: Vaswani et al. 2017, Table 1.
 */
export function maximumPathLength(stack: LayerStack, positions: number): number {
  const layers = depth(stack, positions)
  return stack.kind === 'recurrent' ? positions + layers - 1 : layers
}

function depth(stack: LayerStack, positions: number): number {
  if (stack.kind === 'convolution') return convolutionDepth(positions, stack.kernel, stack.dilation)
  const { layers = 1 } = stack
  expectSizes({ positions, layers })
  return layers
}
