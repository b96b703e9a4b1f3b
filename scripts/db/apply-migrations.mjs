import { randomUUID } from 'node:crypto'
import {
  DatabaseForeignError,
  DatabaseNewerError,
  MigrationEditedError,
  MigrationFailedError,
  reason,
} from './errors.mjs'

/**
 * A database as the runner sees it: `locked` runs work in one transaction that no other runner's overlaps and rolls back
 * when it throws, `checked` refuses to commit what breaks a foreign key.
 *
 * @typedef {{
 *   script: (sql: string) => Promise<unknown>,
 *   rows: (sql: string, values?: unknown[]) => Promise<Record<string, unknown>[]>,
 *   checked: () => Promise<void>,
 * }} Transaction
 * @typedef {{
 *   table: string,
 *   locked: <T>(work: (transaction: Transaction) => Promise<T>) => Promise<T>,
 *   close: () => Promise<void>,
 * }} MigrationTarget
 * @typedef {import('./migrations.mjs').Migration} Migration
 */

/**
 * Applies what is pending, each migration in a transaction of its own. The list is read again under each lock, so several
 * runners at once apply every migration once.
 *
 * @param {MigrationTarget} target
 * @param {Migration[]} migrations in order
 * @returns {Promise<string[]>} the names of those applied
 */
export async function applyMigrations(target, migrations) {
  const done = []
  for (;;) {
    const name = await target.locked((transaction) => applyNext(target.table, transaction, migrations))
    if (name === null) return done
    done.push(name)
  }
}

/** @param {string} table @param {Transaction} transaction @param {Migration[]} migrations */
async function applyNext(table, transaction, migrations) {
  await transaction.script(table)
  const applied = new Map()
  for (const row of await readApplied(transaction)) {
    applied.set(row.migration_name, row.checksum)
  }
  refuseSurprises(applied, migrations)
  const next = migrations.find(({ name }) => !applied.has(name))
  if (next === undefined) return null
  try {
    await transaction.script(next.sql)
    await transaction.checked()
  } catch (cause) {
    throw new MigrationFailedError(`The migration ${next.name} failed and was rolled back: ${reason(cause)}.`, {
      cause,
    })
  }
  await transaction.rows(
    `INSERT INTO _prisma_migrations (id, checksum, finished_at, migration_name, applied_steps_count)
     VALUES ($1, $2, CURRENT_TIMESTAMP, $3, 1)`,
    [randomUUID(), next.checksum, next.name],
  )
  return next.name
}

/** @param {Transaction} transaction */
async function readApplied(transaction) {
  try {
    return await transaction.rows('SELECT migration_name, checksum FROM _prisma_migrations')
  } catch (cause) {
    const undefinedColumn = cause.code === '42703' || String(cause).includes('no such column')
    if (!undefinedColumn) throw cause
    throw new DatabaseForeignError(
      'The database has a table _prisma_migrations that is not from Unroll: give Unroll a database of its own.',
      { cause },
    )
  }
}

/**
 * Throws when a database was made by a later version of the code, or by other migrations of the same names.
 *
 * @param {Map<string, string>} applied checksums by name
 * @param {Migration[]} migrations
 */
export function refuseSurprises(applied, migrations) {
  const known = new Map(migrations.map((migration) => [migration.name, migration.checksum]))
  for (const [name, checksum] of applied) {
    const ours = known.get(name)
    if (ours === undefined) {
      throw new DatabaseNewerError(
        `The database is newer than the code: it has the migration ${name}, which this version does not know; start the version that made it, or restore a backup from before.`,
      )
    }
    if (ours !== checksum) {
      throw new MigrationEditedError(
        `The migration ${name} was edited after it was applied to this database: restore its file and put the change into a new migration.`,
      )
    }
  }
}
