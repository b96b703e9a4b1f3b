import { connect } from 'node:net'
import { Crowd } from '../crowd.mjs'
import { expectThat, pause } from '../expect.mjs'
import { Learner } from '../learner.mjs'
import { RawPost } from '../raw-post.mjs'
import { verifyDatabase, verifyLog } from '../verify.mjs'

/** The server is told to end (SIGTERM) under load, with a request half way in. */
export const name = 'shutdown under load'

/** A server that ends within this time is not killed by those that wait for it. */
const longest = 25_000

/** @param {import('../run.mjs').Context} context */
export async function run({ database, siteFor, random }) {
  const site = await siteFor(database)
  await site.start()
  const crowd = new Crowd({ address: site.address, random })
  await crowd.arrive()
  const late = new Learner(site.address, random)
  late.act()
  await late.drain()
  late.act()
  const waiting = late.outbox.length
  const post = new RawPost(late, { ask: true })
  await post.send(post.head)
  expectThat(await post.until(/100 Continue/), 'the server takes the head of a request')

  crowd.begin()
  await pause(300)
  const began = performance.now()
  const ended = site.end('SIGTERM')
  await refusesConnections(site.port)
  await post.send(post.body)
  expectThat(await post.until(/HTTP\/1\.1 200 .*"acknowledged":/s), 'a request that was accepted is answered')
  const code = await Promise.race([ended, pause(longest).then(() => 'no end')])
  const took = Math.round(performance.now() - began)
  await crowd.stop()
  expectThat(code === 0, `the server ends with 0 (it was ${code})`)

  await site.start()
  await crowd.drain()
  await late.drain()
  let kept = 0
  for (const learner of [...crowd.learners, late]) kept += await verifyLog(learner)
  await site.end('SIGTERM')
  await verifyDatabase(database)
  return `ended with 0 after ${took} ms, ${waiting} events that were half way in answered; ${kept} events kept`
}

async function refusesConnections(port) {
  for (;;) {
    const code = await new Promise((resolve) => {
      const socket = connect(port, 'localhost', () => resolve(undefined))
      socket.on('error', (error) => resolve(error.code ?? error.errors?.[0]?.code))
      socket.on('connect', () => socket.destroy())
    })
    if (code === 'ECONNREFUSED') return
    await pause(10)
  }
}
