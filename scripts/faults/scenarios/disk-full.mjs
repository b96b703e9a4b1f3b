import { spawnSync } from 'node:child_process'
import { rmSync, statfsSync, writeFileSync } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { Crowd } from '../crowd.mjs'
import { sqliteIn } from '../databases.mjs'
import { expectPutOff, expectThat } from '../expect.mjs'
import { verifyDatabase, verifyLog } from '../verify.mjs'

/** The disk under DATA_DIR fills up while browsers write, and is given room again. */
export const name = 'disk full'
export const dialects = ['sqlite']

/** @param {import('../run.mjs').Context} context */
export async function run({ folder, siteFor, random }) {
  const disk = join(folder, 'disk')
  await mkdir(disk)
  const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=6m', 'tmpfs', disk], { encoding: 'utf8' })
  if (mounted.status !== 0) return { skipped: 'a small disk can be mounted by root alone' }
  let site
  try {
    const database = await sqliteIn(disk)
    site = await siteFor(database)
    return await fill(disk, site, database, random)
  } finally {
    if (site?.child) await site.end('SIGKILL')
    // Lazily: libSQL leaves closing a file to the garbage collector, and this process has migrated the one there.
    spawnSync('umount', ['-l', disk])
  }
}

async function fill(disk, site, database, random) {
  await site.start()
  const crowd = new Crowd({ address: site.address, random, size: 3 })
  await crowd.arrive()
  const filler = join(disk, 'filler')
  const { bavail, bsize } = statfsSync(disk)
  writeFileSync(filler, Buffer.alloc(Math.max(0, bavail * bsize - 200_000)))

  const [writer] = crowd.learners
  for (let i = 0; i < 500 && writer.postponed === 0; i += 1) {
    writer.act()
    await writer.push()
  }
  let refused = 0
  for (const learner of [writer, ...crowd.learners, ...crowd.learners]) {
    learner.act()
    await learner.push()
    if (learner.last.status === 200) continue
    expectPutOff(learner.last)
    refused += 1
  }
  expectThat(refused > 0, 'the disk is full')
  let readable = 0
  for (const learner of crowd.learners) {
    const waiting = learner.outbox.length
    readable += await verifyLog(learner)
    expectThat(learner.outbox.length === waiting, 'what was not acknowledged stays in the outbox')
  }
  const { pid } = site.child
  rmSync(filler)
  await crowd.drain()
  let kept = 0
  for (const learner of crowd.learners) kept += await verifyLog(learner)
  expectThat(site.child.pid === pid && site.child.exitCode === null, 'the server goes on without a restart')
  await site.end('SIGTERM')
  await verifyDatabase(database)
  return `${refused} writes put off with 503, ${readable} events readable meanwhile; ${kept} kept after room was made`
}
