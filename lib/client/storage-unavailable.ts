/**
 * - `unavailable`: the browser keeps no data here (private mode, blocked by a setting, a broken profile);
 * - `full`: there is no space left;
 * - `older-tab`: a tab with an older version of the site has the database open;
 * - `newer-tab`: a newer version of the site has upgraded the database, and this page must be reloaded.
 */
export type StorageProblem = 'unavailable' | 'full' | 'older-tab' | 'newer-tab'

/** Nothing was kept: said to the learner before or instead of a result. */
export class StorageUnavailable extends Error {
  override readonly name = 'StorageUnavailable'

  constructor(
    readonly problem: StorageProblem,
    cause?: unknown,
  ) {
    super(`this browser cannot keep what is entered here: ${problem}`, { cause })
  }

  /** The error of any failed use of IndexedDB in this one type. */
  static from(error: unknown): StorageUnavailable {
    if (error instanceof StorageUnavailable) return error
    const name = error instanceof Error || error instanceof DOMException ? error.name : ''
    if (name === 'QuotaExceededError') return new StorageUnavailable('full', error)
    if (name === 'VersionError') return new StorageUnavailable('newer-tab', error)
    return new StorageUnavailable('unavailable', error)
  }
}

/** Runs something that uses IndexedDB; whatever fails in it is thrown as StorageUnavailable. */
export async function kept<T>(run: () => Promise<T>): Promise<T> {
  try {
    return await run()
  } catch (error) {
    throw StorageUnavailable.from(error)
  }
}
