import initSqlJs from 'sql.js'
import { readCsv, writeCsv } from '../../anki/csv'
import { PackageFault } from '../../anki/fault'
import { readPackage } from '../../anki/read-package'
import { writePackage } from '../../anki/write-package'
import { maxCardSide, maxDeckLength, maxTagLength, maxTags } from '../../events/limits'
import { fromCsv, toCsv } from '../../transfer/csv'
import { fromAnki } from '../../transfer/from-anki'
import type { ImportClock } from '../../transfer/imported'
import { readLogFile, writeLogFile } from '../../transfer/log-file'
import { mediaTaker, withinRoom } from '../../transfer/take-media'
import { toAnki } from '../../transfer/to-anki'
import { browserEnvironment } from '../environment'
import { offsetIn } from '../time-zone'
import type { TransferClock, TransferOrder, TransferReply } from './protocol'

// Files are read and written here, away from the page: a package may be large, and hostile.

const limits = { side: maxCardSide, tag: maxTagLength, deck: maxDeckLength, tags: maxTags }

/** What some kinds of file do not have. */
const nothing = { reviews: 0, known: 0, empty: 0, media: [], skipped: [] }

/** SQLite, fetched when it is first wanted. */
async function sqlite() {
  const response = await fetch(new URL('sql.js/dist/sql-wasm-browser.wasm', import.meta.url))
  if (!response.ok) throw new Error(`SQLite was not to be had: ${response.status}`)
  return initSqlJs({ wasmBinary: await response.arrayBuffer() })
}

function clockOf({ now, dayStart, timeZone, weights }: TransferClock): ImportClock {
  const utcOffset = (at: number) =>
    (timeZone === null ? null : offsetIn(timeZone, at)) ?? browserEnvironment.utcOffset(at)
  return { now, dayStart, weights, utcOffset }
}

async function done(order: TransferOrder): Promise<TransferReply> {
  if (order.do === 'write') return { is: 'written', bytes: await written(order) }
  const { kind, bytes, clock } = order
  const ours = new Set(order.ours)
  if (kind === 'apkg') {
    const collection = readPackage(bytes, await sqlite())
    const taker = mediaTaker(collection.media, order.room)
    return { is: 'read', file: fromAnki(collection, ours, limits, clockOf(clock), taker) }
  }
  const text = new TextDecoder().decode(bytes)
  if (kind === 'csv')
    return { is: 'read', file: { ...nothing, ...fromCsv(readCsv(text), ours, limits, clockOf(clock)) } }
  const log = readLogFile(text)
  if ('problem' in log) return { is: 'refused', problem: { from: 'log', problem: log.problem } }
  const { events } = log
  const count = (wanted: string) => events.filter((event) => event.kind === wanted).length
  const counts = { cards: count('card.saved'), reviews: count('review'), known: count('card.known') }
  return { is: 'read', file: { ...nothing, events, ...counts, ...withinRoom(log.media, order.room) } }
}

async function written(order: Extract<TransferOrder, { do: 'write' }>): Promise<Uint8Array> {
  const { kind, siteCards, state, choice, at, utcOffset, media } = order
  if (kind === 'apkg') return writePackage(toAnki(siteCards, state, choice, { at, utcOffset }, media), await sqlite())
  const text =
    kind === 'csv' ? writeCsv(toCsv(siteCards, state.ownCards.values(), choice)) : writeLogFile(state.events, media)
  return new TextEncoder().encode(text)
}

self.onmessage = async ({ data }: MessageEvent<TransferOrder>) => {
  const reply = await done(data).catch((error: unknown): TransferReply => {
    if (error instanceof PackageFault)
      return { is: 'refused', problem: { from: 'package', code: error.code, data: error.data } }
    return { is: 'refused', problem: { from: 'worker', message: String(error) } }
  })
  self.postMessage(reply)
}
