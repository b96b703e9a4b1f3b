import type { ExpressionError, ExpressionErrorCode, Result } from './expression-error'
import { fold } from './fold'
import { vulgarFractions } from './functions'

export type Operator = '+' | '-' | '*' | '/' | '^' | '%' | '(' | ')'

/** A number, a name in lower case, an operator or the end of the text. */
export type Token =
  | { readonly kind: 'number'; readonly value: number; readonly at: number; readonly text: string }
  | { readonly kind: 'name'; readonly name: string; readonly at: number; readonly text: string }
  | { readonly kind: Operator; readonly at: number; readonly text: string }
  | { readonly kind: 'end'; readonly at: number; readonly text: '' }

const SPACE = /\s+/y
const NUMBER = /(?:\d+(?:[,_\u2009\u202f]\d+)*(?:\.\d*)?|\.\d+)(?:e[+-]?\d+)?/iy
const SEPARATOR = /[,_\u2009\u202f]/
/** Groups of three, parted by one and the same separator. */
const GROUPED = /^\d{1,3}([,_\u2009\u202f])\d{3}(?:\1\d{3})*(?![\d,_\u2009\u202f])/
const OPERATOR = /\*\*|[-+*/^%()]/y
const NAME = /[a-z][a-z0-9]*|[σπ√]/iy
const SUPERSCRIPT = /([⁺⁻]?)([⁰¹²³⁴⁵⁶⁷⁸⁹]+)/y
const superscripts = '⁰¹²³⁴⁵⁶⁷⁸⁹'

/**
 * Cuts an expression into tokens, the last being the end. Digits, letters, operators and brackets may be full-width;
 * thousands may be parted by a comma, an underscore or a thin space, which are dropped; superscripts are read as `^`
 * with their number.
 */
export function tokenize(text: string): Result<Token[], ExpressionError> {
  const folded = fold(text)
  const tokens: Token[] = []
  const match = (pattern: RegExp, at: number) => {
    pattern.lastIndex = at
    return pattern.exec(folded)?.[0]
  }
  const fail = (code: ExpressionErrorCode, at: number, found: string): Result<Token[], ExpressionError> => ({
    ok: false,
    error: { code, at, found },
  })
  let at = 0
  while (at < folded.length) {
    const number = match(NUMBER, at)
    const name = match(NAME, at)
    const operator = match(OPERATOR, at)
    const superscript = match(SUPERSCRIPT, at)
    const space = match(SPACE, at)
    const fraction = vulgarFractions[folded.charAt(at)]
    const length = (number ?? name ?? operator ?? superscript ?? space ?? '?').length
    const found = text.slice(at, at + length)
    if (number !== undefined) {
      if (SEPARATOR.test(number) && !GROUPED.test(number)) return fail('bad-separator', at, found)
      tokens.push({ kind: 'number', value: Number(number.replace(/[,_\u2009\u202f]/g, '')), at, text: found })
    } else if (name !== undefined) {
      tokens.push({ kind: 'name', name: name.toLowerCase(), at, text: found })
    } else if (operator !== undefined) {
      tokens.push({ kind: operator === '**' ? '^' : (operator as Operator), at, text: found })
    } else if (superscript !== undefined) {
      tokens.push(...raised(superscript, at))
    } else if (fraction !== undefined) {
      tokens.push({ kind: 'number', value: fraction, at, text: found })
    } else if (space === undefined) {
      if (folded.charAt(at) === ',') return fail('bad-separator', at, found)
      return fail('unknown-character', at, String.fromCodePoint(text.codePointAt(at) ?? 0))
    }
    at += length
  }
  tokens.push({ kind: 'end', at, text: '' })
  return { ok: true, value: tokens }
}

/** `⁻¹²` as `^`, `-`, `12`. */
function raised(text: string, at: number): Token[] {
  const digits = [...text.replace(/[⁺⁻]/, '')].map((digit) => superscripts.indexOf(digit)).join('')
  const sign: Token[] = text.startsWith('⁻') ? [{ kind: '-', at, text }] : []
  return [{ kind: '^', at, text }, ...sign, { kind: 'number', value: Number(digits), at, text }]
}
