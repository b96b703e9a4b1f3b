// A contender in JavaScript: a process of its own: it answers one line of JSON with one, so that contenders in any language
// can take turns, each with a heap and a compiler to itself. `node contender.mjs MODULE [ARGUMENT]`
import { createInterface } from 'node:readline'
import { decoded, encoded } from './arrays.mjs'

const [module, argument] = process.argv.slice(2)
const answer = (message) => process.stdout.write(`${JSON.stringify(message)}\n`)
for (const method of ['log', 'info', 'warn']) console[method] = console.error

const { create } = await import(`./contenders/${module}.mjs`)
const { versions, kinds } = await create(argument)

let call = () => {}
let waits = false
let count = 1

/** Milliseconds of `count` calls in a row. A call that returns no promise is not waited for: that costs time too. */
async function timed(calls) {
  const start = performance.now()
  if (waits) for (let i = 0; i < calls; i++) await call()
  else for (let i = 0; i < calls; i++) call()
  return performance.now() - start
}

const actions = {
  hello: async () => ({ versions }),

  /** Builds the case, hands back what it computes, runs it until it is warm, and chooses how many calls one turn takes. */
  async prepare({ kind, arrays, warm, turn, ...how }) {
    const make = kinds[kind]
    if (!make) return { absent: 'not offered' }
    const prepared = await make({ ...how, arrays: decoded(arrays ?? {}) })
    call = prepared.call
    const first = call()
    waits = first instanceof Promise
    await first
    const results = await prepared.results?.()
    for (let calls = 1, spent = 0; spent < warm; calls *= 2) {
      const ms = await timed(calls)
      spent += ms
      count = Math.max(1, Math.round((calls * turn) / Math.max(ms, 1e-3)))
    }
    return { results: encoded(results ?? {}) }
  },

  measure: async () => ({ ms: (await timed(count)) / count }),
}

for await (const line of createInterface({ input: process.stdin })) {
  const { action, ...rest } = JSON.parse(line)
  answer(await actions[action](rest).catch((error) => ({ error: String(error.stack ?? error) })))
}
