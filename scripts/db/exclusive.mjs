import { pathToFileURL } from 'node:url'
import { createClient } from '@libsql/client'
import { DatabaseInUseError } from './errors.mjs'

/**
 * Opens a SQLite database that nobody else has open, and keeps others out until it is closed. The write-ahead log is taken
 * into the file.
 *
 * @param {string} file
 * @throws {DatabaseInUseError}
 */
export async function openAlone(file) {
  const client = createClient({ url: pathToFileURL(file).href, intMode: 'bigint' })
  try {
    // In exclusive mode SQLite opens a file only when nobody else has it open, and takes its log in at the end.
    await client.execute('PRAGMA locking_mode = EXCLUSIVE')
    await client.execute('PRAGMA journal_mode = DELETE')
    return client
  } catch (cause) {
    client.close()
    if (String(cause).includes('SQLITE_BUSY'))
      throw new DatabaseInUseError(`${file} is in use: stop the server first.`, { cause })
    throw cause
  }
}
