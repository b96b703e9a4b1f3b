import fc from 'fast-check'
import { valuesOf } from './schema-values.mjs'

/** Somebody with a log of their own on the site, made of events that it took. */
export async function newLearner(address, batchSchema, seed) {
  const events = valuesOf(batchSchema.properties.events)
  for (let n = 0; n < 200; n++) {
    const [batch] = fc.sample(events, { seed: seed + n, numRuns: 1 })
    const body = JSON.stringify({ learner: null, events: batch })
    const headers = { 'content-type': 'application/json' }
    const response = await fetch(`${address}/api/v1/events`, { method: 'POST', headers, body })
    if (!response.ok) continue
    const cookie = (response.headers.get('set-cookie') ?? '').split(';')[0]
    const { learner } = await response.json()
    return { cookie, learner, ids: batch.map(({ id }) => id) }
  }
  throw new Error('The site took none of 200 batches of events: are they still made by its schema?')
}

/** A learner's whole log as the site gives it. */
export async function logOf(address, cookie) {
  const pages = []
  for (let after = 0, more = true; more; ) {
    const response = await fetch(`${address}/api/v1/events?after=${after}`, { headers: { cookie } })
    if (!response.ok) throw new Error(`The log of a learner is answered ${response.status}`)
    const page = await response.json()
    pages.push(...page.events)
    more = page.more
    after = page.events.at(-1)?.seq ?? after
  }
  return JSON.stringify(pages)
}
