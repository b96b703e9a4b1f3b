import { sha256 } from '@noble/hashes/sha2.js'
import type { MediaKind } from './kind'

/** The address by which cards name a file: that of these bytes, wherever they came from. */
export function addressOf(bytes: Uint8Array, { ending }: MediaKind): string {
  const digest = [...sha256(bytes).subarray(0, 16)].map((byte) => byte.toString(16).padStart(2, '0')).join('')
  return `media:${digest}.${ending}`
}
