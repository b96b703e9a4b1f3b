import { biasVectors, type ParameterPart, type ParameterSpec, weightBlocks } from './parameter-spec'

/**
 * A size by its usual letter: d input, h hidden, k readout, p projected state, V vocabulary; or a plain number.
 */
export type Factor = 'd' | 'h' | 'k' | 'p' | 'V' | number

/** A product of sizes, the entries of one kind of tensor. */
export interface Term {
  readonly part: ParameterPart
  readonly factors: readonly Factor[]
}

/** A parameter count in closed form: copies · (blocks · Σ each + Σ own), the same for the upper layers, + Σ once. */
export interface CountFormula {
  /** How many equal blocks of weights a layer has. */
  readonly blocks: number
  /** What one block of the first layer holds. */
  readonly each: readonly Term[]
  /** What a layer holds beside its blocks: peepholes, projection, gains. */
  readonly own: readonly Term[]
  /** How often there is a first layer: once for each direction. */
  readonly copies: number
  /** The layers above the first, all directions: how many, and what a block holds, whose input is the layer below. */
  readonly upper: { readonly copies: number; readonly each: readonly Term[] }
  /** What the network holds once: embedding and readout. */
  readonly once: readonly Term[]
}

/** The sizes that letters stand for; a letter that is left out is not in the formula. */
export type Sizes = Readonly<Record<'d' | 'h' | 'k', number>> & Readonly<Partial<Record<'p' | 'V', number>>>

/**
 * The closed form of a parameter count: with G blocks of weights, n bias vectors, D directions, L layers and a state of
 * p numbers (h without projection)
 *
 *     D · (G(dh + ph + nh) + own) + (L − 1)D · (G(Dph + ph + nh) + own) + Vd + Dkp + k
 *     own = 3h for peepholes + ph for the projection + 10h for layer normalisation
 *
 * which for one plain layer is G(dh + h² + nh), plus kh + k for a readout. It is derived from the equations, not from
 * the tensors, so that each can check the other.
 */
export function formula(spec: ParameterSpec): CountFormula {
  const { cell, convention, layers = 1, bidirectional = false, bias = true, projectionSize } = spec
  const n = biasVectors(cell, convention)
  const D = bidirectional ? 2 : 1
  const p = projectionSize === undefined ? 'h' : 'p'
  const block = (input: readonly Factor[]): Term[] => [
    { part: 'input', factors: input },
    { part: 'recurrent', factors: [p, 'h'] },
    ...terms(bias, ['bias', times(n, 'h')]),
  ]
  return {
    blocks: weightBlocks(cell),
    each: block(['d', 'h']),
    own: [
      ...terms(spec.peephole, ['recurrent', [3, 'h']]),
      ...terms(projectionSize, ['recurrent', ['p', 'h']]),
      ...terms(spec.layerNorm, ['input', [4, 'h']], ['recurrent', [4, 'h']], ['recurrent', ['h']]),
      ...terms(spec.layerNorm && bias, ['bias', ['h']]),
    ],
    copies: D,
    upper: { copies: (layers - 1) * D, each: block(times(D, p, 'h')) },
    once: [
      ...terms(spec.vocabularySize, ['input', ['V', 'd']]),
      ...terms(spec.readoutSize, ['readout', times(D, 'k', p)], ['readout-bias', ['k']]),
    ],
  }
}

/** The sizes by letter; one that the specification does not have is 0. */
export function sizesOf(spec: ParameterSpec): Sizes {
  const { inputSize: d, hiddenSize: h, readoutSize: k = 0, projectionSize: p = 0, vocabularySize: V = 0 } = spec
  return { d, h, k, p, V }
}

/** The number that a factor stands for. */
export function numberOf(factor: Factor, sizes: Sizes): number {
  return typeof factor === 'number' ? factor : (sizes[factor] ?? 0)
}

/** The number that a formula gives for these sizes. */
export function evaluate({ blocks, each, own, copies, upper, once }: CountFormula, sizes: Sizes): number {
  const total = (terms: readonly Term[]) =>
    terms.reduce((sum, { factors }) => sum + factors.reduce<number>((n, factor) => n * numberOf(factor, sizes), 1), 0)
  const layer = (block: readonly Term[]) => blocks * total(block) + total(own)
  return copies * layer(each) + upper.copies * layer(upper.each) + total(once)
}

/** These terms where the option is on. */
function terms(option: number | boolean | undefined, ...list: [ParameterPart, readonly Factor[]][]): Term[] {
  return option ? list.map(([part, factors]) => ({ part, factors })) : []
}

/** A product whose first factor is left out when it is 1. */
function times(n: number, ...factors: Factor[]): Factor[] {
  return n === 1 ? factors : [n, ...factors]
}
