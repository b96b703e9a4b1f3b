import type { LearnerEvent, StoredEvent } from '../events/event'
import type { EventModel } from './generated/sqlite/models'

/** An event as the database keeps it; times as BigInt, the payload as JSON. */
export type EventRow = EventModel

/** Where and when an event was received. */
export type Place = { learnerId: string; seq: number; receivedAt: number }

/** The row of an event. */
export function toRow(event: LearnerEvent, { learnerId, seq, receivedAt }: Place): EventRow {
  const { id, v, kind, at, localDay, utcOffset, algorithm, weights, payload } = event
  return {
    learnerId,
    id,
    seq,
    v,
    kind,
    at: BigInt(at),
    receivedAt: BigInt(receivedAt),
    localDay,
    utcOffset,
    algorithm,
    weights,
    payload: JSON.stringify(payload),
    target: event.kind === 'undo' ? event.payload.target : null,
  }
}

/** The event of a row. It was checked when it came in, so it is trusted here. */
export function fromRow(row: EventRow): StoredEvent {
  const { id, seq, v, kind, at, localDay, utcOffset, algorithm, weights, payload } = row
  return {
    id,
    seq,
    v,
    kind,
    at: Number(at),
    localDay,
    utcOffset,
    algorithm,
    weights,
    payload: JSON.parse(payload),
  } as StoredEvent
}
