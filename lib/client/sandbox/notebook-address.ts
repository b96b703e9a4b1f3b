/** The cells of a notebook as text, in their order. */
export type CellTexts = readonly string[]

/** What an address may hold. */
export const addressLimits = {
  /** Characters of the fragment: chat programs and servers' logs cut what is much longer. */
  fragment: 16_000,
  /** Characters of all cells. */
  text: 200_000,
  cells: 50,
} as const

export type Encoded = { readonly fragment: string } | { readonly tooLong: number }
export type Decoded = { readonly cells: CellTexts } | { readonly bad: 'broken' | 'too-large' }

const prefix = '#cells='
/** How the cells are written: deflated, or plain where the browser cannot deflate. */
const deflated = 'd'
const plain = 'p'
const format = 'deflate-raw'

/** Whether a fragment is meant to hold cells. */
export function holdsCells(fragment: string): boolean {
  return fragment.startsWith(prefix)
}

/** The cells as a fragment, or its length when that is more than an address should have. */
export async function encodeCells(cells: CellTexts): Promise<Encoded> {
  const bytes = new TextEncoder().encode(JSON.stringify(cells))
  const body =
    typeof CompressionStream === 'undefined'
      ? plain + base64(bytes)
      : deflated + base64(await through(bytes, new CompressionStream(format), Number.POSITIVE_INFINITY))
  const fragment = prefix + body
  return fragment.length <= addressLimits.fragment ? { fragment } : { tooLong: fragment.length }
}

/** The cells that a fragment holds; it comes from anywhere, so whatever it says beyond the limits is refused. */
export async function decodeCells(fragment: string): Promise<Decoded> {
  const body = fragment.slice(prefix.length)
  if (fragment.length > addressLimits.fragment) return { bad: 'too-large' }
  try {
    const bytes = bytesOf(body.slice(1))
    // A character of JSON has at most six bytes, as `\u0000`.
    const most = 6 * addressLimits.text
    const text =
      body[0] === deflated ? await through(bytes, new DecompressionStream(format), most) : body[0] === plain && bytes
    if (!text) return { bad: 'broken' }
    const cells: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(text))
    if (!Array.isArray(cells) || !cells.every((cell) => typeof cell === 'string')) return { bad: 'broken' }
    const length = cells.reduce((sum, cell) => sum + cell.length, 0)
    if (length > addressLimits.text || cells.length > addressLimits.cells) return { bad: 'too-large' }
    return { cells }
  } catch (error) {
    return { bad: error instanceof TooLarge ? 'too-large' : 'broken' }
  }
}

class TooLarge extends Error {}

/** The bytes as they come out of a stream; no more than `most` are ever held. */
async function through(bytes: Uint8Array, stream: CompressionStream | DecompressionStream, most: number) {
  const writer = stream.writable.getWriter()
  // Its failure is the reader's as well.
  writer.write(new Uint8Array(bytes)).catch(() => {})
  writer.close().catch(() => {})
  const parts: number[] = []
  const reader = stream.readable.getReader()
  for (;;) {
    const { done, value } = await reader.read()
    if (done) return new Uint8Array(parts)
    if (parts.length + value.length > most) {
      await reader.cancel()
      throw new TooLarge()
    }
    for (const byte of value) parts.push(byte)
  }
}

/** Base 64 for addresses (RFC 4648, section 5), without padding. */
function base64(bytes: Uint8Array): string {
  const characters = Array.from(bytes, (byte) => String.fromCharCode(byte)).join('')
  return btoa(characters).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '')
}

function bytesOf(text: string): Uint8Array {
  const characters = atob(text.replaceAll('-', '+').replaceAll('_', '/'))
  return Uint8Array.from(characters, (character) => character.charCodeAt(0))
}
