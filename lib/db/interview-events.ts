import type { LearnerEvent } from '../events/event'
import { byTime } from '../events/order'
import { belongsTo, replacedBy } from '../interview/shared-events'
import type { Database } from './client'
import { fromRow } from './event-row'

type SharedKind = Extract<LearnerEvent['kind'], `interview.${string}` | 'exercise'>

/** As a table, so that a kind that is added to the interview's cannot be forgotten here. */
const kinds: Readonly<Record<SharedKind, true>> = {
  'interview.started': true,
  'interview.opened': true,
  'interview.draft': true,
  'interview.extended': true,
  'interview.hint': true,
  'interview.prolonged': true,
  'interview.passed': true,
  'interview.paused': true,
  'interview.resumed': true,
  'interview.marked': true,
  'interview.finished': true,
  exercise: true,
}

const page = 100
/** The most characters of payloads that are held at once: far more than a long interview has. */
const most = 4 * 1024 * 1024

/**
 * A learner's events of one interview that no undo takes back, without the drafts and marks that later ones replaced;
 * null when they are too much to be read.
 */
export async function interviewEvents(
  db: Database,
  learnerId: string,
  interview: string,
): Promise<LearnerEvent[] | null> {
  // Before the events: marks that are replaced meanwhile are then read twice, and not never.
  const undos = await db.event.findMany({ where: { learnerId, kind: 'undo' }, select: { target: true } })
  const undone = new Set(undos.map(({ target }) => target))
  const kept = new Map<string, { event: LearnerEvent; size: number }>()
  let size = 0
  for (let after = 0; ; ) {
    const rows = await db.event.findMany({
      where: { learnerId, kind: { in: Object.keys(kinds) }, payload: { contains: interview }, seq: { gt: after } },
      orderBy: { seq: 'asc' },
      take: page,
    })
    for (const row of rows) {
      const event = fromRow(row)
      const key = replacedBy(event)
      const known = kept.get(key)
      // The id may stand in the text of another interview's answer.
      if (undone.has(event.id) || !belongsTo(event, interview) || (known && byTime(event, known.event) < 0)) continue
      kept.set(key, { event, size: row.payload.length })
      size += row.payload.length - (known?.size ?? 0)
      if (size > most) return null
    }
    const last = rows.at(-1)
    if (rows.length < page || !last) return [...kept.values()].map(({ event }) => event)
    after = last.seq
  }
}
