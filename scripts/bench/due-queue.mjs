// `npm run bench:due`: what the due queue costs with 1,000, 10,000 and 100,000 cards, on SQLite and PostgreSQL. As many
// cards are due in each case, so that what differs is only how many there are.
import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { migrateDatabase } from '../db/migrate.mjs'
import { importBundled } from '../lib/import-bundled.mjs'
import { startPostgres } from '../postgres.mjs'
import { machine } from './machine.mjs'
import { median } from './statistics.mjs'

const sizes = [1_000, 10_000, 100_000]
const due = 200
const runs = 41
const now = Date.UTC(2026, 5, 1, 12)
const day = 86_400_000

const { openDatabase, dueQueue } = await importBundled('scripts/bench/due-queue-entry.ts')
const moment = { at: now, utcOffset: 0, localDay: '2026-06-01' }

/** A learner with `count` cards of which 200 are due, the others later. */
async function fill(db, learnerId, count) {
  await db.learner.create({ data: { id: learnerId, createdAt: BigInt(now), seq: 0 } })
  const rows = Array.from({ length: count }, (_, i) => ({
    learnerId,
    card: `card-${i}`,
    stability: 10,
    difficulty: 5,
    reps: 3,
    lapses: 0,
    state: 2,
    step: 0,
    lastAt: BigInt(now - 30 * day),
    lastDay: '2026-05-02',
    utcOffset: 0,
    due: BigInt(i < due ? now - (i + 1) * 3_600_000 : now + ((i % 300) + 2) * day),
    lastEvent: `event-${i}`,
  }))
  for (let i = 0; i < rows.length; i += 500) await db.memory.createMany({ data: rows.slice(i, i + 500) })
}

/** Medians in milliseconds, each size measured in turn, so that a noisy minute meets them all. */
async function measure(target) {
  await migrateDatabase(target)
  const db = await openDatabase(target)
  try {
    for (const size of sizes) await fill(db, `learner-${size}`, size)
    if (target.dialect === 'postgresql') await db.$executeRawUnsafe('ANALYZE')
    const times = new Map(sizes.map((size) => [size, []]))
    for (let run = 0; run < runs; run += 1)
      for (const size of sizes) {
        const start = performance.now()
        const queue = await dueQueue(db, `learner-${size}`, moment, 100)
        times.get(size).push(performance.now() - start)
        if (queue.due.length !== 100 || !queue.more) throw new Error(`${size} cards: the queue is wrong`)
      }
    return sizes.map((size) => median(times.get(size)))
  } finally {
    await db.$disconnect()
  }
}

for (const line of machine()) console.log(line)
console.log(`The first 100 of ${due} due cards, median of ${runs}:`)
console.log(`| cards | ${sizes.map((size) => size.toLocaleString('en')).join(' | ')} | 100,000 / 1,000 |`)
console.log(`|---|${'---|'.repeat(sizes.length + 1)}`)
const row = (name, medians) =>
  console.log(
    `| ${name} | ${medians.map((ms) => `${ms.toFixed(2)} ms`).join(' | ')} | ${(medians.at(-1) / medians[0]).toFixed(2)} |`,
  )

const folder = mkdtempSync(path.join(os.tmpdir(), 'unroll-bench-'))
try {
  row('SQLite', await measure({ dialect: 'sqlite', file: path.join(folder, 'unroll.db') }))
} finally {
  rmSync(folder, { recursive: true, force: true })
}
const cluster = startPostgres()
if (!cluster) console.log('No PostgreSQL is installed here (Debian: apt-get install postgresql).')
else
  try {
    row('PostgreSQL', await measure({ dialect: 'postgresql', url: cluster.url }))
  } finally {
    cluster.stop()
  }
