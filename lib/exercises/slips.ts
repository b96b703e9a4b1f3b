import type { Localized } from '../i18n/locale'
import {
  type Convention,
  type CountFormula,
  conventions,
  evaluate,
  formula,
  type ParameterSpec,
  type Sizes,
  sizesOf,
} from '../rnn'
import { substituted } from './formula-text'
import type { ExerciseInstance } from './instance'
import { conventionNames, conventionSentence } from './parameter-text'
import { slipRules } from './slip-rules'

/** A wrong answer that has a name, computed for one instance. */
export interface Slip {
  /** Language-free and never reused, matching `[a-z0-9][a-z0-9.-]{1,63}`. */
  readonly id: string
  /** `convention`: right under another named convention; `mistake`: right under none that was asked or offered. */
  readonly type: 'convention' | 'mistake'
  /** The number that it leads to, never the key. */
  readonly value: number
  /** How it comes about, in this instance's numbers: `3 × (3 × 8 + 8 × 8 + 8)`. */
  readonly formula: string
  readonly text: Localized
}

/** Every slip that leads this instance astray, the most likely first; those that would give the key are left out. */
export function slipsOf({ spec, key }: Pick<ExerciseInstance, 'spec' | 'key'>): Slip[] {
  const right = formula(spec)
  const sizes = sizesOf(spec)
  const others = conventions.filter((other) => other !== spec.convention).map((other) => conventionSlip(spec, other))
  const mistakes = slipRules
    .filter(({ applies }) => applies(spec))
    .map((rule): Slip => {
      const changed = rule.sizes?.(sizes) ?? sizes
      return { id: rule.id, type: 'mistake', text: rule.text, ...computed(rule.change(right), changed) }
    })
  return [...others, ...mistakes].filter(({ value }) => value !== key)
}

function conventionSlip(spec: ParameterSpec, convention: Convention): Slip {
  const other = { ...spec, convention }
  const [asked, given] = [conventionNames[spec.convention], conventionNames[convention]]
  const meaning = conventionSentence(spec)
  return {
    id: `params.convention.${convention}`,
    type: 'convention',
    text: {
      zh: `这个数在“${given.zh}”约定下才对，题目要求的是“${asked.zh}”约定。${meaning.zh}`,
      en: `This is right under another convention (${given.en}), but the question asks for the ${asked.en} convention. ${meaning.en}`,
    },
    ...computed(formula(other), sizesOf(other)),
  }
}

function computed(wrong: CountFormula, sizes: Sizes): Pick<Slip, 'value' | 'formula'> {
  return { value: evaluate(wrong, sizes), formula: substituted(wrong, sizes) }
}
