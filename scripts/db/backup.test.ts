import { execFileSync, spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { appendEvents } from '@/lib/db/append-events'
import { type Database, openDatabase } from '@/lib/db/client'
import { readEvents } from '@/lib/db/read-events'
import { rebuildAll } from '@/lib/db/rebuild-all'
import { draft, idOf, noon, review } from '@/lib/db/sample-events'
import { createShare, readShared } from '@/lib/db/shares'
import { sampleId, sampleInterview } from '@/lib/interview/testing/sample-interview'
import { backup } from './backup.mjs'
import { BackupError } from './errors.mjs'
import { migrateDatabase } from './migrate.mjs'
import { backupPostgres, restorePostgres } from './postgres-backup.mjs'
import { restore } from './restore.mjs'
import { emptyDatabase } from './testing'

const tables = readFileSync('prisma/schema.prisma', 'utf8').match(/^model /gm)?.length ?? 0
const hasClient = () => spawnSync('pg_dump', ['--version']).status === 0

const learner = idOf(1)
let dir: string
let file: string
let copy: string
let db: Database
beforeEach(async () => {
  dir = mkdtempSync(path.join(os.tmpdir(), 'unroll-test-'))
  file = path.join(dir, 'unroll.db')
  copy = path.join(dir, 'backups', "it's one.db")
  run('migrate', dir)
  db = await openDatabase({ dialect: 'sqlite', file })
})
afterEach(async () => {
  await db.$disconnect()
  rmSync(dir, { recursive: true })
})

/** A command in a process of its own: in this one a closed connection lives on until the garbage collector comes. */
function run(command: string, dataDir: string, ...args: string[]): string {
  // Vitest sets a BASE_URL of its own.
  const env = { ...process.env, BASE_URL: '', DATABASE_URL: '', DATA_DIR: dataDir }
  const words = [`scripts/db/${command}.mjs`, ...args]
  return execFileSync(process.execPath, words, { env, encoding: 'utf8' })
}

const add = (n: number) => appendEvents(db, learner, [review(n)], noon)
async function seqsIn(file: string) {
  const other = await openDatabase({ dialect: 'sqlite', file })
  const { events } = await readEvents(other, learner, 0)
  await other.$disconnect()
  return events.map(({ seq }) => seq)
}

it('copies what was acknowledged while writes go on', async () => {
  await add(1)
  const writes = [2, 3, 4].map(add)
  await backup(file, copy)
  await Promise.all(writes)
  const seqs = await seqsIn(copy)
  expect(seqs.slice(0, 1)).toEqual([1])
  expect(seqs).toEqual([1, 2, 3, 4].slice(0, seqs.length))
  expect(await seqsIn(file)).toEqual([1, 2, 3, 4])
})

it('never replaces a backup, and backs up nothing that is not there', async () => {
  await backup(file, copy)
  await expect(backup(file, copy)).rejects.toThrow(BackupError)
  await expect(backup(file, copy)).rejects.toThrow('is there already')
  await expect(backup(path.join(dir, 'no.db'), `${copy}2`)).rejects.toThrow('There is no database at')
  expect(readdirSync(dir)).not.toContain('no.db')
})

it('restores over nothing, and over a database only by force, keeping that', async () => {
  await add(1)
  await backup(file, copy)
  await add(2)
  await backup(file, `${copy}2`)
  await expect(restore(copy, file, false)).rejects.toThrow('--force sets it aside')
  await expect(restore(copy, file, true)).rejects.toThrow('is in use: stop the server first.')
  expect(await seqsIn(file)).toEqual([1, 2])

  const dataDir = path.join(dir, 'elsewhere')
  const restored = path.join(dataDir, 'unroll.db')
  expect(run('restore', dataDir, `${copy}2`)).toBe(`Restored ${restored}.\n`)
  const kept = `${restored}.replaced-1`
  expect(run('restore', dataDir, copy, '--force')).toBe(
    `Restored ${restored}. The database that was there is kept as ${kept}.\n`,
  )
  expect(await seqsIn(restored)).toEqual([1])
  expect(await seqsIn(kept)).toEqual([1, 2])
})

it('brings shared reports back under the addresses that were given out', async () => {
  const interview = sampleId(1)
  await appendEvents(db, learner, sampleInterview(interview), noon)
  const share = await createShare(db, learner, { id: idOf(7), interview, now: noon })
  if (typeof share === 'string') throw new Error(share)
  const before = await readShared(db, share.key)
  expect(before?.events.length).toBeGreaterThan(5)
  await backup(file, copy)
  const dataDir = path.join(dir, 'elsewhere')
  run('restore', dataDir, copy)
  const other = await openDatabase({ dialect: 'sqlite', file: path.join(dataDir, 'unroll.db') })
  expect(await readShared(other, share.key)).toEqual(before)
  await other.$disconnect()
})

it('restores nothing that is no backup', async () => {
  const letter = path.join(dir, 'letter')
  writeFileSync(letter, 'This is a letter and no database, and quite a long one. '.repeat(50))
  await db.$disconnect()
  await expect(restore(letter, file, true)).rejects.toThrow(BackupError)
  await expect(restore(path.join(dir, 'nothing'), file, true)).rejects.toThrow('There is no backup at')
  writeFileSync(letter, '')
  await expect(restore(letter, file, true)).rejects.toThrow('_prisma_migrations')
  expect(await seqsIn(file)).toEqual([])
  expect(readdirSync(dir).filter((name) => name.includes('restoring') || name.includes('replaced'))).toEqual([])
})

it('copies one moment while several learners write: each log whole, and nothing acknowledged before is missing', async () => {
  const learners = [11, 12, 13].map(idOf)
  let stopped = false
  const told = new Map(learners.map((id) => [id, 0]))
  const writing = learners.map(async (id) => {
    for (let n = 1; !stopped; n += 1) {
      const { acknowledged } = await appendEvents(db, id, [review(2 * n), review(2 * n + 1)], noon)
      told.set(id, acknowledged.at(-1)?.seq ?? 0)
    }
  })
  for (let round = 1; round <= 5; round += 1) {
    const before = new Map(told)
    // It throws unless every log has all its places.
    expect(await backup(file, `${copy}${round}`)).toMatch(/Event \d+/)
    const other = await openDatabase({ dialect: 'sqlite', file: `${copy}${round}` })
    for (const { id, seq } of await other.learner.findMany()) expect(seq).toBeGreaterThanOrEqual(before.get(id) ?? 0)
    expect((await rebuildAll(other, noon)).different).toBe(0)
    await other.$disconnect()
  }
  stopped = true
  await Promise.all(writing)
})

it('counts what it has written, and sees that a log has lost an event', async () => {
  await appendEvents(db, learner, [review(1), review(2)], noon)
  const counts = (await backup(file, copy)).split(', ')
  expect(counts).toEqual(
    expect.arrayContaining(['Learner 1', 'Event 2', 'Evidence 2', 'Memory 1', 'Share 0', 'User 0']),
  )
  await db.event.deleteMany({ where: { learnerId: learner, seq: 1 } })
  await expect(backup(file, `${copy}2`)).rejects.toThrow(`the log of learner ${learner} has 1 of 2 events`)
})

it('restores no backup of a later version, and leaves no old log beside what it restores', async () => {
  await add(1)
  await backup(file, copy)
  const dataDir = path.join(dir, 'elsewhere')
  mkdirSync(dataDir)
  writeFileSync(path.join(dataDir, 'unroll.db-wal'), 'what a crash left of another database')
  run('restore', dataDir, copy)
  expect(readdirSync(dataDir)).toEqual(['unroll.db'])
  expect(await seqsIn(path.join(dataDir, 'unroll.db'))).toEqual([1])

  await db.$executeRawUnsafe(
    "INSERT INTO _prisma_migrations (id, checksum, migration_name) VALUES ('x', 'y', '9999_later')",
  )
  const refused = 'The database is newer than the code: it has the migration 9999_later'
  await expect(backup(file, `${copy}2`)).rejects.toThrow(refused)
  await expect(restore(`${copy}2`, `${file}2`, false)).rejects.toThrow(refused)
})

describe.runIf(process.env.TEST_POSTGRES_URL !== undefined && hasClient())('on PostgreSQL', () => {
  it('leaves it to pg_dump and pg_restore, which bring everything back', async () => {
    const [one, two] = [await emptyDatabase('postgresql'), await emptyDatabase('postgresql')]
    await migrateDatabase(one.target)
    const [from, into] = [await openDatabase(one.target), await openDatabase(two.target)]
    await appendEvents(from, learner, [review(1), draft(2)], noon)
    const urls = [one, two].map(({ target }) => (target.dialect === 'postgresql' ? target.url : ''))
    expect(await backupPostgres(urls[0] ?? '', copy)).toBe(`${tables + 1} tables`)
    await expect(backupPostgres(urls[0] ?? '', copy)).rejects.toThrow('is there already')
    await restorePostgres(copy, urls[1] ?? '')
    expect(await readEvents(into, learner, 0)).toEqual(await readEvents(from, learner, 0))
    expect(await migrateDatabase(two.target)).toEqual([])
    await expect(restorePostgres(copy, urls[1] ?? '')).rejects.toThrow('has tables already')
    await Promise.all([from.$disconnect(), into.$disconnect()])
    await Promise.all([one.remove(), two.remove()])
  })
})
