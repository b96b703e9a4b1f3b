import { accessSync, constants } from 'node:fs'
import { setTimeout as pause } from 'node:timers/promises'
import { pathToFileURL } from 'node:url'
import { createClient } from '@libsql/client'
import { DatabaseUnreachableError, reason } from './errors.mjs'

/** How long to wait for another runner's lock, and between two attempts, in milliseconds. */
const patience = 60_000
const interval = 20

const table = `CREATE TABLE IF NOT EXISTS _prisma_migrations (
  id                  TEXT PRIMARY KEY NOT NULL,
  checksum            TEXT NOT NULL,
  finished_at         DATETIME,
  migration_name      TEXT NOT NULL,
  logs                TEXT,
  rolled_back_at      DATETIME,
  started_at          DATETIME NOT NULL DEFAULT current_timestamp,
  applied_steps_count INTEGER UNSIGNED NOT NULL DEFAULT 0
)`

/**
 * Opens a SQLite file for the migration runner, makes it if need be, and puts it into WAL mode, which stays in the file.
 *
 * @param {string} file
 * @returns {Promise<import('./apply-migrations.mjs').MigrationTarget>}
 * @throws {DatabaseUnreachableError}
 */
export async function openSqlite(file) {
  try {
    refuseReadOnly(file)
    const client = await patiently(() => connect(file, (client) => client.execute('PRAGMA journal_mode = WAL')))
    client.close()
  } catch (cause) {
    throw new DatabaseUnreachableError(`The database file ${file} cannot be opened: ${reason(cause)}.`, { cause })
  }
  return { table, locked: (work) => locked(file, work), close: async () => {} }
}

/** SQLite opens a file that is read-only and fails only at the first write. @param {string} file */
function refuseReadOnly(file) {
  for (const each of [file, `${file}-wal`, `${file}-shm`]) {
    try {
      accessSync(each, constants.R_OK | constants.W_OK)
    } catch (error) {
      if (error.code !== 'ENOENT') throw error
    }
  }
}

/**
 * @template T
 * @param {string} file
 * @param {(transaction: import('./apply-migrations.mjs').Transaction) => Promise<T>} work
 */
async function locked(file, work) {
  /** @type {import('@libsql/client').Transaction | undefined} */
  let transaction
  const client = await patiently(() =>
    connect(file, async (client) => {
      // Holds for the connection that the transaction takes over. With foreign keys on, a migration that makes a table
      // anew would delete the rows that refer to it.
      await client.execute('PRAGMA foreign_keys = OFF')
      transaction = await client.transaction('write')
    }),
  )
  const open = /** @type {import('@libsql/client').Transaction} */ (transaction)
  try {
    const result = await work({
      script: (sql) => open.executeMultiple(sql),
      rows: async (sql, args = []) => (await open.execute({ sql, args })).rows,
      checked: async () => {
        const { rows } = await open.execute('PRAGMA foreign_key_check')
        if (rows.length > 0) throw new Error(`it breaks ${rows.length} foreign keys`)
      },
    })
    await open.commit()
    return result
  } finally {
    open.close()
    client.close()
  }
}

/** @param {string} file @param {(client: import('@libsql/client').Client) => Promise<unknown>} prepare */
async function connect(file, prepare) {
  const client = createClient({ url: pathToFileURL(file).href })
  try {
    await prepare(client)
    return client
  } catch (error) {
    client.close()
    throw error
  }
}

/**
 * Waits for another runner's lock. Not by SQLite's own busy timeout: it blocks the whole process, and with it a runner
 * of the same process that would free the lock. Each attempt needs a connection of its own: on one that was refused a
 * lock libSQL keeps the refused statement open and cannot commit.
 *
 * @template T
 * @param {() => Promise<T>} attempt
 */
async function patiently(attempt) {
  for (let waited = 0; ; waited += interval) {
    try {
      return await attempt()
    } catch (error) {
      if (waited >= patience || !String(error).includes('SQLITE_BUSY')) throw error
      await pause(interval)
    }
  }
}
