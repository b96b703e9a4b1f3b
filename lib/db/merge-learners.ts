import { memorySettings, type Settings } from '../srs/settings'
import type { Database, Transaction } from './client'
import { reserve } from './learner'
import { refold, refoldAll } from './memory'
import { withRetry } from './retry'
import { settingsOf } from './settings'

/**
 * Gives everything of a guest to an account's learner: events that it has not yet get places behind its own, in the order
 * of their time; memory is folded from the union. From then on the guest's id stands for that learner. Returns whether
 * there was anything to do: a learner that was merged or deleted before, that belongs to an account, or that nobody has,
 * stays as it is. All or nothing, however often and by however many it is asked for at once.
 */
export async function mergeLearners(db: Database, from: string, into: string): Promise<boolean> {
  if (from === into) return false
  return withRetry(() => db.$transaction((tx) => merge(tx, from, into)))
}

async function merge(tx: Transaction, from: string, into: string): Promise<boolean> {
  const start = await lockBoth(tx, from, into)
  if (start === null) return false
  const before = await settingsOf(tx, into)
  const cards = await cardsOf(tx, from)
  const copied = await copyEvents(tx, from, into, start)
  await tx.$executeRaw`UPDATE "Learner" SET "seq" = "seq" + ${copied} WHERE "id" = ${into}`
  await copyEvidence(tx, from, into, start)
  const taken = await dropUndone(tx, into)
  await tx.share.updateMany({ where: { learnerId: from }, data: { learnerId: into } })
  await tx.memory.deleteMany({ where: { learnerId: from } })
  await tx.event.deleteMany({ where: { learnerId: from } })
  // Also who was merged into the guest before: chains stay one long.
  await tx.learner.updateMany({ where: { mergedInto: from }, data: { mergedInto: into } })
  await tx.learner.update({ where: { id: from }, data: { mergedInto: into }, select: { id: true } })

  if (foldsAlike(before, await settingsOf(tx, into))) await refold(tx, into, [...new Set([...cards, ...taken])])
  else await refoldAll(tx, into)
  return true
}

/** The seq of `into`, both being locked; null when there is nothing to merge. In the order of ids, so that no two wait for each other. */
async function lockBoth(tx: Transaction, from: string, into: string): Promise<number | null> {
  const seqs = new Map<string, number | null>()
  for (const id of [from, into].sort()) seqs.set(id, await reserve(tx, id, 0))
  const start = seqs.get(into) ?? null
  if (start === null || seqs.get(from) === null) return null
  const owner = await tx.user.findUnique({ where: { learnerId: from }, select: { id: true } })
  return owner === null ? start : null
}

async function cardsOf(tx: Transaction, learnerId: string): Promise<string[]> {
  const rows = await tx.evidence.findMany({ where: { learnerId }, select: { card: true }, distinct: ['card'] })
  return rows.map(({ card }) => card)
}

/** Returns how many there were. Done by the database: a long log need not travel. */
function copyEvents(tx: Transaction, from: string, into: string, start: number): Promise<number> {
  return tx.$executeRaw`
    INSERT INTO "Event" ("learnerId", "id", "seq", "v", "kind", "at", "receivedAt", "localDay", "utcOffset", "algorithm",
      "weights", "payload", "target")
    SELECT ${into}, "id", ${start} + ROW_NUMBER() OVER (ORDER BY "at", "id"), "v", "kind", "at", "receivedAt", "localDay",
      "utcOffset", "algorithm", "weights", "payload", "target"
    FROM "Event" WHERE "learnerId" = ${from}
      AND "id" NOT IN (SELECT "id" FROM "Event" WHERE "learnerId" = ${into})`
}

/** Only of events that were copied: of those that both had, the account's are the ones that count. */
function copyEvidence(tx: Transaction, from: string, into: string, start: number): Promise<number> {
  return tx.$executeRaw`
    INSERT INTO "Evidence" ("learnerId", "eventId", "card", "at", "utcOffset", "localDay", "grade", "due", "known")
    SELECT ${into}, "eventId", "card", "at", "utcOffset", "localDay", "grade", "due", "known"
    FROM "Evidence" WHERE "learnerId" = ${from}
      AND "eventId" IN (SELECT "id" FROM "Event" WHERE "learnerId" = ${into} AND "seq" > ${start})`
}

/** Removes evidence that either of them took back; returns its cards. */
async function dropUndone(tx: Transaction, into: string): Promise<string[]> {
  const rows = await tx.$queryRaw<{ card: string }[]>`
    DELETE FROM "Evidence" WHERE "learnerId" = ${into} AND "eventId" IN
      (SELECT "target" FROM "Event" WHERE "learnerId" = ${into} AND "target" IS NOT NULL)
    RETURNING "card"`
  return rows.map(({ card }) => card)
}

function foldsAlike(a: Settings, b: Settings): boolean {
  return memorySettings.every((name) => JSON.stringify(a[name]) === JSON.stringify(b[name]))
}
