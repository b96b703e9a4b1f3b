import { addressesIn } from '../media/address'
import { browserClient } from './browser-client'
import type { Database } from './database'
import { learnerState } from './learner-state'
import { getMediaList } from './media-protocol'
import * as store from './media-store'
import { fetchMedia, sweepServerMedia } from './media-sync'
import type { Fetch } from './protocol'

// Pictures and sounds of cards: on this device, and on the server for those who have an account. Every function throws
// StorageUnavailable.

const fetch: Fetch = (...request) => globalThis.fetch(...request)

/** The bytes of a file by its address; null where neither this device nor the server has it. */
export async function mediaBytes(address: string): Promise<Uint8Array | null> {
  const { db } = await browserClient()
  return (await store.readMediaBytes(db, address)) ?? fromServer(db, address)
}

/** Asked for once, and again after a while: a card may show several files, and a list many cards. */
const listMillis = 30_000
let list: ReturnType<typeof getMediaList> | null = null

async function fromServer(db: Database, address: string): Promise<Uint8Array | null> {
  if (navigator.onLine === false) return null
  if (list === null) {
    list = getMediaList(fetch)
    setTimeout(() => {
      list = null
    }, listMillis)
  }
  const there = await list
  return there?.addresses.has(address) ? fetchMedia({ db, fetch }, address) : null
}

/** Brings here what the learner's cards name and this device lacks. Answers how many files came, and how many did not. */
export async function bringMedia(): Promise<{ came: number; missing: number }> {
  const { db } = await browserClient()
  const here = new Set((await store.readMediaList(db)).map(({ address }) => address))
  const lacking = [...(await usedAddresses())].filter((address) => !here.has(address))
  let came = 0
  for (const address of lacking) if (await fromServer(db, address)) came += 1
  return { came, missing: lacking.length - came }
}

/** What the learner has room for here. */
export async function mediaRoom() {
  return store.readMediaRoom((await browserClient()).db)
}

/** All of the learner's files that are here. */
export async function allMedia() {
  return store.readAllMedia((await browserClient()).db)
}

/** What the learner has here: all, what no card names any more, and how many files cards name that are not here. */
export async function mediaUse(): Promise<{ all: store.MediaSummary; unused: store.MediaSummary; lacking: number }> {
  const { db } = await browserClient()
  const [files, used] = await Promise.all([store.readMediaList(db), usedAddresses()])
  const here = new Set(files.map(({ address }) => address))
  return {
    all: store.summaryOf(files),
    unused: store.summaryOf(files.filter(({ address }) => !used.has(address))),
    lacking: [...used].filter((address) => !here.has(address)).length,
  }
}

/** Deletes what no card names any more, here and on the server. */
export async function dropUnusedMedia(): Promise<store.MediaSummary> {
  const used = await usedAddresses()
  const dropped = await store.sweepMedia((await browserClient()).db, used)
  await sweepServerMedia(fetch, used)
  return dropped
}

/** What the learner's cards name, as they are now. */
async function usedAddresses(): Promise<ReadonlySet<string>> {
  const { ownCards } = await learnerState()
  return new Set([...ownCards.values()].flatMap(({ front, back }) => [...addressesIn(`${front}\n${back}`)]))
}
