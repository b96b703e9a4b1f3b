import type { SyncProblem } from './database'
import type { Failure } from './protocol'

/** Ends a pass of the sync before it is done; whatever is not acknowledged stays in the outbox. */
export class Stopped extends Error {
  override readonly name = 'Stopped'

  /** `problem` null: the server was not reached or was busy. `retryAfter`: milliseconds that it asked to wait. */
  constructor(
    readonly problem: SyncProblem | null,
    readonly retryAfter: number | null = null,
  ) {
    super(problem ?? 'the server cannot be reached')
  }

  /** For a failure that nothing in the request can mend. */
  static by(failure: Failure): Stopped {
    if (failure.kind === 'later') return new Stopped(null, failure.retryAfter)
    if (failure.kind === 'signed-out') return new Stopped('signed_out')
    return new Stopped(failure.kind === 'other-learner' ? 'learner_mismatch' : 'protocol')
  }
}

/** Another tab has begun to sync, since this one was asleep for longer than its lease. */
export class LeaseLost extends Error {
  override readonly name = 'LeaseLost'
}
