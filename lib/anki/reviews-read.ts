import type { Database } from 'sql.js'
import type { AnkiCard, AnkiReview, Review, ReviewKind } from './collection'
import { PackageFault } from './fault'
import type { Limits } from './limits'
import { assertCount, eachRow, integer } from './sqlite'

/**
 * The review log in the order of time. Its id is the moment, so that it is unique; answers of cards that the package
 * does not hold, which Anki keeps of deleted cards, are left out.
 */
export function readReviews(database: Database, cards: readonly AnkiCard[], limits: Limits): AnkiReview[] {
  assertCount(database, 'revlog', limits.reviews)
  const known = new Set(cards.map(({ id }) => id))
  const reviews: AnkiReview[] = []
  eachRow(database, 'select id, cid, ease, ivl, lastIvl, factor, time, type from revlog', (row) => {
    const number = (column: number) => integer(row[column])
    const at = number(0)
    const grade = number(2)
    const kind = number(7)
    const sound = at > 0 && Number.isSafeInteger(at) && grade >= 0 && grade <= 4 && kind >= 0 && kind <= 5
    if (!sound) throw new PackageFault('broken-sqlite', { table: 'revlog' })
    const card = number(1)
    if (!known.has(card)) return
    reviews.push({
      card,
      at,
      grade: grade as Review['grade'],
      interval: number(3),
      lastInterval: number(4),
      ease: number(5),
      took: number(6),
      kind: kind as ReviewKind,
    })
  })
  return reviews.sort((a, b) => a.at - b.at)
}
