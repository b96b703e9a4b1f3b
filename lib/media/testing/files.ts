import { strToU8 } from 'fflate'
import { fromBase64 } from '../base64'

const bytesOf = (base64: string) => fromBase64(base64) as Uint8Array

/** A picture of one pixel, as programs write it. */
export const png = bytesOf(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
)
export const gif = bytesOf('R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7')

/** The beginning of a JPEG, whose size stands behind a segment of four bytes. */
export function jpeg(width: number, height: number): Uint8Array {
  const size = [height >> 8, height & 255, width >> 8, width & 255]
  return Uint8Array.of(0xff, 0xd8, 0xff, 0xe0, 0, 4, 0, 0, 0xff, 0xc0, 0, 17, 8, ...size, 3, 0xff, 0xd9)
}

/** The header of an extended WebP. */
export function webp(width: number, height: number): Uint8Array {
  const third = (n: number) => [(n - 1) & 255, ((n - 1) >> 8) & 255, (n - 1) >> 16]
  return Uint8Array.of(
    ...strToU8('RIFF'),
    30,
    0,
    0,
    0,
    ...strToU8('WEBPVP8X'),
    10,
    0,
    0,
    0,
    0,
    0,
    0,
    0,
    ...third(width),
    ...third(height),
  )
}

/** The header of a PNG that says this size. */
export function pngOf(width: number, height: number): Uint8Array {
  const bytes = png.slice()
  const view = new DataView(bytes.buffer)
  view.setUint32(16, width)
  view.setUint32(20, height)
  return bytes
}

/** A tenth of a second of silence, 8 kHz and 8 bits. */
export const wav = Uint8Array.of(
  ...strToU8('RIFF'),
  68,
  3,
  0,
  0,
  ...strToU8('WAVEfmt '),
  16,
  0,
  0,
  0,
  1,
  0,
  1,
  0,
  64,
  31,
  0,
  0,
  64,
  31,
  0,
  0,
  1,
  0,
  8,
  0,
  ...strToU8('data'),
  32,
  3,
  0,
  0,
  ...new Uint8Array(800).fill(128),
)

export const mp3 = Uint8Array.of(0xff, 0xfb, 0x90, 0x64, ...new Uint8Array(100))

export const svg = strToU8(
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 2 2"><circle cx="1" cy="1" r="1"/></svg>',
)
