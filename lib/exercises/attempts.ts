import type { LearnerEvent } from '../events/event'
import { standing } from '../events/standing'
import type { Hints } from './evidence'
import type { Level } from './kind'

/** One exercise that was answered, given up for its solution, or skipped, as an event recorded it. */
export interface Attempt {
  readonly eventId: string
  readonly at: number
  readonly localDay: string
  readonly kind: string
  readonly seed: number
  readonly level: Level
  /** From 0 to 1. */
  readonly credit: number
  readonly hints: Hints
  readonly skipped: boolean
  readonly slip?: string | undefined
  readonly convention?: string | undefined
  readonly session?: 'review' | 'practice' | 'drill' | 'interview' | undefined
}

/** The attempts that still stand, the earliest first. */
export function attemptsOf(events: Iterable<LearnerEvent>): Attempt[] {
  return standing(events).flatMap((event): Attempt[] => {
    if (event.kind !== 'exercise') return []
    const { id: eventId, at, localDay, payload } = event
    const { exercise: kind, seed, level = 1, correct, hints = 0, skipped = false, slip, convention, session } = payload
    const credit = payload.credit ?? (correct ? 1 : 0)
    return [{ eventId, at, localDay, kind, seed, level, credit, hints, skipped, slip, convention, session }]
  })
}

/** Whether these numbers were answered before, or their solution shown: then another answer is no evidence. */
export function answered(
  attempts: readonly Attempt[],
  { kind, seed, level }: Pick<Attempt, 'kind' | 'seed' | 'level'>,
): boolean {
  return attempts.some((one) => !one.skipped && one.kind === kind && one.seed === seed && one.level === level)
}

/** All right, and not read off the solution. */
export function isRight({ credit, hints }: Pick<Attempt, 'credit' | 'hints'>): boolean {
  return credit === 1 && hints < 3
}

/** The attempts at each kind, by its id, in the order in which they are given. */
export function attemptsByKind(attempts: readonly Attempt[]): Map<string, Attempt[]> {
  const byKind = new Map<string, Attempt[]>()
  for (const one of attempts) {
    const own = byKind.get(one.kind)
    if (own) own.push(one)
    else byKind.set(one.kind, [one])
  }
  return byKind
}
