import { Fault } from '../lib/fault.mjs'
import { eventAt } from './events.mjs'
import { between } from './random.mjs'

const largestBatch = 100

/**
 * A browser as the server knows it: an outbox that keeps what is not acknowledged and sends it again under the same ids,
 * and a ledger of everything that the server has ever acknowledged.
 */
export class Learner {
  /** What waits, oldest first. */
  outbox = []
  /** All that was made, by id, as it was sent. */
  made = new Map()
  /** What the server said of each event. */
  ledger = new Map()
  id = null
  cookie = ''
  /** How many requests went unanswered, and how many were told to come again. */
  unanswered = 0
  postponed = 0

  /** @param {string} address @param {() => number} random @param {() => number} clock milliseconds since the epoch */
  constructor(address, random, clock = Date.now) {
    Object.assign(this, { address, random, clock })
  }

  /** Does `count` things, which go into the outbox. */
  act(count = between(this.random, 1, 12)) {
    for (let i = 0; i < count; i += 1) {
      const event = eventAt(this.random, this.clock(), [...this.made.values()].slice(-20))
      this.made.set(event.id, event)
      this.outbox.push(event)
    }
  }

  /** The body of the next request, and the headers that a page sends with it. */
  request() {
    const events = this.outbox.slice(0, largestBatch)
    const headers = { 'content-type': 'application/json', ...(this.cookie && { cookie: this.cookie }) }
    return { method: 'POST', headers, body: JSON.stringify({ learner: this.id, events }) }
  }

  /**
   * Sends what waits once. Answers the response's status, 0 when there was none: then, and at 503, all is kept. Any other
   * refusal is a fault, as is an acknowledgement that differs from an earlier one.
   * @param {number} patience milliseconds
   */
  async push(patience = 20_000) {
    if (this.outbox.length === 0) return 200
    let response
    let reply
    try {
      response = await fetch(`${this.address}/api/v1/events`, {
        ...this.request(),
        signal: AbortSignal.timeout(patience),
      })
      reply = await response.json()
    } catch {
      this.unanswered += 1
      return 0
    }
    if (response.status === 503) this.postponed += 1
    else if (response.status !== 200) throw new Fault(`${response.status} ${JSON.stringify(reply)}`)
    else this.hear(reply, response.headers.get('set-cookie'))
    this.last = { status: response.status, retryAfter: response.headers.get('retry-after'), reply }
    return response.status
  }

  /** Takes an acknowledgement over. */
  hear({ learner, acknowledged }, cookie) {
    this.id = learner
    if (cookie) this.cookie = cookie.split(';')[0]
    for (const { id, seq, at } of acknowledged) {
      const before = this.ledger.get(id)
      if (before && (before.seq !== seq || before.at !== at)) {
        throw new Fault(`Event ${id} was acknowledged as ${before.seq} and later as ${seq}.`)
      }
      this.ledger.set(id, { seq, at })
    }
    this.outbox = this.outbox.filter(({ id }) => !this.ledger.has(id))
  }

  /** Sends until nothing waits; a fault after two minutes. */
  async drain() {
    const end = performance.now() + 120_000
    while (this.outbox.length > 0) {
      if (performance.now() > end) throw new Fault(`${this.outbox.length} events cannot be got rid of.`)
      if ((await this.push()) !== 200) await new Promise((resolve) => setTimeout(resolve, 100))
    }
  }
}
