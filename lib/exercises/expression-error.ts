/** Why a typed expression cannot be read. */
export type ExpressionErrorCode =
  | 'empty'
  | 'too-long'
  | 'too-deep'
  | 'unknown-character'
  | 'bad-separator'
  | 'expected-number'
  | 'expected-operator'
  | 'unclosed-bracket'
  | 'unopened-bracket'
  | 'division-by-zero'
  | 'too-large'
  | 'no-real-value'

/** An error and where it is. */
export interface ExpressionError {
  readonly code: ExpressionErrorCode
  /** Where in the text, counted from 0 in UTF-16 code units; the text's length when something is missing at its end. */
  readonly at: number
  /** The piece of text that is at fault; empty when something is missing. */
  readonly found: string
}

export type Result<Value, Problem> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly error: Problem }
