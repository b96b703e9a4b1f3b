import { eventSchema, type LearnerEvent } from '../events/event'
import type { MediaFile } from '../media/address'
import { readMedia, writtenMedia } from './media-file'

const format = 'unroll-log'
const version = 1

/** The most events that a file may have: more than anybody answers in a life. */
const mostEvents = 2_000_000

/** Why a file is no log of this site. */
export type LogFileProblem =
  | { readonly code: 'not-json' | 'not-ours' | 'newer' | 'too-many' }
  /** The first event that is not one: its place, from 1, and what is wrong with it. */
  | { readonly code: 'bad-event'; readonly place: number; readonly message: string }
  /** The first picture or sound that is none, or not the one that it says: its place, from 1. */
  | { readonly code: 'bad-media'; readonly place: number }

/** What a file holds. */
export type LogFile = { readonly events: LearnerEvent[]; readonly media: readonly MediaFile[] }

/**
 * Everything that a learner did, and the pictures and sounds of their cards, as a text that `readLogFile` reads again.
 */
export function writeLogFile(events: readonly LearnerEvent[], media: readonly MediaFile[] = []): string {
  const files = media.length > 0 ? { media: writtenMedia(media) } : {}
  return `${JSON.stringify({ format, version, events, ...files })}\n`
}

/**
 * The events, pictures and sounds of a file, every one of them checked; else why none of them is taken. Files from
 * before there were pictures have none.
 */
export function readLogFile(text: string): LogFile | { problem: LogFileProblem } {
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
  const read = readMedia(file.media ?? [])
  return 'place' in read ? { problem: { code: 'bad-media', place: read.place } } : { events, media: read.media }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function isLog(file: unknown): file is { version: unknown; events: unknown[]; media?: unknown } {
  if (typeof file !== 'object' || file === null) return false
  return (
    'format' in file && file.format === format && 'events' in file && Array.isArray(file.events) && 'version' in file
  )
}
