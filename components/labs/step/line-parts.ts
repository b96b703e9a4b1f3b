import type { StepBlock, StepOptions, StepTrace } from '@/lib/labs/step'
import { bracketed, decimalText } from '../math/decimal-text'
import type { FormulaPart, Letter } from '../math/formula'
import { blockLetter, hiddenBefore, input, numberOf } from './letters'

/** One equation of a step: in letters, and for each unit with its numbers. */
export type StepLine = {
  readonly key: string
  readonly formula: readonly FormulaPart[]
  readonly numbers: readonly (readonly FormulaPart[])[]
}

/** A unit's entry; NaN where there is none. */
export const at = (values: readonly number[] | undefined, unit: number) => values?.[unit] ?? Number.NaN
export const W = (sub: string): Letter => ({ letter: 'W', sub })
export const b = (sub: string): Letter => ({ letter: 'b', sub })
const both: FormulaPart[] = ['[', hiddenBefore, ';', input, ']']
/** A number among others, in the colour of its letter. */
export const value = (letter: Letter, number: number) => numberOf(bracketed(number), letter)
/** What a line ends in: the same, rounded. */
export const result = (letter: Letter, number: number): FormulaPart[] => ['=', numberOf(decimalText(number), letter)]

/** The same for each unit. */
export function units(trace: StepTrace, parts: (unit: number) => readonly FormulaPart[]) {
  return trace.h.map((_, unit) => parts(unit))
}

/** Σ w·v of some columns of one row of W, each v in the colour of its letter. */
export function products(row: readonly number[] | undefined, values: readonly number[], letter: Letter): FormulaPart[] {
  return values.flatMap((v, n) => [...(n > 0 ? ['+'] : []), bracketed(at(row, n)), '·', value(letter, v)])
}

/** φ(W [h; x] + b) = φ(a) = result, for one unit of one block. */
function affine(block: StepBlock | undefined, trace: StepTrace, unit: number): FormulaPart[] {
  const { hBefore, x } = trace
  const row = block?.W[unit]
  return [
    ...products(row, hBefore, hiddenBefore),
    '+',
    ...products(row?.slice(hBefore.length), x, input),
    '+',
    bracketed(at(block?.b, unit)),
  ]
}

/** A block of weights and what squashes it: letter = φ(W [h; x] + b). */
export function gateLine(options: StepOptions, trace: StepTrace, block: string, squash: string): StepLine {
  const letter = blockLetter(options.cell, block)
  return {
    key: block,
    formula: [letter, '=', squash, '(', W(block), ...both, '+', b(block), ')'],
    numbers: units(trace, (unit) => [
      squash,
      '(',
      ...affine(options.weights[block], trace, unit),
      ')',
      '=',
      squash,
      '(',
      decimalText(at(trace.pre[block], unit)),
      ')',
      ...result(letter, at(trace.out[block], unit)),
    ]),
  }
}
