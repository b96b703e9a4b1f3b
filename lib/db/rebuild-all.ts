import type { Database } from './client'
import { rebuild } from './rebuild'

/** What a rebuild of everybody found. */
export type Rebuilt = {
  readonly learners: number
  readonly cards: number
  /** Cards whose stored memory was not what their events amount to. */
  readonly different: number
}

/** Makes every learner's evidence and memory anew from the events alone, one learner after the other. */
export async function rebuildAll(db: Database, now: number): Promise<Rebuilt> {
  const learners = await db.learner.findMany({ where: { mergedInto: null, deletedAt: null }, select: { id: true } })
  let cards = 0
  let different = 0
  for (const { id } of learners) {
    const before = await storedMemories(db, id)
    await rebuild(db, id, now)
    const after = await storedMemories(db, id)
    cards += after.size
    for (const card of new Set([...before.keys(), ...after.keys()]))
      if (before.get(card) !== after.get(card)) different += 1
  }
  return { learners: learners.length, cards, different }
}

/** Each card's stored memory as one text, so that equal means equal to the bit. */
async function storedMemories(db: Database, learnerId: string): Promise<Map<string, string>> {
  const rows = await db.memory.findMany({ where: { learnerId }, omit: { learnerId: true } })
  return new Map(
    rows.map(({ card, lastAt, due, ...rest }) => [
      card,
      JSON.stringify(Object.entries({ ...rest, lastAt: String(lastAt), due: String(due) }).sort()),
    ]),
  )
}
