import type { LearnerEvent } from './event'
import type { Evidence } from './evidence'

/** The evidence that an event carries: none for kinds without any. */
export function evidenceOf(event: LearnerEvent): readonly Evidence[] {
  return 'evidence' in event.payload ? event.payload.evidence : []
}

/** The order in which a learner's events are folded, whatever order they arrived in. */
export function byTime(a: Pick<LearnerEvent, 'at' | 'id'>, b: Pick<LearnerEvent, 'at' | 'id'>): number {
  return a.at - b.at || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)
}
