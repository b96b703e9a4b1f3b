import { createElement, Fragment, type ReactNode } from 'react'
import type { SymbolName } from '@/lib/content/symbols'

/** A letter with what stands at it, or a number, in the colour of what it means: f_t, C̃_t, h_{t−1}, 0.852. */
export type Letter = {
  readonly letter: string
  readonly sub?: string
  readonly sup?: string
  /** A tilde above it, as on a candidate. */
  readonly tilde?: boolean
  /** The symbol whose colour it has; none for weights. */
  readonly of?: SymbolName
}

/** A formula as a list of letters and texts: operators, brackets, numbers and names of functions. */
export type FormulaPart = Letter | string

/**
 * A formula as MathML, which browsers set and screen readers read; no formula of a live cell needs KaTeX. It may be
 * broken before the next part of a sum, a difference or an equation, and after a comma.
 */
export function Formula({ parts }: { parts: readonly FormulaPart[] }) {
  const breaks = parts.flatMap((part, n) => {
    const previous = parts[n - 1]
    const before = (part === '=' && n > 1) || part === '+' || (part === '−' && endsTerm(previous))
    return before || previous === ',' ? [n] : []
  })
  const pieces = [0, ...breaks].map((start, n) => parts.slice(start, breaks[n]))
  return pieces.map((piece, key) => {
    const row = createElement('mrow', null, ...piece.map(partNode))
    return (
      // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of a formula never move
      <Fragment key={key}>
        {key > 0 && ' '}
        {createElement('math', { className: 'formula' }, row)}
      </Fragment>
    )
  })
}

/** Whether a minus after it subtracts, and is no sign. */
function endsTerm(part: FormulaPart | undefined): boolean {
  return part !== undefined && (typeof part !== 'string' || tagOf(part) !== 'mo' || part.endsWith(')'))
}

function partNode(part: FormulaPart, key: number): ReactNode {
  if (typeof part === 'string') return createElement(Fragment, { key }, ...textNodes(part))
  const { letter, tilde, of } = part
  const base = createElement('mrow', null, ...textNodes(letter))
  const whole = tilde ? createElement('mover', { accent: 'true' }, base, createElement('mo', null, '~')) : base
  return createElement('mrow', { key, ...(of && { className: `sym-${of}` }) }, withScripts(whole, part))
}

/** A base with its subscript, its superscript, both or neither. */
function withScripts(base: ReactNode, { sub, sup }: Letter): ReactNode {
  if (sub !== undefined && sup !== undefined) {
    return createElement('msubsup', null, base, script(sub), script(sup))
  }
  if (sub !== undefined) return createElement('msub', null, base, script(sub))
  return sup === undefined ? base : createElement('msup', null, base, script(sup))
}

/** A text as one element, or a negative number and the brackets around it as three. */
function textNodes(text: string): ReactNode[] {
  const [, inner] = /^\((−.+)\)$/.exec(text) ?? []
  if (inner !== undefined) return [operator('('), createElement('mn', null, inner), operator(')')]
  const tag = tagOf(text)
  if (tag === 'mo') return [operator(text)]
  return [createElement(tag, tag === 'mi' && text.length > 1 ? { className: 'formula-name' } : null, text)]
}

/** An operator; brackets stay as high as the line, and nothing stands off from them. */
function operator(text: string): ReactNode {
  const bracket = '()[]/'.includes(text)
  // Where a formula is broken, + and = would pass for signs before a number.
  return createElement('mo', bracket ? { stretchy: 'false', lspace: '0', rspace: '0' } : { form: 'infix' }, text)
}

/** Numbers, letters and everything else are told apart by MathML. */
function tagOf(text: string): 'mn' | 'mi' | 'mo' {
  if (/^−?[\d½]/.test(text)) return 'mn'
  return /^[\p{L}∂Σ]/u.test(text) ? 'mi' : 'mo'
}

/** A subscript or superscript such as t, hh, t−1 or ⊤. */
function script(text: string): ReactNode {
  const parts = text.split(/([−+])/).filter((part) => part !== '')
  return createElement('mrow', null, ...parts.map((part) => createElement(tagOf(part), null, part)))
}
