// Brings the database up to date with the code: npm run db:migrate
import { accessSync, constants } from 'node:fs'
import { pathToFileURL } from 'node:url'
import { parseEnvironment } from '../../lib/environment.mjs'
import { makeFolder } from '../lib/make-folder.mjs'
import { applyMigrations } from './apply-migrations.mjs'
import { runCommand } from './command.mjs'
import { DatabaseSetupError, DatabaseUnreachableError, DataDirError, reason } from './errors.mjs'
import { listMigrations, migrationsFolder } from './migrations.mjs'
import { openPostgres } from './postgres-target.mjs'
import { openSqlite } from './sqlite-target.mjs'

/**
 * Makes DATA_DIR and the database ready.
 *
 * @param {import('../../lib/environment.mjs').Environment} environment
 * @returns {Promise<string[]>} the names of the migrations that were applied, none when all were already
 * @throws {DatabaseSetupError} whose message is one sentence
 */
export async function migrate({ dataDir, database }) {
  makeDataDir(dataDir)
  return migrateDatabase(database)
}

/**
 * @param {import('../../lib/environment.mjs').DatabaseTarget} database
 * @param {string} [folder] of migrations, where they are not the project's
 */
export async function migrateDatabase(database, folder = migrationsFolder(database.dialect)) {
  const migrations = listMigrations(folder)
  return withTarget(database, (target) => applyMigrations(target, migrations))
}

/**
 * Opens a database, works on it, and closes it.
 *
 * @template T
 * @param {import('../../lib/environment.mjs').DatabaseTarget} database
 * @param {(target: import('./apply-migrations.mjs').MigrationTarget) => Promise<T>} work
 * @returns {Promise<T>}
 * @throws {DatabaseSetupError} in whose sentence a driver's own error is wrapped
 */
export async function withTarget(database, work) {
  const target = database.dialect === 'sqlite' ? await openSqlite(database.file) : await openPostgres(database.url)
  try {
    return await work(target)
  } catch (cause) {
    if (cause instanceof DatabaseSetupError) throw cause
    const which = database.dialect === 'sqlite' ? database.file : 'at DATABASE_URL'
    throw new DatabaseUnreachableError(`The database ${which} cannot be migrated: ${reason(cause)}.`, { cause })
  } finally {
    await target.close()
  }
}

/** @param {string} dir */
function makeDataDir(dir) {
  try {
    makeFolder(dir)
    accessSync(dir, constants.W_OK | constants.X_OK)
  } catch (cause) {
    throw new DataDirError(`DATA_DIR ${dir} cannot be written to: ${reason(cause)}.`, { cause })
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  await runCommand(async () => {
    const applied = await migrate(parseEnvironment(process.env))
    return applied.length === 0 ? 'The database is up to date.' : `Applied ${applied.join(', ')}.`
  })
}
