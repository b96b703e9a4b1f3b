import { type Database, type HealthRow, noteIn, type SyncProblem } from './database'
import type { Environment } from './environment'
import { releaseLease, renewalMillis, takeLease } from './lease'
import { nextRipeIn } from './outbox'
import type { Fetch } from './protocol'
import { pull } from './pull'
import { type PushOptions, push } from './push'
import { LeaseLost, Stopped } from './stopped'

export type SyncDependencies = {
  readonly db: Database
  readonly environment: Environment
  readonly fetch: Fetch
  /** Distinguishes this tab from the others of the browser. */
  readonly owner: string
  /** Called when events or the health of the sync changed. */
  readonly onChange: () => void
  /** Called when all events are on the server, and all of its are here. */
  readonly onSynced?: () => void
}

export type PassOptions = {
  /** Send drafts now instead of when they are ripe: the page is about to be hidden. */
  readonly flushDrafts?: boolean
  /** Let requests outlive the page. */
  readonly keepalive?: boolean
  /** Do not wait out the delay after a failure, since the network came back; what the server asked for is kept. */
  readonly retryNow?: boolean
}

/** In how many milliseconds there is reason for another pass; null when nothing waits. */
export type PassResult = { readonly again: number | null }

export type Sync = { pass(options?: PassOptions): Promise<PassResult> }

/** How long to leave it to the tab that is syncing. */
const busyMillis = 2_000
const shortestDelay = 1_000
const longestDelay = 60_000
/** The learner may change while a pass is made, but not for ever. */
const mostRounds = 3

/**
 * Sends the outbox, then reads the log. Every step is on the disk before the next, and every request may be repeated:
 * a pass that is cut off anywhere is simply made again. Passes of one Sync must not overlap; those of two tabs may.
 */
export function createSync({ db, environment, fetch, owner, onChange, onSynced = () => {} }: SyncDependencies): Sync {
  let failures = 0
  let signedOut = false
  let pause: { from: number; until: number; asked: boolean } | null = null

  async function renew() {
    if (!(await takeLease(db, owner, environment.now()))) throw new LeaseLost()
  }

  async function pass({ flushDrafts = false, keepalive = false, retryNow = false }: PassOptions): Promise<PassResult> {
    // What it finds is of no interest here: `renew` says before the next request whether the lease was lost.
    const stopRenewing = environment.every(renewalMillis, () => void renew().catch(() => {}))
    try {
      await pushAndPull({ flushDrafts, keepalive })
      failures = 0
      pause = null
      signedOut = false
      await report(false, null)
      onSynced()
      return { again: await nextRipeIn(db, environment.now()) }
    } catch (error) {
      if (error instanceof LeaseLost) return { again: busyMillis }
      if (!(error instanceof Stopped)) throw error
      failures = retryNow ? 1 : failures + 1
      signedOut = error.problem === 'signed_out'
      const delay = signedOut ? longestDelay : delayAfter(failures, environment.random())
      const again = error.retryAfter ?? delay
      const from = environment.now()
      pause = { from, until: from + again, asked: error.retryAfter !== null }
      await report(error.problem === null, error.problem)
      return { again }
    } finally {
      stopRenewing()
      await releaseLease(db, owner)
    }
  }

  async function pushAndPull(options: PushOptions) {
    const context = { db, environment, fetch, onChange, renew }
    // Nothing is sent again and again in vain: reading says whether somebody has signed in since.
    if (signedOut) await pull(context)
    for (let round = 0; round < mostRounds; round += 1) {
      const accepted = await push(context, options)
      const switched = await pull(context)
      if (accepted && !switched) return
      // The log is another learner's than before: what waits here for that learner is sent in the next round.
      if (!switched) break
    }
    throw new Stopped('learner_mismatch')
  }

  async function report(offline: boolean, problem: SyncProblem | null) {
    const health: HealthRow = { key: 'health', offline, problem }
    const tx = noteIn(db, 'meta')
    const before = await tx.store.get('health')
    const same = before?.key === 'health' && before.offline === offline && before.problem === problem
    if (!same) await tx.store.put(health)
    await tx.done
    if (!same) onChange()
  }

  return {
    async pass(options = {}) {
      const now = environment.now()
      // A time before the pause began means that the clock was set back: then the pause is over.
      const paused = pause !== null && pause.from <= now && now < pause.until
      if (pause && paused && (pause.asked || !options.retryNow)) return { again: pause.until - now }
      return pass(options)
    },
  }
}

/** Doubles with each failure up to a minute, half of it random so that many browsers do not come back at once. */
function delayAfter(failures: number, random: number): number {
  const delay = Math.min(longestDelay, shortestDelay * 2 ** (failures - 1))
  return Math.round(delay * (0.5 + random / 2))
}
