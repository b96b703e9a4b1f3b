import { browserClient } from './browser-client'
import { type Database, writeTo } from './database'
import { replicaIn, replicaOf } from './replica'
import { kept } from './storage-unavailable'

/** Keeps text that is being typed, by a key such as `quiz:q1`; empty text forgets it. Calls are kept in order. */
export function putDraft(db: Database, key: string, text: string): Promise<void> {
  return kept(async () => {
    const tx = writeTo(db, 'drafts', 'meta')
    const { learner } = await replicaIn(tx.objectStore('meta'))
    const drafts = tx.objectStore('drafts')
    await Promise.all([text === '' ? drafts.delete(key) : drafts.put({ key, text, learner }), tx.done])
  })
}

/** The current learner's text under a key, empty when there is none. */
export function getDraft(db: Database, key: string): Promise<string> {
  return kept(async () => {
    const [draft, { learner }] = await Promise.all([db.get('drafts', key), replicaOf(db)])
    return draft && draft.learner === learner ? draft.text : ''
  })
}

/** `putDraft` into this browser's database. Throws StorageUnavailable. */
export async function storeDraft(key: string, text: string): Promise<void> {
  await putDraft((await browserClient()).db, key, text)
}

/** `getDraft` from this browser's database. Throws StorageUnavailable. */
export async function loadDraft(key: string): Promise<string> {
  return getDraft((await browserClient()).db, key)
}
