import type { ElementContent } from 'hast'
import type { SymbolName } from './symbols'

/** The variables that stand for a symbol in the lessons' code. */
const variables: Readonly<Record<string, SymbolName>> = {
  f: 'forget',
  i: 'input',
  g: 'candidate',
  o: 'output',
  c: 'cell',
  h: 'hidden',
  x_t: 'x',
  z: 'update',
  r: 'reset',
  n: 'candidate',
}

/**
 * Which of the variables are symbols in a piece of code. In Python `i` that counts a loop is no gate, and `n` is a
 * number. In the engine's TypeScript a symbol is computed in a line of its own, and `z` and `n` are the GRU's only
 * beside its `r`: elsewhere they are the pre-activation and a size.
 */
export function symbolVariables(code: string, language: string): readonly string[] {
  const names = Object.keys(variables)
  if (language === 'python') {
    return names.filter((name) => name !== 'n' && (name === 'x_t' || !new RegExp(`\\bfor ${name}\\b`).test(code)))
  }
  if (language !== 'typescript') return []
  const computed = names.filter((name) => new RegExp(`\\bconst ${name} = `).test(code))
  return computed.includes('r') ? computed : computed.filter((name) => name !== 'z' && name !== 'n')
}

/** Splits plain code so that each symbol's variable stands in a span of the symbol's colour. */
export function colourVariables(text: string, names: readonly string[]): ElementContent[] {
  const parts = text.split(new RegExp(`(?<![\\w.])(${names.join('|')})(?!\\w)`))
  return parts.flatMap((value, index): ElementContent[] => {
    if (value === '') return []
    const node = { type: 'text' as const, value }
    if (index % 2 === 0) return [node]
    return [{ type: 'element', tagName: 'span', properties: { class: `sym-${variables[value]}` }, children: [node] }]
  })
}
