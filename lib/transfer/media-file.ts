import type { MediaFile } from '../media/address'
import { addressOf } from '../media/address-of'
import { fromBase64, toBase64 } from '../media/base64'
import { judged } from '../media/judge'
import { maxMediaFiles } from '../media/limits'

/** A picture or sound in a JSON file: its bytes are base64. */
type WrittenMedia = { readonly address: string; readonly name: string; readonly base64: string }

/** The longest name that is kept, in UTF-16 code units. */
const longestName = 300

/** Pictures and sounds as a JSON file holds them. */
export function writtenMedia(media: readonly MediaFile[]): WrittenMedia[] {
  return media.map(({ address, name, bytes }) => ({ address, name, base64: toBase64(bytes) }))
}

/**
 * The pictures and sounds of a JSON file, each of them checked: of a kind that is shown here, and of the address that
 * follows from it. Else the place, from 1, of the first that is not; 0 where there is no list.
 */
export function readMedia(list: unknown): { media: MediaFile[] } | { place: number } {
  if (!Array.isArray(list) || list.length > maxMediaFiles) return { place: 0 }
  const media: MediaFile[] = []
  for (const [i, one] of list.entries()) {
    const bytes = isWritten(one) ? fromBase64(one.base64) : null
    const judgement = bytes && judged(bytes)
    if (!bytes || !judgement || !('kind' in judgement) || addressOf(bytes, judgement.kind) !== one.address)
      return { place: i + 1 }
    media.push({ address: one.address, name: one.name, bytes })
  }
  return { media }
}

function isWritten(one: unknown): one is WrittenMedia {
  if (typeof one !== 'object' || one === null) return false
  const { address, name, base64 } = one as Partial<Record<keyof WrittenMedia, unknown>>
  return (
    typeof address === 'string' && typeof name === 'string' && name.length <= longestName && typeof base64 === 'string'
  )
}
