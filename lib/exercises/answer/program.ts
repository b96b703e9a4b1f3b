import type { ProgramAnswer, Returned, Tolerance, Trial, Value } from './answer'
import type { AnswerError, AnswerErrorCode, Result } from './expression-error'
import { decimals } from './key-text'
import { matches } from './matches'

/** The longest program that is run and kept, in UTF-16 code units. */
export const MAX_PROGRAM_LENGTH = 4000
/** Single precision and numbers rounded to four decimals are good enough. */
const FOUR_DECIMALS: Tolerance = { absolute: 1e-4 }

/** A part that is answered with a program, whose key is what its calls should return. */
export function programAnswer(wanted: Omit<ProgramAnswer, 'form' | 'key' | 'tolerance'>): ProgramAnswer {
  return {
    form: 'program',
    key: wanted.trials.flatMap((trial) => entriesOf(trial.wanted)),
    tolerance: FOUR_DECIMALS,
    ...wanted,
  }
}

/** All numbers of what a call returns, in order. */
export function entriesOf(returned: Returned): number[] {
  return typeof returned === 'number' ? [returned] : returned.flatMap(entriesOf)
}

/** Why a program could not be judged. */
export type ProgramFault = Extract<AnswerErrorCode, `program-${string}`>

/** Where and on what a program failed. */
export interface Where {
  /** The line, from 1; 0 where none is to blame. */
  readonly at: number
  /** The call, from 1; 0 before the first. */
  readonly call: number
  /** The error's or the value's own words. */
  readonly found: string
}

/**
 * What became of a program that ran on all calls of an answer. The code that grades is pure and runs no program: a page
 * does, in the sandbox, and hands the report on as text in the place of what was typed.
 */
export type ProgramReport = { readonly returned: readonly number[] } | ({ readonly fault: ProgramFault } & Where)

/** A report as what `readProgram` reads. */
export function reportText(report: ProgramReport): string {
  return JSON.stringify(report)
}

/** What one call has returned, read as what it should return; undefined where it has another form. */
export function readReturned({ wanted }: Trial, value: unknown): readonly number[] | undefined {
  return isLike(wanted, value) ? entriesOf(value) : undefined
}

/** Whether a value has the form of what is wanted: finite numbers, in lists of the same lengths. */
function isLike(wanted: Returned, value: unknown): value is Returned {
  if (typeof wanted === 'number') return typeof value === 'number' && Number.isFinite(value)
  return Array.isArray(value) && value.length === wanted.length && wanted.every((entry, n) => isLike(entry, value[n]))
}

/** Reads a report; anything else is a program that did not run. Never throws. */
export function readProgram({ key }: Pick<ProgramAnswer, 'key'>, text: string): Result<Value, AnswerError> {
  const failed = (code: ProgramFault, where: Where = { at: 0, call: 0, found: '' }): Result<Value, AnswerError> => ({
    ok: false,
    error: { code, at: where.at, call: where.call, found: where.found },
  })
  const report = parsed(text)
  if (report === undefined) return failed('program-not-run')
  if ('fault' in report) return failed(report.fault, report)
  const { returned } = report
  const plain = Array.isArray(returned) && returned.length === key.length && returned.every(Number.isFinite)
  return plain ? { ok: true, value: returned } : failed('program-result')
}

function parsed(text: string): ProgramReport | undefined {
  try {
    const report: unknown = JSON.parse(text)
    return typeof report === 'object' && report !== null && ('fault' in report || 'returned' in report)
      ? (report as ProgramReport)
      : undefined
  } catch {
    return undefined
  }
}

/** How the calls of a program went: how many are right, and the first that is not, with what it returned. */
export interface Calls {
  readonly right: number
  readonly of: number
  readonly firstWrong?: { readonly trial: Trial; readonly returned: readonly number[] }
}

/** The calls one by one; `value` is what all of them returned. */
export function callsOf(answer: ProgramAnswer, value: readonly number[]): Calls {
  let at = 0
  const calls = answer.trials.map((trial) => {
    const wanted = entriesOf(trial.wanted)
    const returned = value.slice(at, at + wanted.length)
    at += wanted.length
    return { trial, returned, right: matches(answer, wanted, returned) }
  })
  const wrong = calls.find(({ right }) => !right)
  return {
    right: calls.filter(({ right }) => right).length,
    of: calls.length,
    ...(wrong && { firstWrong: { trial: wrong.trial, returned: wrong.returned } }),
  }
}

/** A call as one would write it: `forward([[1, 2]], [0.5], {W: …})`. */
export function callText({ args }: Trial): string {
  const shown = args.map((arg) =>
    JSON.stringify(arg)
      .replace(/"(\w+)":/g, '$1: ')
      .replaceAll(',', ', '),
  )
  return `forward(${shown.join(', ')})`
}

/** Numbers in the form of what is wanted: `[[0.12345, −0.5], [1, 0]]`, or with one sign in the place of all. */
export function returnedText(wanted: Returned, entries: readonly number[], sign?: string): string {
  let at = 0
  const one = (form: Returned): string => {
    if (typeof form !== 'number') return `[${form.map(one).join(', ')}]`
    return sign ?? decimals(entries[at++] as number, 5)
  }
  return one(wanted)
}
