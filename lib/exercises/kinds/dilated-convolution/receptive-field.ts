/** How the dilation grows from layer to layer, from 1 on: times the kernel size, or doubling. */
export type DilationRule = 'kernel' | 'two'

/** A stack of dilated convolutions. */
export interface Dilated {
  readonly rule: DilationRule
  /** k: how many positions one layer reads. */
  readonly kernel: number
  /** L */
  readonly layers: number
}

/** By how much the dilation grows. */
export function growthOf({ rule, kernel }: Pick<Dilated, 'rule' | 'kernel'>): number {
  return rule === 'kernel' ? kernel : 2
}

/** How many positions an output sees: found by following every connection down, layer by layer. */
export function seenPositions(stack: Dilated): number {
  const { kernel, layers } = stack
  let seen = new Set([0])
  for (let layer = layers - 1; layer >= 0; layer--) {
    const dilation = growthOf(stack) ** layer
    const below = new Set<number>()
    for (const position of seen) for (let tap = 0; tap < kernel; tap++) below.add(position - tap * dilation)
    seen = below
  }
  return seen.size
}

/** The same in closed form: k^L, or 1 + (k − 1)(2^L − 1). */
export function receptiveField({ rule, kernel, layers }: Dilated): number {
  return rule === 'kernel' ? kernel ** layers : 1 + (kernel - 1) * (2 ** layers - 1)
}

/** How many layers an output needs to see n positions, given what L layers see. */
export function layersToSee(positions: number, field: (layers: number) => number): number {
  let layers = 1
  while (field(layers) < positions) layers++
  return layers
}
