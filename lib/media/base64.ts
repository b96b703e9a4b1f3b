import { strFromU8, strToU8 } from 'fflate'

const letters = strToU8('ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/', true)
const values = new Int16Array(256).fill(-1)
letters.forEach((letter, value) => {
  values[letter] = value
})
const padding = 61

/** Bytes as base64 (RFC 4648, 4). */
export function toBase64(bytes: Uint8Array): string {
  const text = new Uint8Array(Math.ceil(bytes.length / 3) * 4).fill(padding)
  for (let from = 0, to = 0; from < bytes.length; from += 3, to += 4) {
    const [first = 0, second = 0, third = 0] = [bytes[from], bytes[from + 1], bytes[from + 2]]
    const group = (first << 16) | (second << 8) | third
    const digits = Math.min(bytes.length - from, 3) + 1
    for (let k = 0; k < digits; k += 1) text[to + k] = letters[(group >> (18 - 6 * k)) & 63] as number
  }
  return strFromU8(text, true)
}

/** The bytes of base64; null for what is none. */
export function fromBase64(text: string): Uint8Array | null {
  if (text.length % 4 !== 0) return null
  const pad = text.endsWith('==') ? 2 : text.endsWith('=') ? 1 : 0
  const bytes = new Uint8Array((text.length / 4) * 3 - pad)
  for (let from = 0, to = 0; from < text.length; from += 4, to += 3) {
    let group = 0
    for (let k = 0; k < 4; k += 1) {
      const code = text.charCodeAt(from + k)
      const value = from + k >= text.length - pad ? 0 : code < 256 ? (values[code] as number) : -1
      if (value < 0) return null
      group = (group << 6) | value
    }
    for (let k = 0; k < 3 && to + k < bytes.length; k += 1) bytes[to + k] = (group >> (16 - 8 * k)) & 255
  }
  return bytes
}
