import { Crowd } from '../crowd.mjs'
import { query } from '../databases.mjs'
import { expectPutOff, expectThat, pause } from '../expect.mjs'
import { between } from '../random.mjs'
import { verifyDatabase, verifyLog } from '../verify.mjs'

/** PostgreSQL stops under load and comes back; its connections are cut one by one, and the site mends itself. */
export const name = 'database gone and back'
export const dialects = ['postgresql']

/** @param {import('../run.mjs').Context} context */
export async function run({ database, cluster, siteFor, random }) {
  const site = await siteFor(database)
  await site.start()
  const crowd = new Crowd({ address: site.address, random })
  await crowd.arrive()
  const back = []
  for (let round = 0; round < 3; round += 1) {
    crowd.begin()
    await pause(between(random, 100, 600))
    expectThat(cluster.halt(), 'PostgreSQL can be stopped')
    await site.untilHealth(503)
    const [learner] = crowd.learners
    await crowd.stop()
    learner.act()
    await learner.push()
    expectPutOff(learner.last)
    expectThat(cluster.resume(), 'PostgreSQL can be started')
    back.push(await site.untilHealth(200))
  }
  const cut = await cutConnections(database.target.url, crowd, random)
  expectThat((await site.health()) === 200, 'the site is well after its connections were cut')
  let kept = 0
  for (const learner of crowd.learners) kept += await verifyLog(learner)
  await site.end('SIGTERM')
  await verifyDatabase(database)
  const slowest = Math.round(Math.max(...back))
  return `stopped 3 times, well again ${slowest} ms after it was back at the latest; ${cut} connections cut; ${crowd.sum(({ postponed }) => postponed)} writes put off, ${kept} events kept`
}

async function cutConnections(url, crowd, random) {
  crowd.begin()
  let cut = 0
  for (let i = 0; i < 20; i += 1) {
    await pause(between(random, 20, 120))
    const { rows } = await query(
      url,
      `SELECT count(pg_terminate_backend(pid))::int AS n FROM pg_stat_activity
       WHERE datname = current_database() AND pid <> pg_backend_pid()`,
    )
    cut += rows[0].n
  }
  await crowd.stop()
  await crowd.drain()
  return cut
}
