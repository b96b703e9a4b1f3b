import { type Database, writeTo } from './database'
import { allOf, ownerOf } from './media-owner'
import { replicaIn } from './replica'
import { nextRevision } from './revision'
import { kept } from './storage-unavailable'

/** What of a learner only this device has: records and files of cards that never reached the server. */
export type OnlyHere = { readonly learner: string | null; readonly unsent: number; readonly media: number }

/** What of the current learner would be lost with this browser's data. Throws StorageUnavailable. */
export function readOnlyHere(db: Database): Promise<OnlyHere> {
  return kept(async () => {
    const tx = db.transaction(['events', 'meta', 'media'])
    const { learner } = await replicaIn(tx.objectStore('meta'))
    const [records, media] = await Promise.all([
      tx.objectStore('events').getAll(),
      tx.objectStore('media').getAll(allOf(ownerOf(learner))),
    ])
    const unsent = records.filter((one) => one.learner === learner && one.state !== 'acknowledged').length
    return { learner, unsent, media: media.filter(({ offered }) => offered !== 'kept').length }
  })
}

/**
 * Removes from this browser what the server has of a learner, and their unfinished texts; where it holds their log, it
 * has no learner from then on. `all`: removes as well what only this device has. Throws StorageUnavailable.
 */
export function forgetLearner(db: Database, learner: string | null, { all = false } = {}): Promise<void> {
  return kept(async () => {
    const tx = writeTo(db, 'events', 'drafts', 'meta', 'media', 'mediaBytes')
    const meta = tx.objectStore('meta')
    const events = tx.objectStore('events')
    for (const record of await events.getAll())
      if (record.learner === learner && (all || record.state === 'acknowledged')) await events.delete(record.id)
    const drafts = tx.objectStore('drafts')
    for (const draft of await drafts.getAll()) if (draft.learner === learner) await drafts.delete(draft.key)
    const media = tx.objectStore('media')
    for (const { owner, address, offered } of await media.getAll(allOf(ownerOf(learner)))) {
      if (!all && offered !== 'kept') continue
      await media.delete([owner, address])
      if ((await media.index('address').count(address)) === 0) await tx.objectStore('mediaBytes').delete(address)
    }
    // Another tab may have heard sooner that nobody is signed in, and hold the log of the next guest already.
    if ((await replicaIn(meta)).learner === learner) {
      await meta.put({ key: 'replica', learner: null, cursor: 0 })
      await meta.put({ key: 'health', offline: false, problem: null })
    }
    await nextRevision(meta)
    await tx.done
  })
}
