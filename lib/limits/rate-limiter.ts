import { createHash, randomBytes } from 'node:crypto'
import { RateLimiterMemory } from 'rate-limiter-flexible'
import type { Allowance } from './allowances'

/**
 * How many counters an allowance has at most. Subjects share them by a hash that nobody outside knows, so that neither
 * a flood of addresses fills the memory nor, as with a list that forgets the oldest, anybody's count is pushed out.
 */
const ownCells = 2 ** 14

/** Counts requests in this process's memory; a restart forgets. */
export class RateLimiter {
  private readonly limiters = new Map<string, RateLimiterMemory>()

  constructor(
    private readonly salt: Uint8Array = new Uint8Array(randomBytes(16)),
    private readonly cells = ownCells,
  ) {}

  /** Counts one request; answers 0 when it is allowed, else in how many milliseconds one will be. */
  async take(allowance: Allowance, subject: string): Promise<number> {
    const outcome = await this.of(allowance)
      .consume(this.cell(subject))
      .catch((refused: unknown) => refused)
    if (outcome instanceof Error) throw outcome
    const { consumedPoints, msBeforeNext } = outcome as { consumedPoints: number; msBeforeNext: number }
    return consumedPoints > allowance.requests ? Math.max(1, msBeforeNext) : 0
  }

  private of({ name, requests, seconds }: Allowance): RateLimiterMemory {
    const known = this.limiters.get(name)
    if (known) return known
    const limiter = new RateLimiterMemory({ keyPrefix: name, points: requests, duration: seconds })
    this.limiters.set(name, limiter)
    return limiter
  }

  private cell(subject: string): number {
    return createHash('sha256').update(this.salt).update(subject).digest().readUInt32LE(0) % this.cells
  }
}

const holder = globalThis as typeof globalThis & { unrollRateLimiter?: RateLimiter }

/** The server's own, one a process: Next bundles this module several times, so it is held globally. */
export function ownRateLimiter(): RateLimiter {
  holder.unrollRateLimiter ??= new RateLimiter()
  return holder.unrollRateLimiter
}
