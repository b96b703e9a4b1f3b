import { expectPutOff, expectThat, pause } from '../expect.mjs'
import { Learner } from '../learner.mjs'
import { holdLock } from '../lock.mjs'
import { verifyDatabase, verifyLog } from '../verify.mjs'

/** Another program holds the lock that writes need: for a moment, and for longer than anybody waits. */
export const name = 'database locked'

/** @param {import('../run.mjs').Context} context */
export async function run({ database, siteFor, random }) {
  const site = await siteFor(database)
  await site.start()
  const learner = new Learner(site.address, random)
  learner.act()
  await learner.drain()

  const letGo = await holdLock(database.target, learner.id)
  learner.act()
  const short = learner.push()
  await pause(1500)
  await letGo()
  expectThat((await short) === 200, 'a write waits for a lock that is held for a moment')

  const letGoLate = await holdLock(database.target, learner.id)
  learner.act()
  const began = performance.now()
  const long = learner.push()
  await pause(500)
  const read = performance.now()
  await verifyLog(learner)
  const reading = Math.round(performance.now() - read)
  expectThat((await site.health()) === 200, 'reading goes on while writing is locked')
  await long
  const waited = Math.round(performance.now() - began)
  expectPutOff(learner.last)
  await letGoLate()
  await learner.drain()
  const kept = await verifyLog(learner)
  await site.end('SIGTERM')
  await verifyDatabase(database)
  return `locked for 1.5 s: kept; locked for good: put off after ${waited} ms, the log read meanwhile in ${reading} ms; ${kept} events kept`
}
