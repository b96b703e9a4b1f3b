import { currentLearner, refresh } from '@/components/data/learner-store'
import { recordExercise, recordUndo } from '@/lib/client/activities'
import { answered, attemptsOf, type Given } from '@/lib/exercises'

/** Whether an answer was the first to its exercise, which counts, or a later one; null when nothing can be kept. */
export type Kept = 'first' | 'later' | null

/** Where the answers to one exercise go. */
export interface AnswerKeeper {
  keep(given: Given): Promise<Kept>
  /** Puts another account of the same answer in the place of the one that was kept. */
  replace(given: Given): Promise<void>
}

export type Session = NonNullable<Given['session']>

/**
 * Keeps the first answer as evidence, with the session and the interview that it was given in. The log decides which is the first: it may
 * have been given before a reload.
 */
export function firstAnswer(session?: Session, interview?: string): AnswerKeeper {
  const record = (given: Given) =>
    recordExercise({ ...given, ...(session && { session }), ...(interview !== undefined && { interview }) })
  let kept: string | null = null
  return {
    async keep(given) {
      try {
        await refresh()
        const { phase, events } = currentLearner()
        if (phase !== 'ready') return null
        const { exercise: kind, seed, level = 1 } = given
        if (answered(attemptsOf(events), { kind, seed, level })) return 'later'
        kept = (await record(given)).id
        return 'first'
      } catch {
        // Storage is full, or was taken away: the verdict is shown all the same.
        return null
      }
    },
    async replace(given) {
      if (kept === null) return
      try {
        await recordUndo(kept)
        kept = (await record(given)).id
      } catch {
        // As above.
      }
    },
  }
}
