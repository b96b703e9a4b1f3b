import type { InterviewEvent } from './standing-events'

/** Stretches in which the clocks stood still, in order, in milliseconds since the epoch; the last may not have ended. */
export type Stillness = readonly { readonly from: number; readonly to: number | null }[]

/** The pauses of one interview from its events in order. A pause within a pause is one pause. */
export function stillnessOf(events: readonly InterviewEvent[]): Stillness {
  const pauses: { from: number; to: number | null }[] = []
  for (const event of events) {
    const last = pauses.at(-1)
    const still = last !== undefined && last.to === null
    if (event.kind === 'interview.paused' && !still) pauses.push({ from: event.at, to: null })
    if ((event.kind === 'interview.resumed' || event.kind === 'interview.finished') && still) last.to = event.at
  }
  return pauses
}

/** Whether the clocks stand still after the last event. */
export function isPaused(pauses: Stillness): boolean {
  return pauses.at(-1)?.to === null
}

/** Milliseconds between `from` and `to` in which the clocks stood still. */
export function stillWithin(pauses: Stillness, from: number, to: number): number {
  return pauses.reduce((sum, pause) => {
    const start = Math.max(from, pause.from)
    const end = Math.min(to, pause.to ?? to)
    return sum + Math.max(0, end - start)
  }, 0)
}
