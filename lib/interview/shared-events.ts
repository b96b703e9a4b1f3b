import type { LearnerEvent } from '../events/event'
import { standing } from '../events/standing'

type Exercise = Extract<LearnerEvent, { kind: 'exercise' }>

/**
 * What a shared report is made of: the standing events of one interview without anything that its report does not show.
 * `foldInterview` and `exerciseResults` make of them what they make of the learner's whole log, but for the scratch
 * paper, which the learner was told is for themselves alone. What became of cards, the learner's time zone and weights
 * and how an answer grew are left out as well.
 */
export function sharedEvents(events: Iterable<LearnerEvent>, interview: string): LearnerEvent[] {
  const all = standing(events).filter((event) => belongsTo(event, interview))
  const latest = new Map(all.map((event) => [replacedBy(event), event.id]))
  return all.filter((event) => latest.get(replacedBy(event)) === event.id).map((event) => withoutTheRest(bare(event)))
}

/** Whether an event is one of an interview's own, or an exercise that it asked for and that was answered. */
export function belongsTo(event: LearnerEvent, interview: string): boolean {
  if (event.kind === 'exercise') return event.payload.interview === interview && !event.payload.skipped
  return event.kind.startsWith('interview.') && 'interview' in event.payload && event.payload.interview === interview
}

/** Of the events for which this is the same, the latest is all that the folds see. */
export function replacedBy(event: LearnerEvent): string {
  const replaced = event.kind === 'interview.draft' || event.kind === 'interview.marked'
  return replaced ? `${event.kind} ${event.payload.question}` : event.id
}

/** An event without its place in the log and where and under which weights it was made; its day is that of UTC. */
function bare({ id, v, at, kind, payload }: LearnerEvent): LearnerEvent {
  const localDay = new Date(at).toISOString().slice(0, 10)
  const event = { id, v, at, utcOffset: 0, localDay, algorithm: 'shared', weights: 'shared', kind, payload }
  // Kind and payload are still those of one event, which the compiler cannot follow.
  return event as LearnerEvent
}

/** What one writes is taken field by field, so that a field that is added some day is not shared by itself. */
function withoutTheRest(event: LearnerEvent): LearnerEvent {
  switch (event.kind) {
    case 'interview.draft': {
      const { interview, question, answer } = event.payload
      return { ...event, payload: { interview, question, answer } }
    }
    case 'interview.marked': {
      const { interview, question, covered, asserted, found } = event.payload
      return { ...event, payload: { interview, question, covered, asserted, found, evidence: [] } }
    }
    case 'exercise':
      return { ...event, payload: resultOf(event.payload) }
    default:
      return event
  }
}

/** The report shows how much of an exercise was right, and neither its numbers nor what was typed. */
function resultOf({ exercise, locale, correct, credit, interview }: Exercise['payload']): Exercise['payload'] {
  return { exercise, seed: 0, locale, answer: '', correct, credit, evidence: [], interview }
}
