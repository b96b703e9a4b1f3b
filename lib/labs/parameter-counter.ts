import {
  type Cell,
  type Convention,
  countParameters,
  evaluate,
  type Factor,
  formula,
  numberOf,
  type ParameterPart,
  type ParameterSpec,
  parameterTensors,
  sizeOf,
  sizesOf,
  type Term,
} from '../rnn'
import { expectWithin, type Limits } from './limits'

/** What can be set in the parameter counter. An option of 0 is left out. */
export interface ParameterCounterOptions {
  readonly cell: Cell
  readonly convention: Convention
  /** d */
  readonly inputSize: number
  /** h */
  readonly hiddenSize: number
  /** L */
  readonly layers: number
  readonly bidirectional: boolean
  readonly bias: boolean
  /** p, of the LSTM alone; 0 for none. */
  readonly projectionSize: number
  /** Of the LSTM alone. */
  readonly peephole: boolean
  /** k; 0 for none. */
  readonly readoutSize: number
  /** V; 0 for none. */
  readonly vocabularySize: number
}

/** The course's own LSTM: d = 3, h = 8, one bias vector. */
export const parameterCounterDefaults: ParameterCounterOptions = {
  cell: 'lstm',
  convention: 'textbook',
  inputSize: 3,
  hiddenSize: 8,
  layers: 1,
  bidirectional: false,
  bias: true,
  projectionSize: 0,
  peephole: false,
  readoutSize: 0,
  vocabularySize: 0,
}

type Size = 'inputSize' | 'hiddenSize' | 'layers' | 'projectionSize' | 'readoutSize' | 'vocabularySize'

/** The smallest and the largest value of each size. */
export const parameterCounterLimits: Limits<Size> = {
  inputSize: { min: 1, max: 4096 },
  hiddenSize: { min: 1, max: 4096 },
  layers: { min: 1, max: 8 },
  projectionSize: { min: 0, max: 4096 },
  readoutSize: { min: 0, max: 100_000 },
  vocabularySize: { min: 0, max: 100_000 },
}

/** A trainable array, how many numbers it holds. */
export interface CountedTensor {
  readonly name: string
  readonly part: ParameterPart
  readonly shape: readonly number[]
  readonly count: number
}

/** Everything that the parameter counter shows. */
export interface ParameterCount {
  readonly options: ParameterCounterOptions
  readonly tensors: readonly CountedTensor[]
  readonly total: number
  /** The count in closed form: once with letters, once with the numbers filled in. */
  readonly formula: { readonly letters: string; readonly numbers: string }
}

/**
 * Counts a network's trainable numbers twice, from the shapes of its arrays and by the closed form, and throws when the
 * two disagree.
 *
 * Errors: RangeError naming the size, what was given and what is allowed; projection and peephole are ignored for cells
 * that have none.
 */
export function countNetwork(options: ParameterCounterOptions): ParameterCount {
  expectWithin(parameterCounterLimits, options)
  const spec = specOf(options)
  const tensors = parameterTensors(spec).map((tensor) => ({ ...tensor, count: sizeOf(tensor.shape) }))
  const total = countParameters(tensors)
  const byFormula = evaluate(formula(spec), sizesOf(spec))
  if (byFormula !== total) throw new Error(`the arrays hold ${total} numbers, the formula gives ${byFormula}`)
  return { options, tensors, total, formula: { letters: formulaText(spec), numbers: formulaText(spec, sizesOf(spec)) } }
}

function specOf(options: ParameterCounterOptions): ParameterSpec {
  const { cell, convention, inputSize, hiddenSize, layers, bidirectional, bias, peephole } = options
  const { projectionSize, readoutSize, vocabularySize } = options
  const lstm = cell === 'lstm'
  return {
    cell,
    convention,
    inputSize,
    hiddenSize,
    layers,
    bidirectional,
    bias,
    ...(lstm && { peephole }),
    ...(lstm && projectionSize > 0 && { projectionSize }),
    ...(readoutSize > 0 && { readoutSize }),
    ...(vocabularySize > 0 && { vocabularySize }),
  }
}

/** The closed form in plain characters; with sizes, their numbers in place of the letters. */
function formulaText(spec: ParameterSpec, sizes?: ReturnType<typeof sizesOf>): string {
  const { blocks, each, own, copies, upper, once } = formula(spec)
  const product = ({ factors }: Term) => (sizes ? numbers(factors, sizes) : letters(factors))
  const sum = (terms: readonly Term[]) => terms.map(product).join(' + ')
  const layer = (block: readonly Term[], times: number) => {
    const inner = blocks === 1 ? sum(block) : `${blocks} × (${sum(block)})`
    const whole = [inner, ...own.map(product)].join(' + ')
    return times === 1 ? whole : `${times} × [${whole}]`
  }
  const parts = [layer(each, copies), ...(upper.copies > 0 ? [layer(upper.each, upper.copies)] : [])]
  return [...parts, ...once.map(product)].join(' + ')
}

/** `2dh`, and h² for h·h. */
function letters(factors: readonly Factor[]): string {
  return factors.join('').replace('hh', 'h²')
}

function numbers(factors: readonly Factor[], sizes: ReturnType<typeof sizesOf>): string {
  return factors.map((factor) => numberOf(factor, sizes)).join('·')
}
