import { evaluateExpression, MAX_LENGTH } from './expression'
import type { AnswerError, Result } from './expression-error'
import { fold } from './fold'

type Piece = { readonly at: number; readonly text: string }

const PLAIN = String.raw`[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?`
const SPACED = new RegExp(String.raw`^\s*${PLAIN}(?:\s+${PLAIN})+\s*$`, 'i')
const TIMES = /^\s*\d+(?:\s*[*x]\s*\d+)+\s*$/i
const WRAPPER = /^\s*(?:torch\.size|size|np\.array|array|torch\.tensor|tensor|tuple|list)\s*(?=\()/i

/**
 * Reads a list of expressions: `(2, 3, 8)`, `[0.1; -0.2]`, `torch.Size([2, 3, 8])`, `0.1, -0.2`, and NumPy's
 * `[ 0.1 -0.2]`. A comma, 、 or ; between elements separates them and is never a thousands separator there; where there
 * is none, plain numbers may be separated by spaces alone, so that `0.1 -0.2` are two. `2×3×8` is a list of three for
 * `times`, as shapes are written. `()` is the empty list, and a comma at the end adds nothing. Never throws.
 */
export function readList(text: string, times: boolean): Result<number[], AnswerError> {
  if (text.length > MAX_LENGTH) return { ok: false, error: { code: 'too-long', at: MAX_LENGTH, found: '' } }
  const whole = { at: 0, text: fold(text) }
  if (whole.text.trim() === '') return { ok: false, error: { code: 'empty', at: 0, found: '' } }
  const broken = unbalanced(whole.text)
  if (broken) return { ok: false, error: broken }
  const wrapper = WRAPPER.exec(whole.text)?.[0].length ?? 0
  const once = inside(cut(whole, wrapper))
  const inner = once && (inside(once) ?? once)
  if (inner?.text.trim() === '') return { ok: true, value: [] }
  const values: number[] = []
  for (const piece of elements(inner ?? whole, times)) {
    const read = evaluateExpression(piece.text)
    if (read.ok) {
      values.push(read.value)
      continue
    }
    const { code, found } = read.error
    const at = piece.at + read.error.at
    if (code === 'empty') return { ok: false, error: { code: 'expected-number', at: piece.at, found: '' } }
    return { ok: false, error: { code, at, found: text.slice(at, at + found.length) } }
  }
  return { ok: true, value: values }
}

/** The first bracket without its partner. */
function unbalanced(text: string): AnswerError | undefined {
  const open: number[] = []
  for (let n = 0; n < text.length; n++) {
    const found = text.charAt(n)
    if (step(found) > 0) open.push(n)
    if (step(found) < 0 && open.pop() === undefined) return { code: 'unopened-bracket', at: n, found }
  }
  const at = open.at(-1)
  return at === undefined ? undefined : { code: 'unclosed-bracket', at, found: text.charAt(at) }
}

function cut({ at, text }: Piece, start: number, end = text.length): Piece {
  return { at: at + start, text: text.slice(start, end) }
}

/** What stands between a bracket at the start and the one that closes it at the end; undefined without them. */
function inside(piece: Piece): Piece | undefined {
  const start = piece.text.search(/\S/)
  const end = piece.text.trimEnd().length - 1
  if (start < 0 || !/[([]/.test(piece.text.charAt(start)) || !/[)\]]/.test(piece.text.charAt(end))) return undefined
  let depth = 0
  for (let n = start; n < end; n++) {
    depth += step(piece.text.charAt(n))
    if (depth === 0) return undefined
  }
  return cut(piece, start + 1, end)
}

function step(char: string): number {
  if (char === '(' || char === '[') return 1
  return char === ')' || char === ']' ? -1 : 0
}

function elements(piece: Piece, times: boolean): Piece[] {
  const split = commas(piece)
  if (split.length > 1) return split.at(-1)?.text.trim() === '' ? split.slice(0, -1) : split
  if (times && TIMES.test(piece.text)) return between(piece, /[*x]/gi)
  if (SPACED.test(piece.text)) return between(piece, /\s+/g).filter(({ text }) => text !== '')
  return [piece]
}

/** The parts of a text between the commas and semicolons that stand in no bracket. */
function commas(piece: Piece): Piece[] {
  const parts: Piece[] = []
  let [depth, start] = [0, 0]
  for (let n = 0; n < piece.text.length; n++) {
    const char = piece.text.charAt(n)
    depth += step(char)
    if (depth > 0 || (char !== ',' && char !== ';')) continue
    parts.push(cut(piece, start, n))
    start = n + 1
  }
  return [...parts, cut(piece, start)]
}

function between(piece: Piece, separator: RegExp): Piece[] {
  const parts: Piece[] = []
  let start = 0
  for (const { 0: found, index } of piece.text.matchAll(separator)) {
    parts.push(cut(piece, start, index))
    start = index + found.length
  }
  return [...parts, cut(piece, start)]
}
