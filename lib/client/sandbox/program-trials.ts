import { MAX_PROGRAM_LENGTH, type ProgramAnswer, type ProgramReport, readReturned, type Trial } from '../../exercises'
import type { Output } from '../../sandbox/message'
import type { CellSession, RunEnd } from './session'

/** Milliseconds that a program and all its calls may take together. */
const timeLimit = 5000
const programCell = 'program'
/** Characters of an error's or a value's own words. */
const wordsLength = 200

/**
 * A program has the language, `sigmoid` and `tanh`: the rest of the engine would answer the question. What it prints is
 * dropped, however much it is.
 */
const prelude = `
for (const name of Object.keys(rnn)) if (!['sigmoid', 'tanh'].includes(name)) delete globalThis[name]
for (const name of ['rnn', 'list', 'pause', 'performance']) delete globalThis[name]
for (const name of ['print', 'plot', 'table']) globalThis[name] = () => {}
console = Object.fromEntries(Object.keys(console).map((name) => [name, () => {}]))
undefined`

const hasForward = `typeof forward === 'function'`

/** Calls `forward` on arguments of its own and puts out what it returns as JSON. */
function calling({ args }: Trial): string {
  return `JSON.stringify([await forward(...JSON.parse(${JSON.stringify(JSON.stringify(args))}))], (_, value) =>
  typeof value === 'bigint' || (typeof value === 'number' && !Number.isFinite(value)) ? String(value)
    : ArrayBuffer.isView(value) ? Array.from(value) : value)`
}

/**
 * Runs a learner's program in the sandbox and calls its `forward` on every trial, until one fails. Whatever becomes of
 * it is a report; the promise never rejects. The names of earlier programs are forgotten first.
 */
export async function runTrials(
  session: Pick<CellSession, 'forget' | 'run'>,
  { trials }: ProgramAnswer,
  program: string,
  signal: AbortSignal,
): Promise<ProgramReport> {
  if (program.length > MAX_PROGRAM_LENGTH) return { fault: 'program-too-long', at: 0, call: 0, found: '' }
  session.forget()
  let left = timeLimit
  let value = ''
  const onOutput = (output: Output) => {
    if (output.is === 'value') value = output.text
  }
  const run = async (cell: string, code: string) => {
    value = ''
    const end = await session.run(code, { cell, timeLimit: Math.max(1, left), signal, onOutput })
    if ('millis' in end) left -= end.millis
    return end
  }
  for (const [cell, code] of [
    ['prelude', prelude],
    [programCell, program],
    ['forward', hasForward],
  ] as const) {
    const end = await run(cell, code)
    if (end.is !== 'done') return faultOf(end, 0)
  }
  if (value !== 'true') return { fault: 'program-missing', at: 0, call: 0, found: '' }
  const returned: number[] = []
  for (const [n, trial] of trials.entries()) {
    const end = await run('call', calling(trial))
    if (end.is !== 'done') return faultOf(end, n + 1)
    const entries = readReturned(trial, resultIn(value))
    if (!entries) return { fault: 'program-result', at: 0, call: n + 1, found: wordsOf(value) }
    returned.push(...entries)
  }
  return { returned }
}

function resultIn(text: string): unknown {
  try {
    return (JSON.parse(text) as unknown[])[0]
  } catch {
    return undefined
  }
}

/** What a call returned, from the list of one that it came in; JSON has no NaN and no undefined. */
function wordsOf(text: string): string {
  const inner = text.slice(1, -1).replace(/"(NaN|-?Infinity)"/g, '$1')
  return (inner === 'null' ? 'undefined' : inner).slice(0, wordsLength)
}

function faultOf(end: Exclude<RunEnd, { is: 'done' }>, call: number): ProgramReport {
  const none = { at: 0, call, found: '' }
  switch (end.is) {
    case 'time':
      return { fault: 'program-time', ...none }
    case 'stopped':
      return { fault: 'program-stopped', ...none }
    case 'unavailable':
      return { fault: 'program-not-run', ...none }
    case 'flood':
    case 'crashed':
      return { fault: 'program-ended', ...none }
    case 'failed': {
      const { kind, message, places } = end.error
      if (kind === 'memory') return { fault: 'program-ended', ...none }
      const at = places.find(({ cell }) => cell === programCell)?.line ?? 0
      const fault = ({ syntax: 'program-syntax', import: 'program-import', error: 'program-failed' } as const)[kind]
      return { fault, at, call, found: message.slice(0, wordsLength) }
    }
  }
}
