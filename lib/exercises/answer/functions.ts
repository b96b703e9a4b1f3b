import { exp, log, sigmoid, tanh } from '../../rnn'

/**
 * The functions of one number that an expression may call. There is no `log`: to some it is natural, to others to the
 * base 10 or 2, so it is refused with the names that say which.
 */
export const functions: Readonly<Record<string, (x: number) => number>> = {
  exp,
  ln: (x) => (x > 0 ? log(x) : Number.NaN),
  log2: (x) => (x > 0 ? log(x) / log(2) : Number.NaN),
  log10: (x) => (x > 0 ? log(x) / log(10) : Number.NaN),
  sqrt: Math.sqrt,
  '√': Math.sqrt,
  tanh,
  sigmoid,
  σ: sigmoid,
  abs: Math.abs,
}

/** The names that stand for a number. */
export const constants: Readonly<Record<string, number>> = { e: exp(1), π: Math.PI, pi: Math.PI }

/** Fractions that are one character. */
export const vulgarFractions: Readonly<Record<string, number>> = {
  '½': 1 / 2,
  '⅓': 1 / 3,
  '⅔': 2 / 3,
  '¼': 1 / 4,
  '¾': 3 / 4,
  '⅛': 1 / 8,
}
