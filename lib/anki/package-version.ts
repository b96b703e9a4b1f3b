import { PbfReader } from 'pbf'
import { orFault, PackageFault } from './fault'
import { inflated } from './inflate'
import type { Limits } from './limits'
import type { ZipEntry } from './zip-directory'

const largestMeta = 10_000

/**
 * What the `meta` entry says: 1 for a package whose collection is `collection.anki2`, 2 for `collection.anki21`, 3 for
 * `collection.anki21b`; undefined without the entry. (`PackageMetadata` in Anki's import_export.proto.)
 */
export function readPackageVersion(meta: ZipEntry | undefined, limits: Limits): number | undefined {
  if (!meta) return undefined
  const content = inflated(meta, largestMeta, limits)
  const version = orFault('bad-protobuf', { where: 'meta' }, () =>
    new PbfReader(content).readFields<{ version: number }>(
      (field, message, pbf) => {
        if (field === 1) message.version = pbf.readVarint()
      },
      { version: 0 },
    ),
  ).version
  if (version < 1 || version > 3) throw new PackageFault('unsupported', { what: `package version ${version}` })
  return version
}
