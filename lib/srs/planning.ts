import type { Moment } from './clock'
import { dueDay } from './due'
import type { PlanOf } from './evidence'
import type { LearnerState } from './learner-state'
import { stage } from './memory'
import { type Workload, workload } from './workload'

/**
 * What the due days of all of a learner's cards are chosen by at a moment; `siblings` are the other cards of a note,
 * `known` is what is due on each day where that was counted already.
 */
export function planning(
  { memories, settings }: Pick<LearnerState, 'memories' | 'settings'>,
  moment: Moment,
  siblings: (card: string) => readonly string[] = () => [],
  known?: Workload,
): PlanOf {
  const load = settings.loadBalance ? (known ?? workload(memories.values(), moment)) : undefined
  return (card) => {
    const days = siblings(card).flatMap((sibling) => {
      const memory = memories.get(sibling)
      return memory?.state === stage.review ? [dueDay(memory)] : []
    })
    return { settings, card, load, siblingDays: new Set(days) }
  }
}
