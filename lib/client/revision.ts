import type { MetaRow } from './database'

type Meta = { get(key: 'revision'): Promise<MetaRow | undefined> }
type WritableMeta = Meta & { put(row: MetaRow): Promise<unknown> }

/** The revision that the log has reached. */
export async function revisionOf(meta: Meta): Promise<number> {
  const row = await meta.get('revision')
  return row?.key === 'revision' && Number.isSafeInteger(row.revision) ? row.revision : 0
}

/**
 * A new revision, for all records that the transaction of `meta` changes: who has read up to the one before finds them by
 * it. Only what readers of the log see makes a change: an event that came, changed or went, not that it was sent.
 */
export async function nextRevision(meta: WritableMeta): Promise<number> {
  const revision = (await revisionOf(meta)) + 1
  await reach(meta, revision)
  return revision
}

/** Notes that the log has reached a revision. */
export function reach(meta: WritableMeta, revision: number): Promise<unknown> {
  return meta.put({ key: 'revision', revision })
}
