/** An argument of a value's expression: a number, or a bare word such as the name of a convention. */
export type Argument = number | string

const call = /^\s*([a-z][a-z0-9_.]*)\s*\(([^()]*)\)\s*$/
const number = /^-?\d+(\.\d+)?$/
const word = /^[A-Za-z][A-Za-z0-9-]*$/

/** Parses `name(argument, …)`, arguments being numbers and bare words. @throws when the text is anything else */
export function parseValueExpression(of: string): { name: string; args: Argument[] } {
  const match = call.exec(of)
  if (!match?.[1]) throw new Error(`cannot read "${of}": wanted name(argument, …)`)
  const inner = (match[2] ?? '').trim()
  const args = inner === '' ? [] : inner.split(',').map((part) => argument(part.trim(), of))
  return { name: match[1], args }
}

function argument(text: string, of: string): Argument {
  if (number.test(text)) return Number(text)
  if (word.test(text)) return text
  throw new Error(`cannot read the argument "${text}" of "${of}": wanted a number or a word`)
}
