import { isDrawing } from './drawing'

/** What a file is, by its bytes; its name says nothing. */
export type MediaKind = {
  /** What its name ends in, without a dot. */
  readonly ending: string
  /** Its type on the web. */
  readonly type: string
  readonly shown: 'picture' | 'sound'
}

const picture = (ending: string, type: string): MediaKind => ({ ending, type, shown: 'picture' })
const sound = (ending: string, type: string): MediaKind => ({ ending, type, shown: 'sound' })

const kinds = {
  png: picture('png', 'image/png'),
  jpg: picture('jpg', 'image/jpeg'),
  gif: picture('gif', 'image/gif'),
  webp: picture('webp', 'image/webp'),
  svg: picture('svg', 'image/svg+xml'),
  mp3: sound('mp3', 'audio/mpeg'),
  ogg: sound('ogg', 'audio/ogg'),
  wav: sound('wav', 'audio/wav'),
  m4a: sound('m4a', 'audio/mp4'),
  flac: sound('flac', 'audio/flac'),
} as const

export type MediaEnding = keyof typeof kinds
export const mediaEndings = Object.keys(kinds) as readonly MediaEnding[]

/** The kind that files of an ending are; null for an ending that none has here. */
export function kindOfEnding(ending: string): MediaKind | null {
  return Object.hasOwn(kinds, ending) ? kinds[ending as MediaEnding] : null
}

/** The kind of a file by what it begins with; null for any that is not shown here. */
export function kindOf(bytes: Uint8Array): MediaKind | null {
  const has = (text: string, at = 0) => [...text].every((letter, i) => bytes[at + i] === letter.charCodeAt(0))
  if (has('\x89PNG\r\n\x1a\n')) return kinds.png
  if (has('\xff\xd8\xff')) return kinds.jpg
  if (has('GIF87a') || has('GIF89a')) return kinds.gif
  if (has('RIFF') && has('WEBP', 8)) return kinds.webp
  if (has('RIFF') && has('WAVE', 8)) return kinds.wav
  if (has('OggS')) return kinds.ogg
  if (has('fLaC')) return kinds.flac
  if (has('ftyp', 4) && ['M4A ', 'M4B ', 'mp41', 'mp42', 'isom'].some((brand) => has(brand, 8))) return kinds.m4a
  if (has('ID3') || isMpegFrame(bytes)) return kinds.mp3
  return isDrawing(bytes) ? kinds.svg : null
}

/** The header of a frame of MPEG audio, layer III: eleven bits of synchronisation, and a version that exists. */
function isMpegFrame([first = 0, second = 0]: Uint8Array): boolean {
  return first === 0xff && (second & 0xe0) === 0xe0 && (second & 0x18) !== 0x08 && (second & 0x06) === 0x02
}
