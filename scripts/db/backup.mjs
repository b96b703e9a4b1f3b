// Copies the database while the server runs: npm run db:backup [-- FILE]
import { closeSync, existsSync, fsyncSync, openSync } from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { createClient } from '@libsql/client'
import { parseEnvironment } from '../../lib/environment.mjs'
import { makeFolder } from '../lib/make-folder.mjs'
import { refuseSurprises } from './apply-migrations.mjs'
import { quoted, sqliteTables } from './catalogue.mjs'
import { runCommand } from './command.mjs'
import { BackupError, DatabaseSetupError, reason } from './errors.mjs'
import { listMigrations, migrationsFolder } from './migrations.mjs'
import { backupPostgres } from './postgres-backup.mjs'

/**
 * Writes a consistent copy of a SQLite database, also while others read and write, and reads it again.
 *
 * @param {string} file the database
 * @param {string} copy where nothing is yet
 * @returns {Promise<string>} what is in it, as the end of a sentence
 * @throws {BackupError}
 */
export async function backup(file, copy) {
  if (!existsSync(file)) throw new BackupError(`There is no database at ${file}.`)
  if (existsSync(copy)) throw new BackupError(`${copy} is there already, and a backup replaces nothing.`)
  try {
    makeFolder(path.dirname(copy))
    const client = createClient({ url: pathToFileURL(file).href })
    await client.execute({ sql: 'VACUUM INTO ?', args: [copy] }).finally(() => client.close())
    const counts = await verify(copy)
    const handle = openSync(copy, 'r+')
    fsyncSync(handle)
    closeSync(handle)
    return counts
  } catch (cause) {
    if (cause instanceof DatabaseSetupError) throw cause
    throw new BackupError(`The backup to ${copy} failed: ${reason(cause)}.`, { cause })
  }
}

/**
 * Throws unless a file is a whole database of ours: no page is damaged, no row refers to one that is missing, every
 * learner's log has all its places, and no migration is one that this version does not know.
 *
 * @param {string} file
 * @returns {Promise<string>} how many rows each table has, as the end of a sentence
 */
export async function verify(file) {
  const client = createClient({ url: pathToFileURL(file).href })
  const rows = async (/** @type {string} */ sql, args = []) => (await client.execute({ sql, args })).rows
  try {
    if ((await rows('PRAGMA integrity_check'))[0]?.[0] !== 'ok') throw new Error('the file is damaged')
    refuseNewer(await rows('SELECT migration_name, checksum FROM _prisma_migrations'))
    const loose = await rows('PRAGMA foreign_key_check')
    if (loose.length > 0) throw new Error(`${loose.length} rows refer to others that are missing`)
    const [gap] = await rows(gaps)
    if (gap !== undefined) throw new Error(`the log of learner ${gap.id} has ${gap.kept} of ${gap.seq} events`)
    return await countsOf(rows)
  } finally {
    client.close()
  }
}

/** The places of a log are 1 to its learner's seq, without a gap, unless it was merged into another's. */
const gaps = `SELECT "id", "seq", count("learnerId") AS kept FROM (
  SELECT "Learner"."id", "Learner"."seq", "Event"."learnerId" FROM "Learner"
  LEFT JOIN "Event" ON "Event"."learnerId" = "Learner"."id" WHERE "Learner"."mergedInto" IS NULL
) GROUP BY "id", "seq" HAVING count("learnerId") <> "seq" LIMIT 1`

/** @param {Record<string, unknown>[]} applied */
function refuseNewer(applied) {
  const migrations = listMigrations(migrationsFolder('sqlite'))
  refuseSurprises(new Map(applied.map(({ migration_name, checksum }) => [migration_name, checksum])), migrations)
}

/** @param {import('./catalogue.mjs').Rows} rows */
async function countsOf(rows) {
  const counts = []
  for (const { name } of await sqliteTables(rows)) {
    const [count] = await rows(`SELECT count(*) AS n FROM ${quoted(name)}`)
    counts.push(`${name} ${count?.n}`)
  }
  return counts.join(', ')
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  await runCommand(async () => {
    const { database, dataDir } = parseEnvironment(process.env)
    const time = new Date().toISOString().replaceAll(':', '-').slice(0, 19)
    const ending = database.dialect === 'sqlite' ? 'db' : 'dump'
    const copy = path.resolve(process.argv[2] ?? path.join(dataDir, 'backups', `unroll-${time}.${ending}`))
    const counts = await (database.dialect === 'sqlite'
      ? backup(database.file, copy)
      : backupPostgres(process.env.DATABASE_URL ?? '', copy))
    return `Wrote ${copy}: ${counts}.`
  })
}
