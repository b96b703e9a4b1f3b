import { isHidden, plainStatus } from '@/lib/srs/card-status'
import type { Moment } from '@/lib/srs/clock'
import { dueAt } from '@/lib/srs/due'
import type { LearnerState } from '@/lib/srs/learner-state'
import { isLeech } from '@/lib/srs/leech'
import { stage } from '@/lib/srs/memory'

/** Where a card stands for a learner at a moment. */
export type Standing = {
  /** Never graded, on a learning or relearning step, due for review, or due later. */
  readonly schedule: 'new' | 'learning' | 'due' | 'later'
  /** Milliseconds since the epoch; null for a new card. */
  readonly due: number | null
  readonly suspended: boolean
  /** Put off until tomorrow. */
  readonly buried: boolean
  readonly flag: number
  readonly leech: boolean
}

/** `learner`: what is remembered and said of the cards. */
export function standing(
  card: string,
  { memories, statuses, settings }: Pick<LearnerState, 'memories' | 'statuses' | 'settings'>,
  moment: Moment,
): Standing {
  const memory = memories.get(card)
  const status = statuses.get(card) ?? plainStatus
  const due = memory ? dueAt(memory, moment, settings.dayStart) : null
  return {
    schedule: scheduleOf(memory?.state, due, moment),
    due,
    suspended: status.suspended,
    buried: !status.suspended && isHidden(status, moment),
    flag: status.flag,
    leech: memory !== undefined && isLeech(memory),
  }
}

function scheduleOf(at: number | undefined, due: number | null, moment: Moment): Standing['schedule'] {
  if (due === null) return 'new'
  if (at !== stage.review) return 'learning'
  return due <= moment.at ? 'due' : 'later'
}
