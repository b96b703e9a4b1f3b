import { type FormulaPiece, formulaPieces } from './notation'

/** A piece of running text. */
export type Inline = string | { readonly formula: readonly FormulaPiece[] } | { readonly code: string }

/**
 * Reads marked-up text: `$…$` is a formula in the notation of notation.ts, and what stands between backticks is code;
 * there is nothing else. A mark that is not closed stands for itself.
 */
export function inlines(text: string): Inline[] {
  const pieces: Inline[] = []
  let start = 0
  for (const { 0: found, 1: formula, 2: code, index } of text.matchAll(/\$([^$]+)\$|`([^`]+)`/g)) {
    if (index > start) pieces.push(text.slice(start, index))
    pieces.push(formula === undefined ? { code: code ?? '' } : { formula: formulaPieces(formula) })
    start = index + found.length
  }
  return start < text.length ? [...pieces, text.slice(start)] : pieces
}

/** Code within a text, for template literals, where a backtick would end it. */
export function code(text: string): string {
  return `\`${text}\``
}
