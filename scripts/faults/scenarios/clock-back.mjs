import { Crowd } from '../crowd.mjs'
import { expectThat } from '../expect.mjs'
import { between } from '../random.mjs'
import { verifyDatabase, verifyLog } from '../verify.mjs'

/** The browsers' clocks jump an hour back and forth while they write. */
export const name = 'clock set back an hour'

const hour = 3_600_000

/** @param {import('../run.mjs').Context} context */
export async function run({ database, siteFor, random, kills }) {
  const jumps = Math.min(12, kills)
  const site = await siteFor(database)
  await site.start()
  let jump = 0
  const crowd = new Crowd({ address: site.address, random, clock: () => Date.now() + jump })
  await crowd.arrive()
  for (let round = 0; round < jumps; round += 1) {
    jump = between(random, -2, 2) * hour
    for (const learner of crowd.learners) learner.act()
    await crowd.drain()
  }
  let kept = 0
  for (const learner of crowd.learners) kept += await verifyLog(learner)
  expectThat(kept === crowd.sum(({ made }) => made.size), 'everything is kept once')
  await site.end('SIGTERM')
  await verifyDatabase(database)
  return `${jumps} jumps, ${kept} events kept at the places and times that were acknowledged`
}
