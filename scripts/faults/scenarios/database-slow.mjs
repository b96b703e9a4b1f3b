import { join } from 'node:path'
import { Crowd } from '../crowd.mjs'
import { expectPutOff, expectThat, pause } from '../expect.mjs'
import { SlowRoad } from '../slow-road.mjs'
import { verifyDatabase, verifyLog } from '../verify.mjs'

/** The way to PostgreSQL becomes slow, and then swallows everything without a word. */
export const name = 'database slow and silent'
export const dialects = ['postgresql']

/** A browser gives up after 20 s; whoever asks for health is told within a few. */
const longestAnswer = 20_000
const longestHealth = 8000

/** @param {import('../run.mjs').Context} context */
export async function run({ database, siteFor, random }) {
  const { searchParams, pathname } = new URL(database.target.url)
  const road = new SlowRoad(join(searchParams.get('host'), '.s.PGSQL.5432'))
  const url = `postgresql://postgres@127.0.0.1:${await road.listen()}${pathname}`
  const site = await siteFor({ env: { ...database.env, DATABASE_URL: url } })
  try {
    await site.start()
    const crowd = new Crowd({ address: site.address, random })
    await crowd.arrive()
    road.delay = 40
    crowd.begin()
    await pause(3000)
    await crowd.stop()
    road.delay = 0
    await crowd.drain()

    road.held = true
    const began = performance.now()
    const health = site.health(longestHealth).then((status) => ({ status, millis: performance.now() - began }))
    for (const learner of crowd.learners) learner.act()
    await Promise.all(crowd.learners.map((learner) => learner.push(longestAnswer)))
    const waited = Math.round(performance.now() - began)
    for (const { last, unanswered } of crowd.learners) {
      expectThat(unanswered === 0, `every write is answered within ${longestAnswer} ms`)
      expectPutOff(last)
    }
    const { status, millis } = await health
    expectThat(status === 503, `health is 503 while nothing answers (it was ${status})`)
    road.release()
    const back = Math.round(await site.untilHealth(200))
    await crowd.drain()
    let kept = 0
    for (const learner of crowd.learners) kept += await verifyLog(learner)
    await site.end('SIGTERM')
    await verifyDatabase(database)
    return `silent: writes put off after ${waited} ms at the latest, health 503 after ${Math.round(millis)} ms; well again ${back} ms after; ${kept} events kept`
  } finally {
    await site.end('SIGKILL')
    await road.close()
  }
}
