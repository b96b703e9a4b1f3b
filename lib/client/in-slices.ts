/** How long a page computes before it takes input and draws, in milliseconds: less than a frame at 60 Hz. */
const sliceMillis = 12

export type Turns = {
  /** Milliseconds of a clock that never goes back. */
  readonly now: () => number
  /** Resolves in a later task. */
  readonly turn: () => Promise<void>
}

const pageTurns: Turns = {
  now: () => performance.now(),
  turn: () => new Promise((resolve) => setTimeout(resolve)),
}

/**
 * Draws all that a generator yields, and gives the page its turn every few milliseconds. Rejects with the signal's
 * reason, at the next turn, when it is aborted.
 */
export async function inSlices<Item>(
  items: Iterable<Item>,
  onItem: (item: Item) => void,
  signal: AbortSignal,
  { now, turn }: Turns = pageTurns,
): Promise<void> {
  let began = now()
  for (const item of items) {
    onItem(item)
    if (now() - began < sliceMillis) continue
    await turn()
    signal.throwIfAborted()
    began = now()
  }
}
