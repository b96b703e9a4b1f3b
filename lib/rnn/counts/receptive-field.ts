import { expectSizes } from './sizes'

/** How the dilation of a stack of convolutions grows with the layer l = 0, 1, …: 1 in all, 2^l, or k^l. */
export type Dilation = 'none' | 'doubling' | 'power'

/**
 * How many positions one output of L stacked convolutions with k taps sees, the distance between taps being the
 * dilation:
 *
 *     1 + (k − 1) · Σ_l dilation_l  =  1 + L(k − 1)  |  1 + (k − 1)(2^L − 1)  |  k^L
 *
 * for dilation `none`, `doubling` and `power`. Errors: RangeError naming the size.
 */
export function receptiveField(layers: number, kernel: number, dilation: Dilation = 'none'): number {
  expectSizes({ layers, kernel })
  const growth = { none: 1, doubling: 2, power: kernel }[dilation]
  let field = 1
  for (let layer = 0, spacing = 1; layer < layers; layer++, spacing *= growth) field += (kernel - 1) * spacing
  return field
}

/**
 * The smallest number of stacked convolutions with k taps whose last output sees all of n positions.
 *
 * Errors: RangeError naming the size, or for a kernel of 1, which never sees a second position.
 */
export function convolutionDepth(positions: number, kernel: number, dilation: Dilation = 'none'): number {
  expectSizes({ positions, kernel })
  if (kernel === 1 && positions > 1) throw new RangeError(`a kernel of 1 sees 1 position, not ${positions}`)
  if (dilation === 'none') return Math.max(1, Math.ceil((positions - 1) / Math.max(1, kernel - 1)))
  let layers = 1
  while (receptiveField(layers, kernel, dilation) < positions) layers++
  return layers
}
