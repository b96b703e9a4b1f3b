import { PackageFault } from './fault'
import { inflated } from './inflate'
import type { Limits } from './limits'
import { readPackageVersion } from './package-version'
import { type ZipEntry, zipDirectory } from './zip-directory'
import { zstdDecompressed } from './zstd'

/** An opened package: its database, and the entries that the media list speaks of. */
export type Archive = {
  readonly sqlite: Uint8Array
  /** Whether media and their list are compressed with zstd, as today's Anki writes them. */
  readonly zstd: boolean
  readonly entries: ReadonlyMap<string, ZipEntry>
}

/**
 * The newest collection that a package holds. Beside it lies an older one for versions of Anki that cannot read it,
 * with a single note that says so; that one is never read in the place of the real one.
 */
export function openArchive(bytes: Uint8Array, limits: Limits): Archive {
  if (bytes.length > limits.package) throw new PackageFault('too-large', { limit: limits.package })
  const entries = zipDirectory(bytes)
  const version = readPackageVersion(entries.get('meta'), limits)
  const newest = entries.get('collection.anki21b')
  if (newest) {
    const packed = inflated(newest, limits.collection, limits)
    return { sqlite: zstdDecompressed(packed, newest.name, limits.collection, limits), zstd: true, entries }
  }
  const legacy = entries.get('collection.anki21') ?? entries.get('collection.anki2')
  if (!legacy) throw new PackageFault('no-collection')
  if (version === 3 || (version === 2 && legacy.name === 'collection.anki2')) throw new PackageFault('only-update-note')
  return { sqlite: inflated(legacy, limits.collection, limits), zstd: false, entries }
}
