import { Inflate } from 'fflate'
import { crc32 } from './crc32'
import { orFault, PackageFault } from './fault'
import { Gather } from './gather'
import type { Limits } from './limits'
import type { ZipEntry } from './zip-directory'

/** Deflate makes at most 1032 bytes of one, so that a piece of this size costs 17 MB before it is counted. */
const piece = 16_384

/**
 * The content of an entry, at most `limit` bytes. The bytes that come out are counted while they come: one more than
 * declared, than `limit` or than the ratio allows ends it.
 */
export function inflated(entry: ZipEntry, limit: number, limits: Limits): Uint8Array {
  const { name, compressed, deflated, size } = entry
  if (size > limit) throw new PackageFault('too-large', { entry: name, limit })
  const most = Math.min(size, inflationLimit(compressed.length, limits))
  const gather = new Gather(most, () => new PackageFault('bomb', { entry: name }))
  if (deflated) orFault('not-a-zip', { entry: name }, () => inflateInto(gather, compressed))
  else gather.add(compressed)
  const content = gather.bytes()
  if (content.length !== size || crc32(content) !== entry.crc) throw new PackageFault('not-a-zip', { entry: name })
  return content
}

/** The most bytes that `compressed` bytes may become. */
export function inflationLimit(compressed: number, { ratio, freeInflation }: Limits): number {
  return Math.max(freeInflation, compressed * ratio)
}

function inflateInto(gather: Gather, compressed: Uint8Array): void {
  const stream = new Inflate((chunk) => gather.add(chunk))
  for (let at = 0; at < compressed.length || at === 0; at += piece)
    stream.push(compressed.subarray(at, at + piece), at + piece >= compressed.length)
}
