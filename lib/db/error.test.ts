import { readFile } from 'node:fs/promises'
import { describe, expect, it, onTestFinished } from 'vitest'
import { migrateDatabase } from '../../scripts/db/migrate.mjs'
import { findPostgres, startPostgres } from '../../scripts/postgres.mjs'
import { appendEvents } from './append-events'
import { openDatabase } from './client'
import { isDatabaseError } from './error'
import { checkHealth } from './health'
import { idOf, noon, review } from './sample-events'

const coded = (code: string, more = {}) => Object.assign(new Error(code), { code, ...more })
const named = (name: string, code?: string) => Object.assign(new Error(name), { name, code })

describe('isDatabaseError', () => {
  it.each([
    coded('ECONNREFUSED'),
    coded('ECONNRESET'),
    coded('EPIPE', { syscall: 'write' }),
    coded('ENOENT', { syscall: 'connect' }),
    coded('P2028'),
    new Error('timeout exceeded when trying to connect'),
    new Error('Connection terminated unexpectedly'),
    new Error('Connection terminated due to connection timeout'),
    new Error('Client has encountered a connection error and is not queryable'),
    named('PrismaClientKnownRequestError', 'P1001'),
    named('DriverAdapterError'),
  ])('is true of %s', (error) => {
    expect(isDatabaseError(error)).toBe(true)
  })

  it.each([
    new TypeError('undefined is not a function'),
    new Error('Learner is merged in a circle'),
    named('PrismaClientKnownRequestError', 'P2002'),
    named('PrismaClientValidationError'),
    'ECONNREFUSED',
  ])('is false of %s', (error) => {
    expect(isDatabaseError(error)).toBe(false)
  })

  it('is false of a missing file', async () => {
    const error = await readFile('/nothing/here').catch((error: unknown) => error)
    expect(error).toMatchObject({ code: 'ENOENT' })
    expect(isDatabaseError(error)).toBe(false)
  })
})

describe.runIf(process.env.TEST_POSTGRES_URL !== undefined && findPostgres() !== null)('PostgreSQL', () => {
  it('that stops in the middle fails every read, write and open transaction as a database error', async () => {
    const cluster = startPostgres()
    if (cluster === null) throw new Error('PostgreSQL was found and does not start')
    onTestFinished(() => cluster.stop())
    const target = { dialect: 'postgresql', url: cluster.url } as const
    await migrateDatabase(target)
    const db = await openDatabase(target)
    // More writers than the pool has connections: they queue.
    const learners = Array.from({ length: 50 }, (_, i) => i + 1)
    await Promise.all(learners.map((n) => appendEvents(db, idOf(n), [review(n)], noon)))

    let interrupt = () => {}
    const stopped = new Promise<void>((resolve) => {
      interrupt = resolve
    })
    const failures: Promise<unknown>[] = []
    const started = new Promise<void>((resolve) => {
      const open = db.$transaction(async (tx) => {
        await tx.learner.findFirst()
        resolve()
        await stopped
        await tx.learner.findFirst()
      })
      failures.push(open.catch((error: unknown) => error))
    })
    await started
    cluster.stop()
    interrupt()
    // More than the pool has connections: the last find none and are refused a new one.
    for (const n of learners.slice(0, 12)) {
      failures.push(appendEvents(db, idOf(n), [review(n)], noon).catch((error: unknown) => error))
      failures.push(checkHealth(db).catch((error: unknown) => error))
    }
    for (const error of await Promise.all(failures)) {
      expect(isDatabaseError(error), String(error)).toBe(true)
    }
    const later = await appendEvents(db, idOf(1), [review(1)], noon).catch((error: unknown) => error)
    expect(later).toMatchObject({ code: 'ENOENT', syscall: 'connect' })
    expect(isDatabaseError(later)).toBe(true)
    await db.$disconnect()
  }, 60_000)
})
