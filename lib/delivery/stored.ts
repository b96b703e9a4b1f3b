import type { Encoding } from './accept-encoding'

/**
 * An answer that the build has compressed beforehand, as `scripts/lib/store.mjs` writes it: `encoded` names a file of
 * `.next/stored` for each encoding.
 */
export type Stored = {
  readonly type: string
  /** Of the bytes before compression. */
  readonly hash: string
  /** The address changes with the content. */
  readonly immutable: boolean
  readonly encoded: Readonly<Record<Encoding, string>>
}

/** All of them by their address, without a query. */
export type Store = Readonly<Record<string, Stored>>
