import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readdirSync } from 'node:fs'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { migrateDatabase } from '../../scripts/db/migrate.mjs'
import { describeEachDialect, emptyDatabase } from '../../scripts/db/testing'
import { useDatabase } from '../../scripts/db/testing-client'
import { appendEvents } from './append-events'
import { database, openDatabase } from './client'
import { isDatabaseError } from './error'
import { checkHealth } from './health'
import { idOf, noon, review } from './sample-events'

describe('SQLite', () => {
  it('stays durable and keeps foreign keys on every connection, after transactions, failures and other writers', async () => {
    const { target, remove } = await emptyDatabase('sqlite')
    await migrateDatabase(target)
    const db = await openDatabase(target)
    const pragma = async (name: string) =>
      Object.values((await db.$queryRawUnsafe<object[]>(`PRAGMA ${name}`))[0] ?? {})
    const expectDurable = async () => {
      expect(await pragma('journal_mode')).toEqual(['wal'])
      expect((await pragma('synchronous')).map(Number)).toEqual([2])
      expect((await pragma('foreign_keys')).map(Number)).toEqual([1])
    }
    await expectDurable()
    await appendEvents(db, idOf(1), [review(1)], noon)
    await expectDurable()
    await expect(appendEvents(db, idOf(1), [{ ...review(2), v: null } as never], noon)).rejects.toThrow()
    await expectDurable()

    // Another process takes the write lock and lets it go after this one was refused it at least once.
    const code = `
      import { createClient } from '@libsql/client'
      const client = createClient({ url: process.argv[1] })
      const lock = await client.transaction('write')
      process.stdout.write('locked')
      setTimeout(() => lock.commit(), 300)`
    const file = target.dialect === 'sqlite' ? target.file : ''
    const other = spawn(process.execPath, ['--input-type=module', '-e', code, `file:${file}`], { stdio: 'pipe' })
    const exited = once(other, 'exit')
    await once(other.stdout, 'data')
    expect((await appendEvents(db, idOf(1), [review(2)], noon)).acknowledged).toMatchObject([{ seq: 2 }])
    await expectDurable()
    await exited
    await db.$disconnect()
    await remove()
  }, 30_000)

  const db = useDatabase('sqlite')
  it.runIf(process.platform === 'linux')('opens no further file with further transactions', async () => {
    await appendEvents(db(), idOf(1), [review(1)], noon)
    const before = readdirSync('/proc/self/fd').length
    for (let n = 2; n <= 60; n += 1) await appendEvents(db(), idOf(1), [review(n)], noon)
    expect(readdirSync('/proc/self/fd').length).toBeLessThan(before + 20)
  })
})

describeEachDialect('health', (dialect) => {
  const db = useDatabase(dialect)

  it('is well when the database answers', async () => {
    await expect(checkHealth(db())).resolves.toBeUndefined()
  })

  it('is not well before the tables are there', async () => {
    const { target, remove } = await emptyDatabase(dialect)
    const empty = await openDatabase(target)
    const error = await checkHealth(empty).catch((error: unknown) => error)
    expect(isDatabaseError(error)).toBe(true)
    await empty.$disconnect()
    await remove()
  })
})

it('calls a server that nobody answers at a database error', async () => {
  const away = await openDatabase({ dialect: 'postgresql', url: 'postgresql://me:secret@127.0.0.1:1/away' })
  const error = await checkHealth(away).catch((error: unknown) => error)
  expect(isDatabaseError(error)).toBe(true)
})

describe('the database of the process', () => {
  afterEach(() => vi.unstubAllEnvs())

  it('is not opened during a build', () => {
    vi.stubEnv('NEXT_PHASE', 'phase-production-build')
    expect(() => database()).toThrow('The build must not open the database')
  })
})
