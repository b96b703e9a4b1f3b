import { sha256 } from '@noble/hashes/sha2.js'
import { kindOfEnding, type MediaKind, mediaEndings } from './kind'

/** A picture or sound of cards. */
export type MediaFile = {
  /** `media:`, 32 hexadecimal digits that follow from the bytes, a dot and the ending of its kind. */
  readonly address: string
  /** What it was called where it came from; shown, and never looked anything up by. */
  readonly name: string
  readonly bytes: Uint8Array
}

const pattern = `media:[0-9a-f]{32}\\.(?:${mediaEndings.join('|')})`
const whole = new RegExp(`^${pattern}$`)

/** The address by which cards name a file: that of these bytes, wherever they came from. */
export function addressOf(bytes: Uint8Array, { ending }: MediaKind): string {
  const digest = [...sha256(bytes).subarray(0, 16)].map((byte) => byte.toString(16).padStart(2, '0')).join('')
  return `media:${digest}.${ending}`
}

/** The kind that an address names; null for what is no address. */
export function kindAt(address: string): MediaKind | null {
  return whole.test(address) ? kindOfEnding(address.split('.').at(-1) ?? '') : null
}

/** The name of a file outside of this site: unlike any other's. */
export function fileNameOf(address: string): string {
  return address.replace('media:', 'unroll-')
}

/** The addresses that a Markdown text names, each once. */
export function addressesIn(markdown: string): Set<string> {
  return new Set(markdown.match(new RegExp(`${pattern}(?![\\w.])`, 'g')) ?? [])
}
