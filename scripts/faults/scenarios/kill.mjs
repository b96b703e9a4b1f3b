import { Fault } from '../../lib/fault.mjs'
import { Crowd } from '../crowd.mjs'
import { between } from '../random.mjs'
import { verifyDatabase, verifyLog } from '../verify.mjs'

/** The server is killed (SIGKILL) at random moments while browsers write, and started again, over and over. */
export const name = 'kill -9 under load'

/** @param {import('../run.mjs').Context} context */
export async function run({ database, siteFor, random, kills }) {
  const site = await siteFor(database)
  await site.start()
  const crowd = new Crowd({ address: site.address, random })
  await crowd.arrive()
  const starts = []
  for (let kill = 0; kill < kills; kill += 1) {
    crowd.begin()
    // Once it writes: what is killed before has nothing to lose.
    await crowd.untilAcknowledged(between(random, 0, 40))
    await new Promise((resolve) => setTimeout(resolve, between(random, 0, 30)))
    await site.end('SIGKILL')
    // Now and then while it starts, too.
    if (random() < 0.1) {
      site.launch()
      await new Promise((resolve) => setTimeout(resolve, between(random, 0, 800)))
      await site.end('SIGKILL')
    }
    await crowd.stop()
    starts.push(await site.start())
  }
  await crowd.drain()
  let kept = 0
  for (const learner of crowd.learners) kept += await verifyLog(learner)
  const acknowledged = crowd.sum(({ ledger }) => ledger.size)
  if (kept !== acknowledged) throw new Fault(`${acknowledged} events were acknowledged and ${kept} are kept.`)
  const code = await site.end('SIGTERM')
  if (code !== 0) throw new Fault(`At its end the server exits with ${code}.`)
  await verifyDatabase(database)
  starts.sort((a, b) => a - b)
  const median = Math.round(starts[Math.floor(starts.length / 2)] ?? 0)
  return `${kills} kills, ${crowd.sum(({ unanswered }) => unanswered)} requests cut off; ${acknowledged} events acknowledged, all kept once and where they were; up again after ${median} ms (median)`
}
