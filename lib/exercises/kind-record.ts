import { type Attempt, attemptsByKind, isRight } from './attempts'
import type { Level } from './kind'

/** What the log knows of one kind. What was skipped counts in nothing but `skipped`. */
export interface KindRecord {
  readonly answered: number
  readonly right: number
  /** How many of the latest were right in a row. */
  readonly streak: number
  readonly skipped: number
  /** Of the latest attempt. */
  readonly level: Level
  /** The slips behind wrong answers, the most frequent first, then the latest first. */
  readonly slips: readonly SlipRecord[]
}

export interface SlipRecord {
  readonly id: string
  readonly count: number
  /** The latest attempt with it, whose numbers show it. */
  readonly latest: Attempt
}

/** What the log knows of every kind that was tried, by the kind's id. `attempts` are in the order of time. */
export function kindRecords(attempts: readonly Attempt[]): Map<string, KindRecord> {
  return new Map([...attemptsByKind(attempts)].map(([kind, own]) => [kind, recordOf(own)]))
}

function recordOf(attempts: readonly Attempt[]): KindRecord {
  const answered = attempts.filter(({ skipped }) => !skipped)
  const lastMiss = answered.findLastIndex((one) => !isRight(one))
  return {
    answered: answered.length,
    right: answered.filter(isRight).length,
    streak: answered.length - 1 - lastMiss,
    skipped: attempts.length - answered.length,
    level: attempts.at(-1)?.level ?? 1,
    slips: slipsOf(answered),
  }
}

function slipsOf(answered: readonly Attempt[]): SlipRecord[] {
  const slips = new Map<string, { id: string; count: number; latest: Attempt; at: number }>()
  for (const [at, latest] of answered.entries()) {
    const id = latest.slip
    if (id !== undefined) slips.set(id, { id, count: (slips.get(id)?.count ?? 0) + 1, latest, at })
  }
  return [...slips.values()]
    .sort((a, b) => b.count - a.count || b.at - a.at)
    .map(({ id, count, latest }) => ({ id, count, latest }))
}
