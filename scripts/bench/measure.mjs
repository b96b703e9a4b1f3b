import { Fault } from '../lib/fault.mjs'
import { decoded, encoded } from './arrays.mjs'
import { lstmArrays } from './cases.mjs'
import { distance, median } from './statistics.mjs'

/**
 * How long each part takes: `warm` and `turn` in ms, how many rounds, after how many ms of one contender's turns it
 * sits out the further rounds of a case, and how many rounds it stays for all the same.
 */
export const thorough = { warm: 500, turn: 20, rounds: 25, patience: 8_000, least: 5 }
export const quick = { warm: 150, turn: 5, rounds: 5, patience: 2_000, least: 2 }

/** How far f32 peers may be from this engine's f64, relative to a tensor's largest entry. */
const tolerance = 1e-4

/** Throws where a peer computes something else than the engine: its time would mean nothing. */
function expectSame(name, given, wanted) {
  for (const [key, values] of Object.entries(wanted)) {
    const apart = distance(given[key] ?? [], values)
    if (!(apart <= tolerance)) throw new Fault(`${name} differs from the engine in ${key} by ${apart.toExponential(1)}`)
  }
}

/**
 * One case: all contenders prepare it and are checked against the engine, the first of them; then they take turns,
 * round after round, each round beginning with another. Medians in the case's unit; contenders that do not do the case
 * are missing.
 * @param {import('./cases.mjs').Case} of
 * @param {import('./contender-process.mjs').Contender[]} contenders
 * @param {typeof thorough} pace
 * @returns {Promise<Map<string, number>>}
 */
export async function measure(of, contenders, { warm, turn, rounds, patience, least }) {
  const { kind, shape, size, cell } = of
  const arrays = shape && encoded(lstmArrays(shape))
  const running = []
  let reference
  for (const contender of contenders) {
    const answer = await contender.ask({ action: 'prepare', kind, shape, size, cell, arrays, warm, turn })
    if (answer.absent) continue
    const results = decoded(answer.results)
    reference ??= results
    if (Object.keys(results).length > 0) expectSame(`${of.name}: ${contender.name}`, results, reference)
    running.push({ contender, times: [], spent: 0 })
  }
  for (let round = 0; round < rounds; round++) {
    for (let place = 0; place < running.length; place++) {
      const one = running[(round + place) % running.length]
      if (one.spent > patience && round >= least) continue
      const start = performance.now()
      one.times.push((await one.contender.ask({ action: 'measure' })).ms * of.factor)
      one.spent += performance.now() - start
    }
  }
  return new Map(running.map(({ contender, times }) => [contender.name, median(times)]))
}
