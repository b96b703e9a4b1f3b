import type { Moment } from './clock'
import { dueDay } from './due'
import type { PlanOf } from './evidence'
import type { LearnerState } from './learner-state'
import { stage } from './memory'
import { workload } from './workload'

/** What the due days of all of a learner's cards are chosen by at a moment; `siblings` are the other cards of a note. */
export function planning(
  { memories, settings }: Pick<LearnerState, 'memories' | 'settings'>,
  moment: Moment,
  siblings: (card: string) => readonly string[] = () => [],
): PlanOf {
  const load = settings.loadBalance ? workload(memories.values(), moment) : undefined
  return (card) => {
    const days = siblings(card).flatMap((sibling) => {
      const memory = memories.get(sibling)
      return memory?.state === stage.review ? [dueDay(memory)] : []
    })
    return { settings, card, load, siblingDays: new Set(days) }
  }
}
