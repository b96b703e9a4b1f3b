import type { LearnerEvent } from '../events/event'
import { localDayOf, minuteMillis } from '../srs/clock'

/** How far ahead of the server's clock an event may be, in milliseconds. */
const tolerance = 5 * minuteMillis

/** An event as it counts: a clock that is too far ahead is lowered, once, at the first receipt. */
export function received<E extends LearnerEvent>(event: E, receivedAt: number): E {
  const latest = receivedAt + tolerance
  return event.at <= latest ? event : { ...event, at: latest, localDay: localDayOf(latest, event.utcOffset) }
}
