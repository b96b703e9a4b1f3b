/**
 * - `network`: something could not be fetched;
 * - `changed`: the site is not what the list says, since it was updated meanwhile or something answers in its place;
 * - `full`: there is no room;
 * - `stopped`: the learner stopped it;
 * - `busy`: another tab is at it.
 */
export type CopyProblem = 'network' | 'changed' | 'full' | 'stopped' | 'busy'

/** A copy could not be completed; what has been fetched stays, and the next attempt goes on from there. */
export class CopyFault extends Error {
  override readonly name = 'CopyFault'

  /** @param room for `full`, in bytes: what is needed, and what is free where the browser says so */
  constructor(
    readonly problem: CopyProblem,
    readonly room: { readonly needed: number; readonly free: number | null } | null = null,
    cause?: unknown,
  ) {
    super(`the offline copy is not complete: ${problem}`, { cause })
  }

  static from(error: unknown, signal: AbortSignal): CopyFault {
    // Whatever breaks once it was stopped broke for that: half a list looks like another site's.
    if (signal.aborted) return new CopyFault('stopped', null, error)
    if (error instanceof CopyFault) return error
    const name = error instanceof Error || error instanceof DOMException ? error.name : ''
    return new CopyFault(name === 'QuotaExceededError' ? 'full' : 'network', null, error)
  }
}
