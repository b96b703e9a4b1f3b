import { execFileSync } from 'node:child_process'
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { appendEvents } from '@/lib/db/append-events'
import { type Database, openDatabase } from '@/lib/db/client'
import { readEvents } from '@/lib/db/read-events'
import { idOf, noon, review } from '@/lib/db/sample-events'
import { createShare, readShared } from '@/lib/db/shares'
import { sampleId, sampleInterview } from '@/lib/interview/testing/sample-interview'
import { backup, sqliteFile } from './backup.mjs'
import { BackupError } from './errors.mjs'
import { restore } from './restore.mjs'

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

it('leaves PostgreSQL to its own tools', () => {
  expect(() => sqliteFile({ dialect: 'postgresql', url: 'postgresql://h/d' })).toThrow(
    'The database is PostgreSQL: back it up with pg_dump and restore it with pg_restore.',
  )
})
