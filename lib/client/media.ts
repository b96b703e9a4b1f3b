import { addressesIn } from '../media/address'
import { browserClient } from './browser-client'
import { learnerState } from './learner-state'
import * as store from './media-store'

// Pictures and sounds of cards, which this device keeps. Every function throws StorageUnavailable.

/** The bytes of a file by its address; null where this device does not have it. */
export async function mediaBytes(address: string): Promise<Uint8Array | null> {
  return store.readMediaBytes((await browserClient()).db, address)
}

/** What the learner has room for here. */
export async function mediaRoom() {
  return store.readMediaRoom((await browserClient()).db)
}

/** All of the learner's files that are here. */
export async function allMedia() {
  return store.readAllMedia((await browserClient()).db)
}

/** What the learner has here: all, and what no card names any more. */
export async function mediaUse(): Promise<{ all: store.MediaSummary; unused: store.MediaSummary }> {
  const { db } = await browserClient()
  const [files, used] = await Promise.all([store.readMediaList(db), usedAddresses()])
  return { all: store.summaryOf(files), unused: store.summaryOf(files.filter(({ address }) => !used.has(address))) }
}

/** Deletes what no card names any more. */
export async function dropUnusedMedia(): Promise<store.MediaSummary> {
  return store.sweepMedia((await browserClient()).db, await usedAddresses())
}

/** What the learner's cards name, as they are now. */
async function usedAddresses(): Promise<ReadonlySet<string>> {
  const { ownCards } = await learnerState()
  return new Set([...ownCards.values()].flatMap(({ front, back }) => [...addressesIn(`${front}\n${back}`)]))
}
