import type { Database } from './client'

/** Rows of one query. */
const rowsAtOnce = 1000

/**
 * The most grades that are read: the latest of them, by their events' ids, which begin with the time. What went before
 * is not seen, so the history of a card may then begin in its middle.
 */
export const mostGraded = 100_000

/** One grade of the learner's evidence. */
export type GradedRow = {
  readonly eventId: string
  readonly card: string
  /** Milliseconds since the epoch. */
  readonly at: number
  readonly localDay: string
  readonly grade: number
}

/**
 * The grades of a learner's standing evidence, a page at a time, so that a long log holds up nobody; in no order. What
 * is written meanwhile may be among them or not. `most` bounds what is read. Cards that came from another program without
 * their grades are left out: their first grade here would be taken for a first one.
 */
export async function readGraded(db: Database, learnerId: string, most = mostGraded): Promise<GradedRow[]> {
  const graded: GradedRow[] = []
  let last: { eventId: string; card: string } | undefined
  while (graded.length < most) {
    const rows = await db.evidence.findMany({
      // Behind the last row and not behind a cursor: an undo may have removed that row since.
      where: { learnerId, grade: { gt: 0 }, ...(last && { OR: [{ eventId: { lt: last.eventId } }, behind(last)] }) },
      orderBy: [{ eventId: 'desc' }, { card: 'desc' }],
      select: { eventId: true, card: true, at: true, localDay: true, grade: true },
      take: Math.min(rowsAtOnce, most - graded.length),
    })
    graded.push(...rows.map((row) => ({ ...row, at: Number(row.at) })))
    last = rows.at(-1)
    if (rows.length < rowsAtOnce) break
  }
  const begun = await db.evidence.findMany({
    where: { learnerId, known: { not: null } },
    select: { card: true },
    distinct: ['card'],
  })
  const elsewhere = new Set(begun.map(({ card }) => card))
  return elsewhere.size === 0 ? graded : graded.filter(({ card }) => !elsewhere.has(card))
}

function behind({ eventId, card }: { eventId: string; card: string }) {
  return { eventId, card: { lt: card } }
}
