import type { MediaFile } from '../media/address'
import { maxMediaFiles, maxMediaTotal } from '../media/limits'
import type { MediaRoom } from '../transfer/take-media'
import { type Database, type ImportTransaction, type MediaRecord, writeTo } from './database'
import { allOf, ownerOf } from './media-owner'
import { replicaOf } from './replica'
import { kept, StorageUnavailable } from './storage-unavailable'

// Pictures and sounds of cards on this device. Whose they are stands apart from their bytes, which are large.

/** What a learner has here. */
export type MediaSummary = { readonly files: number; readonly bytes: number }

/**
 * Keeps files of a learner inside the transaction of an import. Answers how many were news; throws
 * StorageUnavailable `full`, having kept nothing, when there is no room for them.
 */
export async function putMedia(
  tx: ImportTransaction,
  learner: string | null,
  files: readonly MediaFile[],
): Promise<number> {
  const media = tx.objectStore('media')
  const owner = ownerOf(learner)
  const there = await media.getAll(allOf(owner))
  const known = new Set(there.map(({ address }) => address))
  const fresh = files.filter(({ address }) => !known.has(address))
  const total = [...there.map(({ size }) => size), ...fresh.map(({ bytes }) => bytes.length)]
  if (total.length > maxMediaFiles || total.reduce((sum, size) => sum + size, 0) > maxMediaTotal)
    throw new StorageUnavailable('full')
  for (const { address, name, bytes } of fresh) {
    // What fails here fails the transaction, which tells whoever waits for it.
    media.put({ owner, address, name, size: bytes.length }).catch(() => {})
    tx.objectStore('mediaBytes')
      .put({ address, bytes })
      .catch(() => {})
  }
  return fresh.length
}

/** The bytes of a file of the current learner; null where this device does not have it. Throws StorageUnavailable. */
export function readMediaBytes(db: Database, address: string): Promise<Uint8Array | null> {
  return kept(async () => {
    const { learner } = await replicaOf(db)
    if (!(await db.get('media', [ownerOf(learner), address]))) return null
    return (await db.get('mediaBytes', address))?.bytes ?? null
  })
}

/** Which files the current learner has here, without their bytes. Throws StorageUnavailable. */
export function readMediaList(db: Database): Promise<MediaRecord[]> {
  return kept(async () => {
    const { learner } = await replicaOf(db)
    return db.getAll('media', allOf(ownerOf(learner)))
  })
}

export function summaryOf(files: readonly MediaRecord[]): MediaSummary {
  return { files: files.length, bytes: files.reduce((sum, { size }) => sum + size, 0) }
}

/** What the current learner has room for. Throws StorageUnavailable. */
export async function readMediaRoom(db: Database): Promise<MediaRoom> {
  const records = await readMediaList(db)
  const { files, bytes } = summaryOf(records)
  return {
    bytes: Math.max(0, maxMediaTotal - bytes),
    files: Math.max(0, maxMediaFiles - files),
    has: new Set(records.map(({ address }) => address)),
  }
}

/** All files of the current learner, in the order of their addresses. Throws StorageUnavailable. */
export function readAllMedia(db: Database): Promise<MediaFile[]> {
  return kept(async () => {
    const files: MediaFile[] = []
    for (const { address, name } of await readMediaList(db)) {
      const row = await db.get('mediaBytes', address)
      if (row) files.push({ address, name, bytes: row.bytes })
    }
    return files
  })
}

/**
 * Deletes the current learner's files that are not in `used`, and bytes that nobody else in this browser has. Answers
 * what was deleted. Throws StorageUnavailable.
 */
export function sweepMedia(db: Database, used: ReadonlySet<string>): Promise<MediaSummary> {
  return kept(async () => {
    const { learner } = await replicaOf(db)
    const owner = ownerOf(learner)
    const tx = writeTo(db, 'media', 'mediaBytes')
    const media = tx.objectStore('media')
    const unused = (await media.getAll(allOf(owner))).filter(({ address }) => !used.has(address))
    for (const { address } of unused) {
      await media.delete([owner, address])
      if ((await media.index('address').count(address)) === 0) await tx.objectStore('mediaBytes').delete(address)
    }
    await tx.done
    return summaryOf(unused)
  })
}
