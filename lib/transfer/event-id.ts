import { sha1 } from '@noble/hashes/legacy.js'
import { strToU8 } from 'fflate'

/**
 * A UUIDv7 that follows from a moment, in milliseconds since the epoch, and a text: what is brought along twice is then
 * the same event, and counts once.
 */
export function eventIdOf(at: number, text: string): string {
  const hex = hexOf(sha1(strToU8(text)))
  const time = at.toString(16).padStart(12, '0')
  const variant = ((Number.parseInt(hex[3] ?? '0', 16) & 0x3) | 0x8).toString(16)
  return `${time.slice(0, 8)}-${time.slice(8)}-7${hex.slice(0, 3)}-${variant}${hex.slice(4, 7)}-${hex.slice(7, 19)}`
}

/** 24 hexadecimal digits that follow from a text. */
export function digestOf(text: string): string {
  return hexOf(sha1(strToU8(text))).slice(0, 24)
}

function hexOf(bytes: Uint8Array): string {
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}
