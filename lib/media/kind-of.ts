import { isDrawing } from './drawing'
import { kinds, type MediaKind } from './kind'

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
