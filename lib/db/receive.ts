import type { LearnerEvent } from '../events/event'
import { dayName, dayNumber, localDayOf, minuteMillis } from '../srs/clock'

/** How far ahead of the server's clock an event may be, in milliseconds. */
const tolerance = 5 * minuteMillis

/** An event as it counts: a clock that is too far ahead is lowered, once, at the first receipt. */
export function received<E extends LearnerEvent>(event: E, receivedAt: number): E {
  const latest = receivedAt + tolerance
  if (event.at <= latest) return event
  // The learner's day may begin at another hour than most: as far as the day was from the usual one, it is still.
  const days = dayNumber(event.localDay) - dayNumber(localDayOf(event.at, event.utcOffset))
  const shift = Math.max(-1, Math.min(1, days))
  return { ...event, at: latest, localDay: dayName(dayNumber(localDayOf(latest, event.utcOffset)) + shift) }
}
