import { Decompress } from 'fzstd'
import { orFault, PackageFault } from './fault'
import { Gather } from './gather'
import { inflationLimit } from './inflate'
import type { Limits } from './limits'

/** The largest window of which the zstd tools themselves decompress without being told to. */
const largestWindow = 2 ** 27

/**
 * What a zstd frame holds, at most `limit` bytes; `entry` names it in faults. The frame is walked before it is handed
 * over, since fzstd allocates whatever window a header asks for: there is one frame, its window is of an ordinary size
 * and its blocks fill the input. Blocks are counted as they come. (RFC 8878, 3.1.)
 */
export function zstdDecompressed(bytes: Uint8Array, entry: string, limit: number, limits: Limits): Uint8Array {
  assertOneFrame(bytes, entry)
  const most = inflationLimit(bytes.length, limits)
  const gather = new Gather(Math.min(limit, most), () =>
    most < limit ? new PackageFault('bomb', { entry }) : new PackageFault('too-large', { entry, limit }),
  )
  orFault('bad-zstd', { entry }, () => new Decompress((chunk) => gather.add(chunk)).push(bytes, true))
  return gather.bytes()
}

function assertOneFrame(bytes: Uint8Array, entry: string): void {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const broken = () => new PackageFault('bad-zstd', { entry })
  if (bytes.length < 9 || view.getUint32(0, true) !== 0xfd2fb528) throw broken()
  const descriptor = view.getUint8(4)
  const singleSegment = (descriptor & 32) !== 0
  const sizeFlag = descriptor >> 6
  const sizeBytes = sizeFlag > 0 ? 1 << sizeFlag : Number(singleSegment)
  const dictionaryBytes = [0, 1, 2, 4][descriptor & 3] as number
  let at = 5 + Number(!singleSegment) + dictionaryBytes
  const window = singleSegment ? littleEndian(bytes, at, sizeBytes) : windowOf(view.getUint8(5))
  if (window > largestWindow) throw new PackageFault('too-large', { entry, limit: largestWindow })
  at += sizeBytes
  for (let last = false; !last; ) {
    if (at + 3 > bytes.length) throw broken()
    const header = littleEndian(bytes, at, 3)
    last = (header & 1) !== 0
    const kind = (header >> 1) & 3
    // A run-length block is one byte, however long it becomes.
    at += 3 + (kind === 1 ? 1 : header >> 3)
  }
  const checksumBytes = descriptor & 4
  if (at + checksumBytes !== bytes.length) throw broken()
}

function windowOf(descriptor: number): number {
  const base = 2 ** (10 + (descriptor >> 3))
  return base + (base / 8) * (descriptor & 7)
}

function littleEndian(bytes: Uint8Array, at: number, length: number): number {
  let value = 0
  for (let k = length - 1; k >= 0; k -= 1) value = value * 256 + (bytes[at + k] ?? 0)
  return value
}
