import type { ExpressionError, Result } from './expression-error'

export type Operator = '+' | '-' | '*' | '/' | '^' | '(' | ')'

/** A number, an operator or the end of the text. */
export type Token =
  | { readonly kind: 'number'; readonly value: number; readonly at: number; readonly text: string }
  | { readonly kind: Operator; readonly at: number; readonly text: string }
  | { readonly kind: 'end'; readonly at: number; readonly text: '' }

/** Other ways to write an operator; full-width forms are folded before. */
const SYNONYMS: Readonly<Record<string, string>> = {
  '×': '*',
  '·': '*',
  '⋅': '*',
  '∙': '*',
  '∗': '*',
  '÷': '/',
  '∕': '/',
  '−': '-',
  '–': '-',
}

const SPACE = /\s+/y
const NUMBER = /(?:\d[\d,]*\.?\d*|\.\d+)(?:e[+-]?\d+)?/iy
const GROUPED = /^\d{1,3}(?:,\d{3})+(?![\d,])/
const OPERATOR = /\*\*|[-+*/^()]/y
const SUPERSCRIPTS: Readonly<Record<string, number>> = { '²': 2, '³': 3 }

/** Full-width characters and other operator signs in plain ASCII, one for one, so that positions stay. */
function fold(text: string): string {
  return text
    .replace(/[！-～]/g, (char) => String.fromCharCode(char.charCodeAt(0) - 0xfee0))
    .replace(/[×·⋅∙∗÷∕−–]/g, (char) => SYNONYMS[char] ?? char)
}

/**
 * Cuts an expression into tokens, the last being the end. Digits, operators and brackets may be full-width; a comma
 * between groups of three digits is dropped; `²` and `³` are read as `^2` and `^3`.
 */
export function tokenize(text: string): Result<Token[], ExpressionError> {
  const folded = fold(text)
  const tokens: Token[] = []
  const match = (pattern: RegExp, at: number) => {
    pattern.lastIndex = at
    return pattern.exec(folded)?.[0]
  }
  let at = 0
  while (at < folded.length) {
    const space = match(SPACE, at)
    const number = match(NUMBER, at)
    const operator = match(OPERATOR, at)
    const exponent = SUPERSCRIPTS[folded.charAt(at)]
    const found = text.slice(at, at + (number ?? operator ?? space ?? '?').length)
    if (number !== undefined) {
      if (number.includes(',') && !GROUPED.test(number))
        return { ok: false, error: { code: 'bad-separator', at, found } }
      tokens.push({ kind: 'number', value: Number(number.replaceAll(',', '')), at, text: found })
    } else if (operator !== undefined) {
      tokens.push({ kind: operator === '**' ? '^' : (operator as Operator), at, text: found })
    } else if (exponent !== undefined) {
      tokens.push({ kind: '^', at, text: found }, { kind: 'number', value: exponent, at, text: found })
    } else if (space === undefined) {
      const character = String.fromCodePoint(text.codePointAt(at) ?? 0)
      return { ok: false, error: { code: 'unknown-character', at, found: character } }
    }
    at += found.length
  }
  tokens.push({ kind: 'end', at, text: '' })
  return { ok: true, value: tokens }
}
