// Logs for tests: reviews as a page records them.
import type { LearnerEvent } from '../../events/event'
import type { Grade } from '../../events/evidence'
import { momentOf } from '../clock'
import { remember } from '../fold'
import type { Memory } from '../memory'
import { algorithmVersion } from '../scheduler'
import { defaultWeights, weightsName } from '../weights'
import { outcome } from './exact'
import { idOf } from './log'

/** A card that was graded at `at` milliseconds since the epoch, and how long it took. */
export type Step = { readonly card: string; readonly grade: Grade; readonly at: number; readonly took?: number }

/** Review events of steps in the order of their times, each promising the due time that its button would have shown. */
export function sampleLog(steps: readonly Step[], utcOffset: number): LearnerEvent[] {
  const memories = new Map<string, Memory>()
  return steps.map(({ card, grade, at, took }, n) => {
    const id = idOf(n)
    const moment = momentOf(at, utcOffset)
    const before = memories.get(card) ?? null
    const { due } = outcome(before, moment, grade)
    const after = remember(before, { ...moment, eventId: id, grade, due })
    if (after) memories.set(card, after)
    const payload = { evidence: [{ card, grade, due }], ...(took !== undefined && { took }) }
    return {
      id,
      v: 1,
      ...moment,
      algorithm: algorithmVersion,
      weights: weightsName(defaultWeights),
      kind: 'review',
      payload,
    }
  })
}
