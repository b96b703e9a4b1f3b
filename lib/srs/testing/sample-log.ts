// Logs for tests: reviews as a page records them.
import type { LearnerEvent } from '../../events/event'
import type { Grade } from '../../events/evidence'
import { momentOf } from '../clock'
import { remember } from '../fold'
import type { Memory } from '../memory'
import { algorithmVersion } from '../scheduler'
import { defaultWeights, weightsName } from '../weights'
import { outcome } from './exact'

/** A card that was graded at `at` milliseconds since the epoch, and how long it took. */
export type Step = { readonly card: string; readonly grade: Grade; readonly at: number; readonly took?: number }

/** The id of the `n`th event. */
export function sampleId(n: number): string {
  return `019b0000-0000-7000-8000-${n.toString(16).padStart(12, '0')}`
}

/** Review events of steps in the order of their times, each promising the due time that its button would have shown. */
export function sampleLog(steps: readonly Step[], utcOffset: number): LearnerEvent[] {
  const memories = new Map<string, Memory>()
  return steps.map(({ card, grade, at, took }, n) => {
    const id = sampleId(n)
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
