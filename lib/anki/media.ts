import { strFromU8 } from 'fflate'
import { PbfReader } from 'pbf'
import type { Archive } from './archive'
import type { AnkiMedia } from './collection'
import { orFault, PackageFault } from './fault'
import { assertPlainName } from './file-name'
import { inflated } from './inflate'
import { isRecord, parseJson } from './json'
import type { Limits } from './limits'
import { zstdDecompressed } from './zstd'

/** The list itself may be this long: some 100,000 names. */
const longestList = 20_000_000

type Listed = { readonly entry: string; readonly name: string; readonly size: number }

/**
 * The media of a package. Its files are entries named 0, 1, 2, …, and the entry `media` says what they are called. A
 * name whose file is not in the archive is left out, as Anki does; nothing is inflated before `bytes()`. A name that two
 * files claim is refused: which of them a card would show, nobody could say.
 */
export function readMedia(archive: Archive, limits: Limits): AnkiMedia[] {
  const { entries, zstd } = archive
  const list = entries.get('media')
  if (!list) return []
  const packed = inflated(list, longestList, limits)
  const listed = zstd
    ? todaysList(zstdDecompressed(packed, list.name, longestList, limits))
    : legacyList(packed, archive)
  const media: AnkiMedia[] = []
  const claimed = new Set<string>()
  let total = 0
  for (const { entry: key, name, size } of listed) {
    assertPlainName(name)
    const plain = name.normalize('NFC')
    if (claimed.has(plain)) throw new PackageFault('media-twice', { name })
    claimed.add(plain)
    const entry = entries.get(key)
    if (!entry) continue
    total += Math.max(size, entry.size)
    if (total > limits.media) throw new PackageFault('too-large', { entry: name, limit: limits.media })
    const bytes = () => {
      const content = inflated(entry, limits.media, limits)
      return zstd ? zstdDecompressed(content, name, size, limits) : content
    }
    media.push({ name, size, bytes })
  }
  return media
}

/** A JSON object from entry to name. */
function legacyList(bytes: Uint8Array, { entries }: Archive): Listed[] {
  const names = parseJson(strFromU8(bytes), 'media')
  if (!isRecord(names)) throw new PackageFault('bad-json', { where: 'media' })
  return Object.entries(names).map(([entry, name]) => {
    if (typeof name !== 'string') throw new PackageFault('bad-json', { where: 'media' })
    return { entry, name, size: entries.get(entry)?.size ?? 0 }
  })
}

/** A protobuf list; the place in it is the name of the entry. (`MediaEntries` in Anki's import_export.proto.) */
function todaysList(bytes: Uint8Array): Listed[] {
  const read = (): Listed[] =>
    new PbfReader(bytes).readFields<Listed[]>((field, list, pbf) => {
      if (field === 1)
        list.push({ entry: String(list.length), ...pbf.readMessage(readMediaEntry, { name: '', size: 0 }) })
    }, [])
  return orFault('bad-protobuf', { where: 'media' }, read)
}

function readMediaEntry(field: number, entry: { name: string; size: number }, pbf: PbfReader): void {
  if (field === 1) entry.name = pbf.readString()
  else if (field === 2) entry.size = pbf.readVarint()
}
