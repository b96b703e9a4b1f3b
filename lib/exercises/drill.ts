import { type Attempt, isRight } from './attempts'
import type { KindSummary } from './load-kind'
import { type Drawn, drawPractice } from './practice'
import { fnv1a } from './review-draw'

/** A timed drill: so many minutes from its start, in milliseconds since the epoch, with exercises drawn from its seed. */
export interface Drill {
  readonly start: number
  readonly minutes: number
  readonly seed: number
}

/** What an address asks for: a `URLSearchParams`, of which this room knows no more. */
export interface Query {
  get(name: string): string | null
}

/** How a drill stands. */
export interface DrillState {
  /** Milliseconds that are left, down to 0. */
  readonly left: number
  readonly over: boolean
  /** The attempts that were made in time, the earliest first; skipped ones among them. */
  readonly done: readonly Attempt[]
  readonly right: number
  /** What is asked now; null when it is over. */
  readonly next: Drawn | null
}

/**
 * How a drill stands at `now` on the clock that its events were made by. It is a fold of the log, so a reload changes
 * nothing: what is asked follows from the drill's seed, from how many are done, and from what was known before it began.
 */
export function drillState(
  { start, minutes, seed }: Drill,
  kinds: readonly Pick<KindSummary, 'id' | 'levels'>[],
  attempts: readonly Attempt[],
  now: number,
): DrillState {
  const end = start + minutes * 60_000
  const done = attempts.filter(({ session, at }) => session === 'drill' && at >= start && at < end)
  const left = Math.min(Math.max(end - now, 0), minutes * 60_000)
  const before = attempts.filter(({ at }) => at < start)
  const next = left > 0 ? drawPractice(kinds, before, fnv1a(`${seed} ${done.length}`), done.at(-1)?.kind) : null
  return { left, over: next === null, done, right: done.filter(isRight).length, next }
}

/** The lengths that are offered, in minutes. */
export const drillMinutes = [3, 5, 10, 20] as const

/** A drill in an address: `?start=…&minutes=5&seed=…`. */
export function drillText({ start, minutes, seed }: Drill): string {
  return `?start=${start}&minutes=${minutes}&seed=${seed}`
}

/** Null when the address holds none. */
export function readDrill(query: Query): Drill | null {
  const whole = (name: string, most: number) => {
    const text = query.get(name) ?? ''
    return /^\d{1,16}$/.test(text) && Number(text) <= most ? Number(text) : null
  }
  const [start, minutes, seed] = [whole('start', 2 ** 53 - 1), whole('minutes', 60), whole('seed', 0xffffffff)]
  return start === null || !minutes || seed === null ? null : { start, minutes, seed }
}
