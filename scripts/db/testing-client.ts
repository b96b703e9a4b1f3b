import { afterAll, beforeAll } from 'vitest'
import { type Database, openDatabase } from '@/lib/db/client'
import { migrateDatabase } from './migrate.mjs'
import type { Dialect } from './schema.mjs'
import { emptyDatabase } from './testing'

/** A migrated database for the tests of one `describe`, gone after them. Call the result inside a test. */
export function useDatabase(dialect: Dialect): () => Database {
  let database: Database | undefined
  let close = async () => {}
  beforeAll(async () => {
    const { target, remove } = await emptyDatabase(dialect)
    await migrateDatabase(target)
    const opened = await openDatabase(target)
    close = async () => {
      await opened.$disconnect()
      await remove()
    }
    database = opened
  })
  afterAll(() => close())
  return () => {
    if (database === undefined) throw new Error('The database is opened before the first test')
    return database
  }
}
