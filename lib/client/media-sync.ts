import { type Database, writeTo } from './database'
import { allOf, ownerOf } from './media-owner'
import { deleteMediaFile, getMediaFile, getMediaList, putMediaFile } from './media-protocol'
import type { Fetch } from './protocol'
import { replicaOf } from './replica'

type Context = { readonly db: Database; readonly fetch: Fetch }

/** Sends what the server does not have; calls that come while it does are answered together. */
export type MediaSender = () => Promise<void>

/**
 * Sends files after the events, and apart from them: a picture on a slow line holds no grade up. Whoever has no account,
 * or no room left, is not asked again until the page is loaded anew. Throws when the database is lost.
 */
export function createMediaSender({ db, fetch }: Context): MediaSender {
  let closedTo: string | null = null
  let running: Promise<void> | null = null

  async function send(): Promise<void> {
    const { learner } = await replicaOf(db)
    if (learner === null || learner === closedTo) return
    const waiting = (await db.getAll('media', allOf(learner))).filter(({ offered }) => offered === undefined)
    if (waiting.length === 0) return
    const there = await getMediaList(fetch)
    if (there === null) return
    if (!there.account) closedTo = learner
    for (const record of there.account ? waiting : []) {
      const bytes = (await db.get('mediaBytes', record.address))?.bytes
      if (!bytes) continue
      const known = there.addresses.has(record.address)
      const reply = known ? 'kept' : await putMediaFile(fetch, { ...record, bytes })
      if (reply === 'later') return
      if (reply === 'closed') {
        closedTo = learner
        return
      }
      const now = await db.get('media', [learner, record.address])
      if (now) await db.put('media', { ...now, offered: reply })
    }
  }

  return () => {
    running ??= send().finally(() => {
      running = null
    })
    return running
  }
}

/**
 * The bytes of a file that this device does not have, from the server, and kept here from then on; null when it has none
 * whose bytes are those of the address.
 */
export async function fetchMedia({ db, fetch }: Context, address: string): Promise<Uint8Array | null> {
  const bytes = await getMediaFile(fetch, address)
  if (!bytes) return null
  // What reads the bytes of a file comes when there is one: it holds a parser of drawings, and every page has the sync.
  const [{ kindOf }, { addressOf }] = await Promise.all([import('../media/kind-of'), import('../media/address-of')])
  const kind = kindOf(bytes)
  if (!kind || addressOf(bytes, kind) !== address) return null
  const owner = ownerOf((await replicaOf(db)).learner)
  const tx = writeTo(db, 'media', 'mediaBytes')
  const row = { owner, address, name: address, size: bytes.length, offered: 'kept' as const }
  await Promise.all([tx.objectStore('media').put(row), tx.objectStore('mediaBytes').put({ address, bytes }), tx.done])
  return bytes
}

/** Deletes from the server what is not in `used`. Answers whether all of it is gone; true where nothing is kept there. */
export async function sweepServerMedia(fetch: Fetch, used: ReadonlySet<string>): Promise<boolean> {
  const unused = [...((await getMediaList(fetch))?.addresses ?? [])].filter((address) => !used.has(address))
  const gone = await Promise.all(unused.map((address) => deleteMediaFile(fetch, address)))
  return gone.every(Boolean)
}
