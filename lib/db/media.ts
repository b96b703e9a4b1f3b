import type { MediaFile } from '../media/address'
import { maxMediaFiles, maxMediaTotal } from '../media/limits'
import type { Database } from './client'
import { lockLearner } from './learner'
import { withRetry } from './retry'

/** A picture or sound that a learner has here, without its bytes. */
export type StoredMedia = { readonly address: string; readonly name: string; readonly size: number }

/**
 * Keeps a file of a learner's cards, whose address must be that of its bytes; one that is there already stays as it is.
 * `full`: it would be more than `maxMediaTotal` bytes or `maxMediaFiles` files.
 */
export function putMedia(
  db: Database,
  learnerId: string,
  { address, name, bytes }: MediaFile,
  now: number,
): Promise<'kept' | 'full'> {
  return withRetry(() =>
    db.$transaction(async (tx) => {
      // Under the lock, so that many at once do not pass the limit together.
      const learner = await lockLearner(tx, learnerId, 0, now)
      const id = { learnerId: learner.id, address }
      const there = await tx.media.findUnique({ where: { learnerId_address: id }, select: { size: true } })
      if (there) return 'kept'
      const { _sum, _count } = await tx.media.aggregate({
        where: { learnerId: learner.id },
        _sum: { size: true },
        _count: true,
      })
      if (_count >= maxMediaFiles || (_sum.size ?? 0) + bytes.length > maxMediaTotal) return 'full'
      const row = { ...id, name, size: bytes.length, createdAt: BigInt(now), bytes: new Uint8Array(bytes) }
      await tx.media.create({ data: row, select: { address: true } })
      return 'kept'
    }),
  )
}

/** The bytes of one of a learner's own files; null when there is none of this address. */
export async function readMedia(db: Database, learnerId: string, address: string): Promise<StoredBytes | null> {
  return db.media.findUnique({
    where: { learnerId_address: { learnerId, address } },
    select: { name: true, bytes: true },
  })
}

type StoredBytes = { readonly name: string; readonly bytes: Uint8Array<ArrayBuffer> }

/** What a learner has here, in the order of the addresses. */
export function listMedia(db: Database, learnerId: string): Promise<StoredMedia[]> {
  return db.media.findMany({
    where: { learnerId },
    orderBy: { address: 'asc' },
    select: { address: true, name: true, size: true },
  })
}

/** Deletes one of a learner's own files; false when there is none. */
export async function dropMedia(db: Database, learnerId: string, address: string): Promise<boolean> {
  const { count } = await withRetry(() => db.media.deleteMany({ where: { learnerId, address } }))
  return count > 0
}
