import { expectThat } from '../expect.mjs'
import { Learner } from '../learner.mjs'
import { between } from '../random.mjs'
import { RawPost } from '../raw-post.mjs'
import { verifyDatabase, verifyLog } from '../verify.mjs'

/** Connections are cut in the middle of a request, and after it but before its answer is read. */
export const name = 'half a request'

/** @param {import('../run.mjs').Context} context */
export async function run({ database, siteFor, random, kills }) {
  const rounds = Math.min(20, kills)
  const site = await siteFor(database)
  await site.start()
  const learner = new Learner(site.address, random)
  learner.act()
  await learner.drain()
  for (let round = 0; round < rounds; round += 1) {
    learner.act()
    const half = new RawPost(learner)
    await half.send(half.head)
    await half.send(half.body.subarray(0, between(random, 0, half.body.length - 1)))
    await half.cut()
    expectThat((await verifyLog(learner)) === learner.ledger.size, 'of half a request nothing is kept')

    const whole = new RawPost(learner)
    await whole.send(whole.head)
    await whole.send(whole.body)
    // With an answer under way the events are on the disk; without one they may be or not.
    if (round % 2 === 0) await whole.until(/^HTTP/)
    await whole.cut()
    const unheard = round % 2 === 0 ? acknowledgedIn(whole.heard) : null
    await learner.drain()
    for (const { id, seq } of unheard ?? []) {
      expectThat(learner.ledger.get(id)?.seq === seq, 'the retry gives the acknowledgement that was not read')
    }
  }
  const kept = await verifyLog(learner)
  expectThat(kept === learner.made.size, 'everything is kept once')
  expectThat((await site.health()) === 200, 'the server is well')
  await site.end('SIGTERM')
  await verifyDatabase(database)
  return `${rounds} cut in the body, ${rounds} before the answer; ${kept} events kept once`
}

/** What an answer that came whole says, for comparison with the retry's; null when it was cut. */
function acknowledgedIn(text) {
  const body = /\{.*\}/s.exec(text)?.[0]
  try {
    return JSON.parse(body ?? '').acknowledged
  } catch {
    return null
  }
}
