// Copies the SQLite database while the server runs: npm run db:backup [-- FILE]
import { closeSync, existsSync, fsyncSync, openSync } from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { createClient } from '@libsql/client'
import { parseEnvironment } from '../../lib/environment.mjs'
import { makeFolder } from '../lib/make-folder.mjs'
import { runCommand } from './command.mjs'
import { BackupError, reason } from './errors.mjs'

/** The file of a database that can be backed up here. @param {import('../../lib/environment.mjs').DatabaseTarget} database */
export function sqliteFile(database) {
  if (database.dialect === 'sqlite') return database.file
  throw new BackupError('The database is PostgreSQL: back it up with pg_dump and restore it with pg_restore.')
}

/**
 * Writes a consistent copy, also while others read and write.
 *
 * @param {string} file the database
 * @param {string} copy where nothing is yet
 * @throws {BackupError}
 */
export async function backup(file, copy) {
  if (!existsSync(file)) throw new BackupError(`There is no database at ${file}.`)
  if (existsSync(copy)) throw new BackupError(`${copy} is there already, and a backup replaces nothing.`)
  try {
    makeFolder(path.dirname(copy))
    const client = createClient({ url: pathToFileURL(file).href })
    await client.execute({ sql: 'VACUUM INTO ?', args: [copy] }).finally(() => client.close())
    await verify(copy)
    const handle = openSync(copy, 'r+')
    fsyncSync(handle)
    closeSync(handle)
  } catch (cause) {
    throw new BackupError(`The backup to ${copy} failed: ${reason(cause)}.`, { cause })
  }
}

/** Throws unless a file is a whole database of ours. @param {string} file */
export async function verify(file) {
  const client = createClient({ url: pathToFileURL(file).href })
  try {
    const { rows } = await client.execute('PRAGMA integrity_check')
    if (rows[0]?.[0] !== 'ok') throw new Error('the file is damaged')
    await client.execute('SELECT 1 FROM _prisma_migrations')
  } finally {
    client.close()
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  await runCommand(async () => {
    const { database, dataDir } = parseEnvironment(process.env)
    const time = new Date().toISOString().replaceAll(':', '-').slice(0, 19)
    const copy = path.resolve(process.argv[2] ?? path.join(dataDir, 'backups', `unroll-${time}.db`))
    await backup(sqliteFile(database), copy)
    return `Wrote ${copy}.`
  })
}
