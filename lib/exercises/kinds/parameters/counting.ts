import type { Localized } from '../../../i18n/locale'
import {
  type Convention,
  type CountFormula,
  countParameters,
  evaluate,
  formatShape,
  type ParameterSpec,
  type ParameterTensor,
  type Sizes,
  sizesOf,
} from '../../../rnn'
import type { OtherConvention, Slip } from '../../kind'
import { type Block, code, table } from '../../text'
import { substituted } from './formula-text'
import { conventionNames, conventionSentence, partNames, tableHead } from './parameter-text'

/** How a kind counts: the right formula of an instance, and which part of the exercise asks for which piece of it. */
export interface Counting<Spec extends ParameterSpec> {
  formula(spec: Spec): CountFormula
  /** The formulas by the ids of the parts, out of that of the whole, be it the right one or a changed one. */
  parts(whole: CountFormula, spec: Spec): Readonly<Record<string, CountFormula>>
}

/** A way to get a count wrong as a change of its formula, or of the sizes that are put in. */
export interface FormulaSlip<Spec extends ParameterSpec> {
  readonly id: string
  /** Whether an instance can be counted wrong in this way; all by default. */
  readonly when?: (spec: Spec) => boolean
  readonly change: (right: CountFormula, spec: Spec) => CountFormula
  readonly sizes?: (right: Sizes) => Sizes
  readonly text: Localized
}

/** The slip of a changed formula. A part whose formula it leaves as it is has no value. */
export function slipOf<Spec extends ParameterSpec>(counting: Counting<Spec>, rule: FormulaSlip<Spec>): Slip<Spec> {
  const wrong = (spec: Spec) => {
    if (rule.when?.(spec) === false) return undefined
    const sizes = rule.sizes?.(sizesOf(spec)) ?? sizesOf(spec)
    return changed(counting, spec, rule.change(counting.formula(spec), spec), sizes)
  }
  return {
    id: rule.id,
    values: (spec) => valuesOf(wrong(spec)),
    text: () => rule.text,
    how: (spec, part) => wrong(spec)?.[part]?.text,
  }
}

/** The counts of another convention, where its tensors are not as many. */
export function conventionOf<Spec extends ParameterSpec>(
  counting: Counting<Spec>,
  convention: Convention,
): OtherConvention<Spec> {
  // Where the tensors are as many, as in Keras’ and PyTorch’s GRU, the number is right under both.
  const other = (spec: Spec) => changed(counting, spec, counting.formula({ ...spec, convention }), sizesOf(spec))
  return {
    id: `params.convention.${convention}`,
    name: conventionNames[convention],
    values: (spec) => valuesOf(other(spec)),
    text: (spec) => {
      const [asked, given] = [conventionNames[spec.convention], conventionNames[convention]]
      const meaning = conventionSentence(spec)
      return {
        zh: `这个数在“${given.zh}”约定下才对，题目要求的是“${asked.zh}”约定。${meaning.zh}`,
        en: `This is right under another convention (${given.en}), but the question asks for the ${asked.en} convention. ${meaning.en}`,
      }
    },
    how: (spec, part) => other(spec)[part]?.text,
  }
}

/** What the formula gives for every part: the second way to the keys. */
export function recounted<Spec extends ParameterSpec>(counting: Counting<Spec>, spec: Spec): Record<string, number> {
  const parts = Object.entries(counting.parts(counting.formula(spec), spec))
  return Object.fromEntries(parts.map(([part, formula]) => [part, evaluate(formula, sizesOf(spec))]))
}

/** The tensors with their shapes and the numbers in them. */
export function tensorTable(tensors: readonly ParameterTensor[]): Block {
  return table(
    tableHead,
    tensors.map(({ name, shape, part }) => [
      code(name),
      partNames[part],
      formatShape(shape),
      shape.length === 1 ? `${shape[0]}` : `${shape.join(' × ')} = ${countParameters([{ shape }])}`,
    ]),
  )
}

type Changed = Readonly<Record<string, { readonly value: number; readonly text: string }>>

/** The parts whose formula, numbers put in, is another one than the right one. */
function changed<Spec extends ParameterSpec>(
  counting: Counting<Spec>,
  spec: Spec,
  whole: CountFormula,
  sizes: Sizes,
): Changed {
  const right = counting.parts(counting.formula(spec), spec)
  const found: Record<string, Changed[string]> = {}
  for (const [part, formula] of Object.entries(counting.parts(whole, spec))) {
    const text = substituted(formula, sizes)
    const rightFormula = right[part]
    if (text === '' || (rightFormula && text === substituted(rightFormula, sizesOf(spec)))) continue
    found[part] = { value: evaluate(formula, sizes), text }
  }
  return found
}

function valuesOf(parts: Changed | undefined): Record<string, number> | undefined {
  return parts && Object.fromEntries(Object.entries(parts).map(([part, { value }]) => [part, value]))
}
