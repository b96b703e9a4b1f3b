// Puts a backup in the place of the database, the server being stopped: npm run db:restore -- FILE [--force]
import { closeSync, copyFileSync, existsSync, fsyncSync, openSync, renameSync, rmSync } from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { parseEnvironment } from '../../lib/environment.mjs'
import { makeFolder } from '../lib/make-folder.mjs'
import { verify } from './backup.mjs'
import { runCommand } from './command.mjs'
import { BackupError, DatabaseSetupError, reason } from './errors.mjs'
import { openAlone } from './exclusive.mjs'
import { restorePostgres } from './postgres-backup.mjs'

/**
 * Makes a backup the database. A database that is there already is kept beside it, and needs `force`.
 *
 * @param {string} copy the backup
 * @param {string} file the database
 * @param {boolean} force
 * @returns {Promise<string | null>} where the replaced database is kept
 * @throws {BackupError}
 */
export async function restore(copy, file, force) {
  if (!existsSync(copy)) throw new BackupError(`There is no backup at ${copy}.`)
  const fresh = `${file}.restoring`
  try {
    makeFolder(path.dirname(file))
    copyFileSync(copy, fresh)
    await verify(fresh)
    sync(fresh)
    const kept = existsSync(file) ? await setAside(file, force) : null
    // The log of a database that is not there any more would be taken for that of the backup.
    for (const rest of ['-wal', '-shm', '-journal']) rmSync(`${file}${rest}`, { force: true })
    renameSync(fresh, file)
    return kept
  } catch (cause) {
    if (cause instanceof DatabaseSetupError) throw cause
    throw new BackupError(`The backup ${copy} cannot be restored: ${reason(cause)}.`, { cause })
  } finally {
    rmSync(fresh, { force: true })
  }
}

/** @param {string} file @param {boolean} force */
async function setAside(file, force) {
  if (!force) throw new BackupError(`${file} is there already: --force sets it aside and restores the backup.`)
  const client = await openAlone(file)
  client.close()
  let number = 1
  while (existsSync(`${file}.replaced-${number}`)) number += 1
  const kept = `${file}.replaced-${number}`
  renameSync(file, kept)
  return kept
}

/** @param {string} file */
function sync(file) {
  const handle = openSync(file, 'r+')
  fsyncSync(handle)
  closeSync(handle)
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  await runCommand(async () => {
    const words = process.argv.slice(2)
    const copy = words.find((word) => word !== '--force')
    const { database } = parseEnvironment(process.env)
    if (copy === undefined) throw new BackupError('Usage: npm run db:restore -- FILE [--force]')
    if (database.dialect === 'postgresql') {
      await restorePostgres(path.resolve(copy), process.env.DATABASE_URL ?? '')
      return 'Restored the database at DATABASE_URL.'
    }
    const kept = await restore(path.resolve(copy), database.file, words.includes('--force'))
    return `Restored ${database.file}.${kept === null ? '' : ` The database that was there is kept as ${kept}.`}`
  })
}
