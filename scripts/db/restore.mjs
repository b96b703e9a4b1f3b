// Puts a backup in the place of the SQLite database, the server being stopped: npm run db:restore -- FILE [--force]
import { closeSync, copyFileSync, existsSync, fsyncSync, openSync, renameSync, rmSync } from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { parseEnvironment } from '../../lib/environment.mjs'
import { makeFolder } from '../lib/make-folder.mjs'
import { sqliteFile, verify } from './backup.mjs'
import { runCommand } from './command.mjs'
import { BackupError, reason } from './errors.mjs'
import { openAlone } from './exclusive.mjs'

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
    renameSync(fresh, file)
    return kept
  } catch (cause) {
    if (cause instanceof BackupError) throw cause
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
    const file = sqliteFile(parseEnvironment(process.env).database)
    if (copy === undefined) throw new BackupError('Usage: npm run db:restore -- FILE [--force]')
    const kept = await restore(path.resolve(copy), file, words.includes('--force'))
    return `Restored ${file}.${kept === null ? '' : ` The database that was there is kept as ${kept}.`}`
  })
}
