import type { LearnerEvent } from '@/lib/events/event'

/** Grades that tell how fast the learner is. */
const latest = 50

/** The median time of the learner's latest cards, in milliseconds; null while none was timed. */
export function paceOf(events: readonly LearnerEvent[]): number | null {
  const times: number[] = []
  for (let i = events.length - 1; i >= 0 && times.length < latest; i -= 1) {
    const event = events[i]
    if (event?.kind !== 'review' && event?.kind !== 'exercise') continue
    if (event.payload.took !== undefined) times.push(event.payload.took)
  }
  times.sort((a, b) => a - b)
  return times[Math.floor(times.length / 2)] ?? null
}
