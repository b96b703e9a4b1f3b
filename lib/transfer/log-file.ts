import { eventSchema, type LearnerEvent } from '../events/event'

const format = 'unroll-log'
const version = 1

/** The most events that a file may have: more than anybody answers in a life. */
const mostEvents = 2_000_000

/** Why a file is no log of this site. */
export type LogFileProblem =
  | { readonly code: 'not-json' | 'not-ours' | 'newer' | 'too-many' }
  /** The first event that is not one: its place, from 1, and what is wrong with it. */
  | { readonly code: 'bad-event'; readonly place: number; readonly message: string }

/** Everything that a learner did, as a text that `readLogFile` reads again. */
export function writeLogFile(events: readonly LearnerEvent[]): string {
  return `${JSON.stringify({ format, version, events })}\n`
}

/** The events of a file, every one of them checked; else why none of them is taken. */
export function readLogFile(text: string): { events: LearnerEvent[] } | { problem: LogFileProblem } {
  const file = parsed(text)
  if (file === undefined) return { problem: { code: 'not-json' } }
  if (!isLog(file)) return { problem: { code: 'not-ours' } }
  if (file.version !== version) return { problem: { code: 'newer' } }
  if (file.events.length > mostEvents) return { problem: { code: 'too-many' } }
  const events: LearnerEvent[] = []
  for (const [i, event] of file.events.entries()) {
    const result = eventSchema.safeParse(event)
    if (!result.success) {
      const [issue] = result.error.issues
      const message = `${issue?.path.join('.') ?? ''}: ${issue?.message ?? ''}`
      return { problem: { code: 'bad-event', place: i + 1, message: message.slice(0, 200) } }
    }
    events.push(result.data)
  }
  return { events }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function isLog(file: unknown): file is { version: unknown; events: unknown[] } {
  if (typeof file !== 'object' || file === null) return false
  return (
    'format' in file && file.format === format && 'events' in file && Array.isArray(file.events) && 'version' in file
  )
}
