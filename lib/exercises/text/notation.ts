/** A letter, number or closing bracket with what stands at it: h_{t−1}, 0.9^{100}, C̃_t. */
export interface Letter {
  readonly letter: string
  readonly sub?: string
  readonly sup?: string
  /** A tilde above it, as on a candidate. */
  readonly tilde?: boolean
}

/** A piece of a formula: a letter with scripts, or a number, name, operator or bracket as it is. */
export type FormulaPiece = Letter | string

/** Names that are more than one letter; any other run of letters is a product. */
const names = ['tanh', 'sigmoid', 'softmax', 'ReLU', 'diag', 'exp', 'log', 'ln', 'max', 'min', 'mod', 'det', 'tr']

/** Whether a term begins after this piece: it is an operator or an opening bracket, or there is none. */
function begins(before: FormulaPiece | undefined): boolean {
  return before === undefined || (typeof before === 'string' && /^[=([,;·×/+<>≤≥≈≠]$/.test(before))
}

const SIGNED = /[-−]\d+(?:,\d{3})*(?:\.\d+)?(?:e[+-]?\d+)?(?!e[+-]?\d|\d|[.,]\d|\s*\^|[⁰¹²³⁴⁵⁶⁷⁸⁹])/y
const NUMBER = /\d+(?:,\d{3})*(?:\.\d+)?(?:e[+-]?\d+)?/y
const NAME = new RegExp(`(?:${names.join('|')})(?!\\p{L})`, 'uy')
const LETTER = /[\p{L}∂∇Σ∏∞]/uy
const SCRIPT = /([_^])(?:\{([^{}]*)\}|(\p{L}|\d+))/uy
const superscripts = '⁰¹²³⁴⁵⁶⁷⁸⁹'
const SUPERSCRIPT = /⁻?[⁰¹²³⁴⁵⁶⁷⁸⁹]+/y
const operators: Readonly<Record<string, string>> = { '-': '−', '*': '·', '<=': '≤', '>=': '≥', '!=': '≠' }

/**
 * Reads the notation of formulas: `C̃_t = tanh(W_{xc} x_t + W_{hc} h_{t-1} + b_c)`, `4(dh + h² + h) = 384`. A letter, a
 * number or a closing bracket may have a subscript and a superscript; `~` before a letter sets a tilde on it; spaces only
 * part what would else be one. Never throws: what is none of these is an operator.
 */
export function formulaPieces(source: string): FormulaPiece[] {
  const pieces: FormulaPiece[] = []
  let at = 0
  const take = (pattern: RegExp) => {
    pattern.lastIndex = at
    const found = pattern.exec(source)
    if (found) at += found[0].length
    return found
  }
  while (at < source.length) {
    if (take(/\s+/y)) continue
    // A minus that has nothing before it to be taken from is a part of its number.
    const number = (begins(pieces.at(-1)) ? take(SIGNED) : null) ?? take(NUMBER)
    if (number) {
      pieces.push(withScripts(number[0].replace(/^-/, '−')))
      continue
    }
    const tilde = take(/~(?=\p{L})/uy) !== null
    const letter = (take(NAME) ?? take(LETTER))?.[0]
    if (letter !== undefined) {
      const marked = take(/\u0303/y) !== null
      pieces.push(withScripts(letter, tilde || marked))
      continue
    }
    const operator = take(/<=|>=|!=|[\s\S]/uy)?.[0] ?? ''
    pieces.push(/[)\]‖|]/.test(operator) ? withScripts(operator) : (operators[operator] ?? operator))
  }
  return pieces

  function withScripts(letter: string, tilde = false): FormulaPiece {
    let [sub, sup]: (string | undefined)[] = []
    for (;;) {
      const script = take(SCRIPT)
      const raised = script ? null : take(SUPERSCRIPT)
      const text = script ? (script[2] ?? script[3] ?? '') : raised?.[0]
      if (text === undefined) break
      if (script?.[1] === '_') sub = text.replaceAll('-', '−')
      else sup = plain(text)
    }
    if (sub === undefined && sup === undefined && !tilde) return letter
    return { letter, ...(sub !== undefined && { sub }), ...(sup !== undefined && { sup }), ...(tilde && { tilde }) }
  }
}

/** A superscript in ordinary characters. */
function plain(text: string): string {
  return [...text]
    .map((char) => (superscripts.includes(char) ? String(superscripts.indexOf(char)) : char))
    .join('')
    .replace(/[⁻-]/g, '−')
}
