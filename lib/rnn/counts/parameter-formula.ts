import { biasVectors, type ParameterPart, type ParameterSpec, weightBlocks } from './params'

/** A size by its usual letter: d input, h hidden, k readout; or a plain number. */
export type Factor = 'd' | 'h' | 'k' | number

/** A product of sizes, the entries of one kind of tensor. */
export interface Term {
  readonly part: ParameterPart
  readonly factors: readonly Factor[]
}

/** A parameter count in closed form: blocks · (Σ each) + Σ once. */
export interface CountFormula {
  /** How many equal blocks of weights there are. */
  readonly blocks: number
  /** What one block holds. */
  readonly each: readonly Term[]
  /** What the layer holds once: the readout. */
  readonly once: readonly Term[]
}

/** The sizes that letters stand for. */
export type Sizes = Readonly<Record<'d' | 'h' | 'k', number>>

/**
 * The closed form for a layer: G(dh + h² + n·h) with G blocks of weights and n bias vectors, plus kh + k for a readout.
 * It is derived from the equations, not from the tensors, so that each can check the other.
 */
export function formula({ cell, readoutSize, convention }: ParameterSpec): CountFormula {
  const n = biasVectors(cell, convention)
  return {
    blocks: weightBlocks(cell),
    each: [
      { part: 'input', factors: ['d', 'h'] },
      { part: 'recurrent', factors: ['h', 'h'] },
      { part: 'bias', factors: n === 1 ? ['h'] : [n, 'h'] },
    ],
    once:
      readoutSize === undefined
        ? []
        : [
            { part: 'readout', factors: ['k', 'h'] },
            { part: 'readout-bias', factors: ['k'] },
          ],
  }
}

/** The sizes of a layer by letter; k is 0 where there is no readout. */
export function sizesOf({ inputSize, hiddenSize, readoutSize = 0 }: ParameterSpec): Sizes {
  return { d: inputSize, h: hiddenSize, k: readoutSize }
}

/** The number that a formula gives for these sizes. */
export function evaluate({ blocks, each, once }: CountFormula, sizes: Sizes): number {
  const value = ({ factors }: Term) => factors.reduce<number>((product, f) => product * numberOf(f, sizes), 1)
  const total = (terms: readonly Term[]) => terms.reduce((partial, term) => partial + value(term), 0)
  return blocks * total(each) + total(once)
}

/** A formula in letters, such as `4(dh + h² + h) + kh + k`. */
export function symbolic(formula: CountFormula): string {
  return print(formula, '', (factors) => factors.join('').replace('hh', 'h²').replace('dd', 'd²'))
}

/** A formula with these sizes put in, such as `4 × (3 × 8 + 8 × 8 + 8) + 1 × 8 + 1`. */
export function substituted(formula: CountFormula, sizes: Sizes): string {
  return print(formula, ' × ', (factors) => factors.map((f) => numberOf(f, sizes)).join(' × '))
}

function print({ blocks, each, once }: CountFormula, times: string, term: (factors: readonly Factor[]) => string) {
  const block = each.map(({ factors }) => term(factors)).join(' + ')
  const whole = blocks === 1 ? block : `${blocks}${times}(${block})`
  return [whole, ...once.map(({ factors }) => term(factors))].join(' + ')
}

function numberOf(factor: Factor, sizes: Sizes): number {
  return typeof factor === 'number' ? factor : sizes[factor]
}
