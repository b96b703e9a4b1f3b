import type { LearnerEvent } from '@/lib/events/event'

/** Grades that tell how fast the learner is. */
const latest = 50

/** How many events back they are looked for: what is older says little. */
const furthest = 1000

/** The median time of the learner's latest cards, in milliseconds; null while none was timed. */
export function paceOf(events: readonly LearnerEvent[]): number | null {
  const times: number[] = []
  const last = Math.max(0, events.length - furthest)
  for (let i = events.length - 1; i >= last && times.length < latest; i -= 1) {
    const event = events[i]
    if (event?.kind !== 'review' && event?.kind !== 'exercise') continue
    if (event.payload.took !== undefined) times.push(event.payload.took)
  }
  times.sort((a, b) => a - b)
  return times[Math.floor(times.length / 2)] ?? null
}
