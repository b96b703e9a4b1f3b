import fc from 'fast-check'
import { bytesOf, rawBytes } from './bytes.mjs'
import { faultOf, statusesOf } from './faults.mjs'
import { inputs } from './inputs.mjs'
import { send } from './send.mjs'

/** Milliseconds in which every input is answered, or its connection ended. */
const patience = 20_000
const atOnce = 16
const round = 500

/**
 * Sends inputs over connections of their own, a few at once, and says what went wrong.
 * @param {{ host: string, port: number }} target
 * @param {import('./inputs.mjs').Material} material
 * @param {{ seed: number, count: number, afterRound: (sent: number) => Promise<void> }} options
 * @returns {Promise<{ sent: number, faults: { fault: string, bytes: Buffer }[], statuses: Map<string, number> }>}
 */
export async function run(target, material, { seed, count, afterRound }) {
  const ordinary = inputs(material)
  const sendable = fc.oneof(
    { weight: 5, arbitrary: ordinary.map(bytesOf) },
    { weight: 1, arbitrary: rawBytes(ordinary) },
  )
  const faults = []
  const statuses = new Map()
  let sent = 0
  while (sent < count) {
    const numRuns = Math.min(round, count - sent)
    const queue = fc.sample(sendable, { seed: seed + sent, numRuns })
    const worker = async () => {
      for (let next = queue.pop(); next; next = queue.pop()) {
        const got = await send(target, next, patience)
        const fault = faultOf(got)
        if (fault) faults.push({ fault, bytes: next.bytes })
        const first = statusesOf(got.answer)[0] ?? 'closed'
        statuses.set(first, (statuses.get(first) ?? 0) + 1)
      }
    }
    await Promise.all(Array.from({ length: atOnce }, worker))
    sent += numRuns
    await afterRound(sent)
  }
  return { sent, faults, statuses }
}
