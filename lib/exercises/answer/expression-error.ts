/** Why a typed expression cannot be read. */
export type ExpressionErrorCode =
  | 'empty'
  | 'too-long'
  | 'too-deep'
  | 'unknown-character'
  | 'unknown-name'
  | 'ambiguous-log'
  | 'bad-separator'
  | 'expected-number'
  | 'expected-operator'
  | 'expected-bracket'
  | 'unclosed-bracket'
  | 'unopened-bracket'
  | 'division-by-zero'
  | 'too-large'
  | 'no-real-value'

/** Why an answer cannot be read in the form that its part wants: lists and programs have more ways to go wrong. */
export type AnswerErrorCode =
  | ExpressionErrorCode
  | 'wrong-count'
  | 'not-whole'
  | 'no-option'
  /** The program is still the one it began with. */
  | 'program-unchanged'
  | 'program-too-long'
  /** It is no JavaScript. */
  | 'program-syntax'
  /** It, or one of its calls, threw. */
  | 'program-failed'
  /** It declares no function `forward`. */
  | 'program-missing'
  /** A call returned something else than numbers in the wanted form. */
  | 'program-result'
  | 'program-import'
  | 'program-time'
  /** The browser or the sandbox ended it: it took too much memory, or sent too much. */
  | 'program-ended'
  /** Another run came before its end. */
  | 'program-stopped'
  /** The sandbox did not come. */
  | 'program-not-run'

/** An error and where it is. */
export interface CodedError<Code> {
  readonly code: Code
  /** Where in the text, counted from 0 in UTF-16 code units; the text's length when something is missing at its end. */
  readonly at: number
  /** The piece of text that is at fault; empty when something is missing. */
  readonly found: string
}

export type ExpressionError = CodedError<ExpressionErrorCode>
export type AnswerError = CodedError<AnswerErrorCode> & {
  /** Of a program: which of its calls, from 1; 0 before the first. */
  readonly call?: number
}

export type Result<Value, Problem> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly error: Problem }
