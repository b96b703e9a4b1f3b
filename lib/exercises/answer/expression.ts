import type { ExpressionError, ExpressionErrorCode, Result } from './expression-error'
import { constants, functions } from './functions'
import { type Token, tokenize } from './tokens'

/** The longest expression that is read, in UTF-16 code units. */
export const MAX_LENGTH = 500
/** How deep brackets, signs and exponents may be nested. */
export const MAX_DEPTH = 60

/**
 * Computes an arithmetic expression: numbers, + − × / ^ % and brackets, `×` `·` `÷` `**` and full-width forms included,
 * the constants e and π, and the functions of functions.ts with their argument in brackets (`√` may go without).
 *
 * `%` binds tightest, then `^`, to the right, then a sign, then × and /, then + and −; nothing is multiplied implicitly.
 * It never throws and never runs long: what cannot be read is an error with a code and a position.
 */
export function evaluateExpression(text: string): Result<number, ExpressionError> {
  if (text.length > MAX_LENGTH) return { ok: false, error: { code: 'too-long', at: MAX_LENGTH, found: '' } }
  const tokens = tokenize(text)
  if (!tokens.ok) return tokens
  if (tokens.value.length === 1) return { ok: false, error: { code: 'empty', at: 0, found: '' } }
  return new Parser(tokens.value).run()
}

function known(name: string): boolean {
  return Object.hasOwn(constants, name) || Object.hasOwn(functions, name)
}

/** A recursive-descent parser that computes as it reads. After the first error it sees only the end. */
class Parser {
  private next = 0
  private depth = 0
  private error: ExpressionError | undefined

  constructor(private readonly tokens: readonly Token[]) {}

  run(): Result<number, ExpressionError> {
    const value = this.sum()
    const rest = this.peek()
    if (rest.kind === ')') this.fail('unopened-bracket', rest)
    else if (rest.kind === 'name' && !known(rest.name)) this.fail('unknown-name', rest)
    else if (rest.kind !== 'end') this.fail('expected-operator', rest)
    return this.error === undefined ? { ok: true, value } : { ok: false, error: this.error }
  }

  private peek(): Token {
    return this.tokens[this.next] as Token
  }

  private take(): Token {
    const token = this.peek()
    if (token.kind !== 'end') this.next++
    return token
  }

  private fail(code: ExpressionErrorCode, { at, text }: Token): number {
    this.error ??= { code, at, found: text }
    this.next = this.tokens.length - 1
    return Number.NaN
  }

  private sum(): number {
    let total = this.product()
    while (this.peek().kind === '+' || this.peek().kind === '-') {
      const operator = this.take()
      const right = this.product()
      total = this.checked(operator.kind === '+' ? total + right : total - right, operator)
    }
    return total
  }

  private product(): number {
    let total = this.signed()
    while (this.peek().kind === '*' || this.peek().kind === '/') {
      const operator = this.take()
      const right = this.signed()
      if (operator.kind === '/' && right === 0) return this.fail('division-by-zero', operator)
      total = this.checked(operator.kind === '*' ? total * right : total / right, operator)
    }
    return total
  }

  private signed(): number {
    const token = this.peek()
    if (token.kind !== '+' && token.kind !== '-') return this.power()
    this.take()
    const value = this.nested(token, () => this.signed())
    return token.kind === '-' ? -value : value
  }

  private power(): number {
    const base = this.percentage()
    const operator = this.peek()
    if (operator.kind !== '^') return base
    this.take()
    const exponent = this.nested(operator, () => this.signed())
    if (base === 0 && exponent < 0) return this.fail('division-by-zero', operator)
    return this.checked(base ** exponent, operator)
  }

  private percentage(): number {
    let value = this.atom()
    while (this.peek().kind === '%') {
      this.take()
      value /= 100
    }
    return value
  }

  private atom(): number {
    const token = this.take()
    if (token.kind === 'number') return this.checked(token.value, token)
    if (token.kind === 'name') return this.named(token)
    if (token.kind !== '(') return this.fail('expected-number', token)
    return this.bracketed(token)
  }

  private named(token: Token & { kind: 'name' }): number {
    const { name } = token
    if (Object.hasOwn(constants, name)) return constants[name] as number
    if (name === 'log') return this.fail('ambiguous-log', token)
    if (!Object.hasOwn(functions, name)) return this.fail('unknown-name', token)
    if (name !== '√' && this.peek().kind !== '(') return this.fail('expected-bracket', token)
    const argument = this.nested(token, () => this.atom())
    return this.checked((functions[name] as (x: number) => number)(argument), token)
  }

  /** What follows an opening bracket, which has been taken, up to and with the closing one. */
  private bracketed(open: Token): number {
    const value = this.nested(open, () => this.sum())
    const close = this.take()
    if (close.kind === ')') return value
    return this.fail(
      close.kind === 'end' ? 'unclosed-bracket' : 'expected-operator',
      close.kind === 'end' ? open : close,
    )
  }

  private nested(token: Token, read: () => number): number {
    if (this.depth >= MAX_DEPTH) return this.fail('too-deep', token)
    this.depth++
    const value = read()
    this.depth--
    return value
  }

  private checked(value: number, token: Token): number {
    if (Number.isFinite(value)) return value
    return this.fail(Number.isNaN(value) ? 'no-real-value' : 'too-large', token)
  }
}
