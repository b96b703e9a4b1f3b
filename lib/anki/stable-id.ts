import { sha1 } from '@noble/hashes/legacy.js'
import { strToU8 } from 'fflate'

/** Anki's ids are moments in milliseconds: this one lies in the years 2001 to 2019, where no export's own ids are. */
const firstId = 1_000_000_000_000
const idRange = 2 ** 39

/** An id that follows from a name: the same one in every export, and another for another name. */
export function stableId(name: string): number {
  const digest = sha1(strToU8(name))
  const view = new DataView(digest.buffer, digest.byteOffset)
  return firstId + ((view.getUint32(0) * 2 ** 16 + view.getUint16(4)) % idRange)
}

/** Anki's checksum of a first field: the first four bytes of the SHA-1 of its text. */
export function fieldChecksum(text: string): number {
  const digest = sha1(strToU8(text))
  return new DataView(digest.buffer, digest.byteOffset).getUint32(0)
}

/** Decides whether an import updates a note or adds one, so that it hangs on nothing that is ever reworded. */
export function guidOf(cardId: string): string {
  return `unroll:${cardId}`
}

/** Our card of a GUID that `guidOf` made; null for any other. */
export function ownIdOfGuid(guid: string): string | null {
  return /^unroll:([a-z0-9][a-z0-9.-]{1,63})$/.exec(guid)?.[1] ?? null
}
