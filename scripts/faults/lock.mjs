import { pathToFileURL } from 'node:url'
import { createClient } from '@libsql/client'
import pg from 'pg'

/**
 * Takes what every write of a learner needs, as another program would: SQLite's write lock, or the learner's row.
 * @param {import('../../lib/environment.mjs').DatabaseTarget} target
 * @param {string} learner
 * @returns {Promise<() => Promise<void>>} how to let it go
 */
export async function holdLock(target, learner) {
  if (target.dialect === 'sqlite') {
    const client = createClient({ url: pathToFileURL(target.file).href })
    const transaction = await client.transaction('write')
    return async () => {
      await transaction.rollback()
      client.close()
    }
  }
  const client = new pg.Client(target.url)
  await client.connect()
  await client.query('BEGIN')
  await client.query('SELECT 1 FROM "Learner" WHERE "id" = $1 FOR UPDATE', [learner])
  return async () => {
    await client.query('ROLLBACK')
    await client.end()
  }
}
