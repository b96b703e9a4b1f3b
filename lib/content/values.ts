import { log, sigmoid, tanh } from '../rnn'
import { architectureValues } from './architecture-values'
import { benchValues } from './bench-values'
import { canonicalNumber } from './canonical-number'

import { cellLessonValues } from './cell-lesson-values'
import { clippingValues } from './clipping-values'
import { countingValues } from './counting-values'

import { fixedPoint, fixedPointFactor } from './fixed-point'
import { forcingValues } from './forcing-values'
import { forwardValues } from './forward-values'
import { gradientValues } from './gradient-values'
import { initialisationValues } from './initialisation-values'
import { lstmDerivativeValues } from './lstm-derivative-values'
import { miniExampleValues } from './mini-example-values'
import { parameterValues } from './parameter-values'
import { parseValueExpression } from './value-expression'
import { decimals, named, significant, type Values } from './value-kinds'
import { workedGruStep, workedLstmStep } from './worked-steps'

export type { Values } from './value-kinds'

/** Every number that content may state with `<V of>` or `\val`, computed by the engine. */
export const values: Values = {
  ...parameterValues,
  ...countingValues,
  ...cellLessonValues,
  ...miniExampleValues,
  ...forwardValues,
  ...architectureValues,
  ...initialisationValues,
  ...clippingValues,
  ...benchValues,
  ...gradientValues,
  ...lstmDerivativeValues,
  ...forcingValues,
  sigmoid: decimals((x) => sigmoid(x)),
  tanh: decimals((x) => tanh(x)),
  ln: decimals((x) => log(x)),
  pow: significant((base, exponent) => base ** exponent),
  // Steps until the product of that many factors has fallen to one half.
  halflife: decimals((factor) => log(0.5) / log(factor)),
  fixedpoint: decimals((w) => fixedPoint(w)),
  'fixedpoint.factor': decimals((w) => fixedPointFactor(w)),
  // Standard deviations of normal initialisations: He 2015, eq. 10; Glorot & Bengio 2010, eq. 12.
  'std.he': decimals((fanIn) => Math.sqrt(2 / fanIn)),
  'std.xavier': decimals((fanIn, fanOut) => Math.sqrt(2 / (fanIn + fanOut))),
  // The argument above which exp overflows: ln of the largest finite number of each format.
  'overflow.float64': decimals(() => log(Number.MAX_VALUE)),
  'overflow.float32': decimals(() => log((2 - 2 ** -23) * 2 ** 127)),
  'gru.step': named((convention) => workedGruStep(convention).toFixed(5)),
  'lstm.step': named((name) => workedLstmStep(name).toPrecision(6)),
}

/** The number that an expression such as `params.lstm(3,8)` stands for, as written. @throws when there is none */
export function evaluate(of: string, table: Values = values): string {
  const { name, args } = parseValueExpression(of)
  const value = Object.hasOwn(table, name) ? table[name] : undefined
  if (!value) throw new Error(`there is no value "${name}"`)
  try {
    return value(args)
  } catch (error) {
    throw new Error(`${of}: ${error instanceof Error ? error.message : error}`, { cause: error })
  }
}

/** Checks that a written number is what the engine computes. @throws naming the place, the text and the number */
export function checkedValue(of: string, text: string, at?: string, table: Values = values): void {
  const where = at ? `${at}: ` : ''
  try {
    const computed = evaluate(of, table)
    if (canonicalNumber(computed) === canonicalNumber(text)) return
    throw new Error(`the text says ${text}, the engine says ${of} = ${computed}`)
  } catch (error) {
    throw new Error(`${where}${error instanceof Error ? error.message : error}`, { cause: error })
  }
}
