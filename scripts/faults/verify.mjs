import { pathToFileURL } from 'node:url'
import { createClient } from '@libsql/client'
import { capture } from '../lib/child.mjs'
import { Fault } from '../lib/fault.mjs'
import { inRoot } from '../lib/root.mjs'

/** The whole log of a learner as the site gives it. */
async function logOf({ address, cookie }) {
  const log = []
  for (;;) {
    const after = log.at(-1)?.seq ?? 0
    const response = await fetch(`${address}/api/v1/events?after=${after}`, { headers: { cookie } })
    if (response.status !== 200) throw new Fault(`Reading the log: ${response.status} ${await response.text()}`)
    const { events, more } = await response.json()
    log.push(...events)
    if (!more) return log
  }
}

/**
 * Throws unless the log holds what the learner was told: every acknowledged event once, as it was sent, at the place and
 * time that was acknowledged; no place empty, and nothing that was never made.
 * @param {import('./learner.mjs').Learner} learner
 */
export async function verifyLog(learner) {
  const log = await logOf(learner)
  const places = log.map(({ seq }) => seq)
  if (places.some((seq, i) => seq !== i + 1)) throw new Fault(`The places of a log are not 1 to ${log.length}.`)
  const kept = new Map(log.map((event) => [event.id, event]))
  if (kept.size !== log.length) throw new Fault('An event is in the log twice.')
  for (const [id, { seq, at }] of learner.ledger) {
    const event = kept.get(id)
    if (!event) throw new Fault(`Event ${id} was acknowledged and is lost.`)
    if (event.seq !== seq || event.at !== at) throw new Fault(`Event ${id} is not where it was acknowledged.`)
  }
  for (const { id, payload } of log) {
    const made = learner.made.get(id)
    if (!made) throw new Fault(`Event ${id} was never made.`)
    if (JSON.stringify(made.payload) !== JSON.stringify(payload)) throw new Fault(`Event ${id} was changed.`)
  }
  return log.length
}

/** Throws unless the database is whole and every stored memory is what its events amount to; the site must be stopped. */
export async function verifyDatabase({ env, target }) {
  if (target.dialect === 'sqlite') {
    const client = createClient({ url: pathToFileURL(target.file).href })
    const { rows } = await client.execute('PRAGMA integrity_check').finally(() => client.close())
    if (rows[0]?.[0] !== 'ok') throw new Fault(`integrity_check says: ${rows[0]?.[0]}`)
  }
  const { code, output } = await capture(process.execPath, [inRoot('scripts', 'db', 'rebuild.mjs')], {
    env: { ...process.env, ...env },
  })
  if (code !== 0 || !output.includes('all as they were stored')) throw new Fault(`srs:rebuild says: ${output}`)
}
