import { strFromU8 } from 'fflate'
import { PackageFault } from './fault'
import { assertPlainName } from './file-name'

/** One entry of an archive, as its central directory describes it. */
export type ZipEntry = {
  readonly name: string
  readonly compressed: Uint8Array
  readonly deflated: boolean
  /** Declared size after inflating, and the CRC-32 of that. */
  readonly size: number
  readonly crc: number
}

const endSize = 22
const recordSize = 46
const localSize = 30
const longestComment = 0xffff

/**
 * The entries of a zip archive by name; nothing is inflated. fflate's readers tell neither where an entry lies nor
 * whether it is encrypted, so the directory is read here: overlapping entries, which make the densest bombs, names
 * that lead elsewhere and two entries of one name are refused before a byte is inflated. (APPNOTE.TXT, 4.3.)
 */
export function zipDirectory(bytes: Uint8Array): Map<string, ZipEntry> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const end = endOfDirectory(view)
  const count = view.getUint16(end + 10, true)
  const start = view.getUint32(end + 16, true)
  if (count === 0xffff || start === 0xffffffff) throw new PackageFault('unsupported', { what: 'zip64' })
  const entries = new Map<string, ZipEntry>()
  const spans: { from: number; to: number }[] = []
  let at = start
  for (let k = 0; k < count; k += 1) {
    if (at + recordSize > end || view.getUint32(at, true) !== 0x02014b50) throw new PackageFault('not-a-zip')
    const { entry, span, next } = readRecord(bytes, view, at, start)
    if (entries.has(entry.name)) throw new PackageFault('not-a-zip', { entry: entry.name })
    entries.set(entry.name, entry)
    spans.push(span)
    at = next
  }
  if (at > end) throw new PackageFault('not-a-zip')
  spans.sort((a, b) => a.from - b.from)
  spans.forEach(({ from }, k) => {
    if (k > 0 && from < (spans[k - 1] as { to: number }).to) throw new PackageFault('bomb')
  })
  return entries
}

/** Where the end record stands: at the very end, or before a comment that fills the rest. */
function endOfDirectory(view: DataView): number {
  const first = Math.max(0, view.byteLength - endSize - longestComment)
  for (let at = view.byteLength - endSize; at >= first; at -= 1) {
    if (view.getUint32(at, true) === 0x06054b50 && at + endSize + view.getUint16(at + 20, true) === view.byteLength)
      return at
  }
  throw new PackageFault('not-a-zip')
}

function readRecord(bytes: Uint8Array, view: DataView, at: number, directory: number) {
  const flags = view.getUint16(at + 8, true)
  const method = view.getUint16(at + 10, true)
  const compressedSize = view.getUint32(at + 20, true)
  const size = view.getUint32(at + 24, true)
  const nameLength = view.getUint16(at + 28, true)
  const from = view.getUint32(at + 42, true)
  const next = at + recordSize + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  if (next > view.byteLength) throw new PackageFault('not-a-zip')
  const name = strFromU8(bytes.subarray(at + recordSize, at + recordSize + nameLength))
  assertPlainName(name)
  if (flags & 0x2041) throw new PackageFault('unsupported', { what: 'encryption' })
  if (method !== 0 && method !== 8) throw new PackageFault('unsupported', { what: `zip method ${method}` })
  if (size === 0xffffffff || compressedSize === 0xffffffff || from === 0xffffffff)
    throw new PackageFault('unsupported', { what: 'zip64' })
  if (from + localSize > directory || view.getUint32(from, true) !== 0x04034b50) throw new PackageFault('not-a-zip')
  const data = from + localSize + view.getUint16(from + 26, true) + view.getUint16(from + 28, true)
  const to = data + compressedSize
  if (to > directory) throw new PackageFault('not-a-zip', { entry: name })
  const entry: ZipEntry = {
    name,
    compressed: bytes.subarray(data, to),
    deflated: method === 8,
    size,
    crc: view.getUint32(at + 16, true),
  }
  return { entry, span: { from, to }, next }
}
