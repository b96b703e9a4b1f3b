import { spawnSync } from 'node:child_process'
import { existsSync, rmSync } from 'node:fs'
import path from 'node:path'
import pg from 'pg'
import { makeFolder } from '../lib/make-folder.mjs'
import { BackupError, reason } from './errors.mjs'

/** Runs one of PostgreSQL's own programs. @param {string} program @param {string[]} args */
function run(program, ...args) {
  const { status, error, stdout, stderr } = spawnSync(program, args, { encoding: 'utf8', maxBuffer: 1 << 28 })
  if (error?.code === 'ENOENT') {
    throw new BackupError(`${program} is not installed here (Debian: apt-get install postgresql-client).`)
  }
  if (status !== 0) throw new BackupError(`${program} failed: ${reason(error ?? stderr.trim())}.`)
  return stdout
}

/**
 * Has pg_dump write a consistent copy while others read and write, and has pg_restore read what is in it.
 *
 * @param {string} url
 * @param {string} copy where nothing is yet
 * @returns {Promise<string>} what is in it, as the end of a sentence
 * @throws {BackupError}
 */
export async function backupPostgres(url, copy) {
  if (existsSync(copy)) throw new BackupError(`${copy} is there already, and a backup replaces nothing.`)
  makeFolder(path.dirname(copy))
  try {
    run('pg_dump', '--format=custom', '--no-owner', '--no-privileges', `--file=${copy}`, `--dbname=${url}`)
    const tables = run('pg_restore', '--list', copy).match(/TABLE DATA/g) ?? []
    if (tables.length === 0) throw new BackupError(`The backup ${copy} holds no table.`)
    return `${tables.length} tables`
  } catch (error) {
    rmSync(copy, { force: true })
    throw error
  }
}

/**
 * Puts a backup into a database without tables, all of it or nothing.
 *
 * @param {string} copy
 * @param {string} url
 * @throws {BackupError}
 */
export async function restorePostgres(copy, url) {
  if (!existsSync(copy)) throw new BackupError(`There is no backup at ${copy}.`)
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 })
  await client.connect().catch((cause) => {
    throw new BackupError(`The database at DATABASE_URL cannot be used: ${reason(cause)}.`, { cause })
  })
  const sql = 'SELECT count(*)::int AS n FROM information_schema.tables WHERE table_schema = current_schema()'
  const { rows } = await client.query(sql).finally(() => client.end())
  if (rows[0].n > 0)
    throw new BackupError('The database at DATABASE_URL has tables already: make an empty one and name that.')
  run('pg_restore', '--single-transaction', '--exit-on-error', '--no-owner', '--no-privileges', `--dbname=${url}`, copy)
}
