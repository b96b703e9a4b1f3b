import { plainLatex } from './latex'
import { type OffsetText, OffsetWriter, replaceIn } from './offset-text'
import { simplifiedHan } from './simplified-han'
import { mendTypos } from './typos'

const symbols: Readonly<Record<string, string>> = {
  α: 'alpha',
  β: 'beta',
  γ: 'gamma',
  δ: 'delta',
  ε: 'epsilon',
  ϵ: 'epsilon',
  θ: 'theta',
  λ: 'lambda',
  ρ: 'rho',
  σ: 'sigma',
  τ: 'tau',
  φ: 'phi',
  ς: 'sigma',
  '∂': 'd',
  '∇': 'grad ',
  '∏': 'prod ',
  Π: 'prod ',
  π: 'prod ',
  '∑': 'sum ',
  Σ: 'sum ',
  Δ: 'delta',
  '⊙': '*',
  '∘': '*',
  '⊗': '*',
  '×': '*',
  '·': '*',
  '•': '*',
  '∗': '*',
  '⋅': '*',
  '−': '-',
  '–': '-',
  '‐': '-',
  '‑': '-',
  '‒': '-',
  '—': ' — ',
  '→': '->',
  '⇒': '->',
  '⟶': '->',
  '⟹': '->',
  '←': '<-',
  '≤': '<=',
  '⩽': '<=',
  '≥': '>=',
  '⩾': '>=',
  '≠': '!=',
  '‖': '|',
  '∥': '|',
  '⊤': '^t',
  '′': "'",
  '‘': "'",
  '’': "'",
  '“': '"',
  '”': '"',
  '「': '"',
  '」': '"',
  '『': '"',
  '』': '"',
  '《': '"',
  '》': '"',
  '≪': '<<',
  '≫': '>>',
  '²': '^2',
  '³': '^3',
  '∞': 'infinity',
  '√': 'sqrt',
  '∈': ' in ',
  '≡': '=',
  '、': '、',
  '`': ' ',
}

// Signs above a letter that say which quantity it is: a candidate, a prediction, a direction.
const tilde = /\u0303/
const hat = /\u0302/
const rightArrow = /[\u20d7\u20d1]/
const leftArrow = /[\u20d6\u20d0]/

/**
 * An answer in the one form in which patterns are written: compatibility forms folded (NFKC), lower case, simplified
 * characters, LaTeX and Unicode mathematics as plain text without subscript signs (`h_{t-1}`, `hₜ₋₁` -> `ht-1`),
 * frequent misspellings of terms mended. Linear in the length.
 */
export function normalise(answer: string): OffsetText {
  let text = plainLatex(folded(answer))
  // "h_t", "h(t-1)" and "h[t - 1]" are one thing.
  text = replaceIn(text, /_/g, () => '')
  text = replaceIn(text, /\|\|/g, () => '|')
  text = replaceIn(text, /[ \t\u00a0]+/g, () => ' ')
  text = replaceIn(
    text,
    /(?<=[a-z0-9)\]}~^']) ?((?!<-|->)(?:[*+=/<>]+|<=|>=|!=)) ?(?=[a-z0-9([{~^|-])/g,
    (match) => match[1] ?? '',
  )
  text = replaceIn(text, /(?<=[a-z0-9)\]])(?: - | -(?=\d)|- )(?=\d|[a-z]\b|[a-z][~^(]|[fhcizo]t\b)/g, () => '-')
  text = replaceIn(text, /\b([hcxyzfio]~?)[([](t(?:[-+]1)?|k)[)\]]/g, (match) => `${match[1]}${match[2]}`)
  return mendTypos(text)
}

function folded(answer: string): OffsetText {
  const writer = new OffsetWriter()
  let offset = 0
  for (const char of answer) {
    const start = offset
    offset += char.length
    // The last step T is another step than t.
    const last = char === 'T' && isIndex(answer.slice(Math.max(0, start - 2), start), answer.charAt(offset))
    writer.write(last ? char : foldedChar(char), start, offset)
  }
  return writer.finish()
}

function isIndex(before: string, after: string): boolean {
  if (/[a-z]/i.test(after)) return false
  return /_\{?$|[hcHC][[(]?$|→$|←$/.test(before) || !/[a-z^{]$/i.test(before)
}

function foldedChar(char: string): string {
  const known = symbols[char]
  if (known !== undefined) return known
  if (tilde.test(char)) return '~'
  if (hat.test(char)) return '^'
  if (rightArrow.test(char)) return '->'
  if (leftArrow.test(char)) return '<-'
  const simple = simplifiedHan(char)
  if (simple !== char) return simple
  const decomposed = char.normalize('NFKD')
  let out = ''
  for (const part of decomposed) {
    if (tilde.test(part)) out += '~'
    else if (hat.test(part)) out += '^'
    else if (/\p{Mn}/u.test(part)) continue
    else out += symbols[part] ?? part
  }
  // Controls, emoji and other pictures separate words and say nothing.
  return out.toLowerCase().replace(/[\p{Cc}\p{Cf}\p{So}\p{Cs}\p{Co}]/gu, (sign) => (sign === '\n' ? '\n' : ' '))
}
