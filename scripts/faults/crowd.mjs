import { Learner } from './learner.mjs'
import { between, randomFrom } from './random.mjs'

/** Several browsers that write at once for as long as they are let. */
export class Crowd {
  stopped = false

  /** @param {{ address: string, random: () => number, size?: number, clock?: () => number }} options */
  constructor({ address, random, size = 6, clock }) {
    this.learners = Array.from(
      { length: size },
      () => new Learner(address, randomFrom(between(random, 0, 2 ** 32 - 1)), clock),
    )
  }

  /**
   * The first write of each while all is well: a browser whose first answer is lost is another learner at the next try.
   */
  async arrive() {
    for (const learner of this.learners) {
      learner.act()
      await learner.drain()
    }
  }

  /** Begins to write; `stop` ends it. */
  begin() {
    this.stopped = false
    this.writing = Promise.all(this.learners.map((learner) => this.write(learner)))
    // A fault is told by `stop`.
    this.writing.catch(() => {})
  }

  async write(learner) {
    while (!this.stopped) {
      learner.act()
      const status = await learner.push()
      const pause = status === 200 ? between(learner.random, 0, 20) : between(learner.random, 20, 120)
      await new Promise((resolve) => setTimeout(resolve, pause))
    }
  }

  /** Waits until `more` events have been acknowledged from now on, for half a minute at most. @param {number} more */
  async untilAcknowledged(more) {
    const acknowledged = () => this.sum(({ ledger }) => ledger.size)
    const [before, began] = [acknowledged(), performance.now()]
    while (acknowledged() < before + more && performance.now() - began < 30_000) {
      await new Promise((resolve) => setTimeout(resolve, 2))
    }
  }

  /** Lets everybody finish; what waits stays in the outboxes. */
  async stop() {
    this.stopped = true
    await this.writing
  }

  /** Sends all that waits. */
  async drain() {
    await Promise.all(this.learners.map((learner) => learner.drain()))
  }

  /** A sum over the learners. @param {(learner: Learner) => number} of */
  sum(of) {
    return this.learners.reduce((total, learner) => total + of(learner), 0)
  }
}
