import type { LearnerEvent } from '../events/event'

type InterviewKind = Extract<LearnerEvent['kind'], `interview.${string}`>
export type InterviewEvent = Extract<LearnerEvent, { kind: InterviewKind }>

/**
 * The events of interviews that no undo takes back, each once, in the order of (`at`, `id`), by interview id. The
 * result does not depend on the order of `events`.
 */
export function standingByInterview(events: Iterable<LearnerEvent>): Map<string, InterviewEvent[]> {
  const byId = new Map<string, InterviewEvent>()
  const undone = new Set<string>()
  for (const event of events) {
    if (event.kind === 'undo') undone.add(event.payload.target)
    else if (isInterviewEvent(event)) byId.set(event.id, event)
  }
  const interviews = new Map<string, InterviewEvent[]>()
  for (const event of byId.values()) {
    if (undone.has(event.id)) continue
    const list = interviews.get(event.payload.interview)
    if (list) list.push(event)
    else interviews.set(event.payload.interview, [event])
  }
  for (const list of interviews.values()) list.sort((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1))
  return interviews
}

function isInterviewEvent(event: LearnerEvent): event is InterviewEvent {
  return event.kind.startsWith('interview.')
}
