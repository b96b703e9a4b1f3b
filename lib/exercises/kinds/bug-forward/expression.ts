import { sigmoid, tanh } from '../../../rnn'

/** Numbers by name; an object’s field is a name with a point. */
export type Names = Map<string, number>

/** What an expression is worth for given names. */
export type Expression = (names: Names) => number

const functions: Readonly<Record<string, (x: number) => number>> = { sigmoid, tanh }
const TOKEN = /\s*(\d+(?:\.\d+)?|[a-z]+(?:\.[a-z]+)?|[-+*()])/gy

/**
 * Reads an expression of a forward pass: names, numbers, + − *, brackets, `sigmoid` and `tanh`.
 *
 * Errors: an Error that names an expression with anything else in it; so does what is made of it, for an unknown name.
 */
export function compileExpression(text: string): Expression {
  const tokens: string[] = []
  for (const [, token = ''] of text.matchAll(TOKEN)) tokens.push(token)
  let at = 0
  const refuse = (): never => {
    throw new Error(`not an expression: ${text}`)
  }
  const whole = sum()
  if (at < tokens.length || tokens.join('') !== text.replaceAll(' ', '')) refuse()
  return whole

  function sum(): Expression {
    let left = product()
    while (tokens[at] === '+' || tokens[at] === '-') {
      const [minus, before] = [tokens[at++] === '-', left]
      const right = product()
      left = minus ? (names) => before(names) - right(names) : (names) => before(names) + right(names)
    }
    return left
  }

  function product(): Expression {
    let left = atom()
    while (tokens[at] === '*') {
      at++
      const before = left
      const right = atom()
      left = (names) => before(names) * right(names)
    }
    return left
  }

  function atom(): Expression {
    const token = tokens[at++] ?? refuse()
    if (token === '(') return closed(sum())
    if (/^\d/.test(token)) return () => Number(token)
    const call = functions[token]
    if (call && tokens[at] === '(') {
      at++
      const inner = closed(sum())
      return (names) => call(inner(names))
    }
    if (!/^[a-z]/.test(token)) return refuse()
    return (names) => names.get(token) ?? refuse()
  }

  function closed(inner: Expression): Expression {
    if (tokens[at++] !== ')') refuse()
    return inner
  }
}
