import type { Trace } from '../../trace'

/** Gradients of two tensors, integers in units of 10^−6 or of 1, and how they are clipped to c. */
export interface ClipSpec {
  readonly gradients: readonly [readonly number[], readonly number[]]
  readonly c: number
  readonly mode: 'global' | 'tensor' | 'value'
  /** The constant that PyTorch adds to the norm, in the units of the gradients; 0 in the paper’s algorithm. */
  readonly added: 0 | 1
  /** Numbers stand for millionths, where the constant matters. */
  readonly tiny: boolean
}

/** What a learner may do in another way. */
export interface ClipRules {
  readonly norm: (entries: readonly number[], gradients: ClipSpec['gradients']) => number
  readonly scale: (norm: number, c: number, added: number) => number
}

export const euclidean = (entries: readonly number[]) => Math.sqrt(entries.reduce((sum, g) => sum + g * g, 0))

const rules: ClipRules = {
  norm: euclidean,
  scale: (norm, c, added) => Math.min(1, c / (norm + added)),
}

/** Norm and factor where the mode has one for all, then both clipped tensors. */
export function clipByHand(spec: ClipSpec, change: Partial<ClipRules> = {}): Trace {
  const by = { ...rules, ...change }
  const { gradients, c, mode, added } = spec
  const [first, second] = gradients
  const scaled = (entries: readonly number[], scale: number) => entries.map((g) => g * scale)
  if (mode === 'global') {
    const norm = by.norm(gradients.flat(), gradients)
    const scale = by.scale(norm, c, added)
    return { norm, scale, first: scaled(first, scale), second: scaled(second, scale) }
  }
  const one = (entries: readonly number[]) =>
    mode === 'value'
      ? entries.map((g) => Math.max(-c, Math.min(c, g)))
      : scaled(entries, by.scale(by.norm(entries, gradients), c, added))
  return { first: one(first), second: one(second) }
}
