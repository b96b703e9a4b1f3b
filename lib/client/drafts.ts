import { browserClient } from './browser-client'
import { type Database, type DraftRecord, writeTo } from './database'
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

/**
 * `putDraft`, but only where `expected` still stands, so that no tab wipes out what another one typed. Answers what
 * stood there: the text was put when that is `expected`.
 */
export function swapDraft(db: Database, key: string, expected: string, text: string): Promise<string> {
  return kept(async () => {
    const tx = writeTo(db, 'drafts', 'meta')
    const { learner } = await replicaIn(tx.objectStore('meta'))
    const drafts = tx.objectStore('drafts')
    const found = textOf(await drafts.get(key), learner)
    const put = () => (text === '' ? drafts.delete(key) : drafts.put({ key, text, learner }))
    await Promise.all([found === expected && put(), tx.done])
    return found
  })
}

/** The current learner's text under a key, empty when there is none. */
export function getDraft(db: Database, key: string): Promise<string> {
  return kept(async () => {
    const [draft, { learner }] = await Promise.all([db.get('drafts', key), replicaOf(db)])
    return textOf(draft, learner)
  })
}

/** `putDraft` into this browser's database. Throws StorageUnavailable. */
export async function storeDraft(key: string, text: string): Promise<void> {
  await putDraft((await browserClient()).db, key, text)
}

/** `swapDraft` in this browser's database. Throws StorageUnavailable. */
export async function replaceDraft(key: string, expected: string, text: string): Promise<string> {
  return swapDraft((await browserClient()).db, key, expected, text)
}

/** `getDraft` from this browser's database. Throws StorageUnavailable. */
export async function loadDraft(key: string): Promise<string> {
  return getDraft((await browserClient()).db, key)
}

function textOf(draft: DraftRecord | undefined, learner: string | null): string {
  return draft && draft.learner === learner ? draft.text : ''
}
