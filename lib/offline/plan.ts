import { isHashed } from './hashed'
import { type Entry, type OfflineManifest, revisionOf } from './manifest'

/** Revisions by address. */
export type Revisions = Readonly<Record<string, string>>

/** What is on the device already. */
export type Here = {
  /** Addresses that are here as the manifest wants them. */
  readonly there: ReadonlySet<string>
  /** What an older copy has. */
  readonly before: Revisions
}

export type Plan = {
  readonly fetched: readonly Entry[]
  /** As in the older copy. */
  readonly reused: readonly Entry[]
}

/** What to fetch for a copy and what to take over from the one before; the rest is here. */
export function planOf({ entries }: OfflineManifest, { there, before }: Here): Plan {
  const missing = entries.filter(({ address }) => !there.has(address))
  const same = (entry: Entry) => !isHashed(entry.address) && before[entry.address] === revisionOf(entry)
  return { fetched: missing.filter((entry) => !same(entry)), reused: missing.filter(same) }
}

export type Size = { readonly bytes: number; readonly size: number }

/** What several lists of entries come to; what they have in common counts once. */
export function sizeOf(lists: readonly (readonly Entry[])[]): Size {
  const unique = new Map(lists.flat().map((entry) => [entry.address, entry]))
  let bytes = 0
  let size = 0
  for (const entry of unique.values()) {
    bytes += entry.bytes
    size += entry.size
  }
  return { bytes, size }
}

/** Those of the kept addresses that nothing wants any more. */
export function obsolete(kept: readonly string[], wanted: readonly Iterable<string>[]): string[] {
  const keep = new Set(wanted.flatMap((addresses) => [...addresses]))
  return kept.filter((address) => !keep.has(address))
}
