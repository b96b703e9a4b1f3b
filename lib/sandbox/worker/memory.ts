import { sandboxLimits } from '../limits'

/** Thrown where a cell would hold more typed arrays than it may. */
export class MemoryLimitError extends RangeError {
  override readonly name = 'MemoryLimitError'
}

/** A typed array or a buffer. */
export type Buffered = { readonly byteLength: number; readonly buffer?: object }

/**
 * Counts the bytes of typed arrays that cells hold. A large array is counted off when the collector has taken it, which
 * a program learns only between two of its turns; small ones are forgotten at the next turn, for there the collector's
 * own limit is the nearer one. So a single turn can be refused for arrays that it has let go already: `pause()` ends it.
 */
export class Memory {
  private large = 0
  private small = 0
  private depth = 0
  private readonly known = new WeakSet<object>()
  private readonly registry = new FinalizationRegistry<number>((bytes) => {
    this.large -= bytes
  })

  constructor(private readonly limit: number = sandboxLimits.memoryBytes) {}

  /** Throws MemoryLimitError unless this many bytes more are allowed. */
  expect(bytes: number): void {
    if (this.large + this.small + bytes <= this.limit) return
    const mebibytes = (count: number) => `${Math.ceil(count / 2 ** 20)} MiB`
    throw new MemoryLimitError(
      `the cells hold ${mebibytes(this.large + this.small)} of arrays, ${mebibytes(bytes)} more would exceed ${mebibytes(this.limit)}`,
    )
  }

  /** Counts an array, once. */
  hold(array: Buffered): void {
    const bytes = array.byteLength
    if (bytes < sandboxLimits.largeArrayBytes) {
      this.small += bytes
      return
    }
    // The buffer is what takes the room: it may outlive its view, and have several.
    const buffer = array.buffer ?? array
    if (this.known.has(buffer)) return
    this.known.add(buffer)
    this.registry.register(buffer, bytes)
    this.large += bytes
  }

  /** Runs a part of the engine, whose own arrays are not counted: it lets go what it does not return. */
  uncounted<T>(call: () => T): T {
    this.depth++
    try {
      return call()
    } finally {
      this.depth--
    }
  }

  /** Whether the engine runs. */
  get isOff(): boolean {
    return this.depth > 0
  }

  /** A turn has ended. */
  nextTurn(): void {
    this.small = 0
  }
}
