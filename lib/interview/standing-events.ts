import type { LearnerEvent } from '../events/event'
import { standing } from '../events/standing'

type InterviewKind = Extract<LearnerEvent['kind'], `interview.${string}`>
export type InterviewEvent = Extract<LearnerEvent, { kind: InterviewKind }>

/** The standing events of interviews in the order of (`at`, `id`), by interview id. */
export function standingByInterview(events: Iterable<LearnerEvent>): Map<string, InterviewEvent[]> {
  const interviews = new Map<string, InterviewEvent[]>()
  for (const event of standing(events)) {
    if (!isInterviewEvent(event)) continue
    const list = interviews.get(event.payload.interview)
    if (list) list.push(event)
    else interviews.set(event.payload.interview, [event])
  }
  return interviews
}

function isInterviewEvent(event: LearnerEvent): event is InterviewEvent {
  return event.kind.startsWith('interview.')
}
