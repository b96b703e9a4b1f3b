import { join } from 'node:path'
import { build } from '../lib/build.mjs'
import { capture, endChild } from '../lib/child.mjs'
import { Fault } from '../lib/fault.mjs'
import { freePort } from '../lib/free-port.mjs'
import { inRoot } from '../lib/root.mjs'
import { serve } from '../lib/serve.mjs'

/**
 * Builds the site, serves it on this machine with an empty database, and ends the server when `work` is done.
 * @template T
 * @param {string} folder for the database
 * @param {(address: string) => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function withServedSite(folder, work) {
  const dataDir = join(folder, 'data')
  const env = {
    ...process.env,
    DATABASE_URL: '',
    BASE_URL: '',
    RATE_LIMITS: 'off',
    LOG_LEVEL: 'warn',
    DATA_DIR: dataDir,
  }
  await build(dataDir)
  const migrated = await capture(process.execPath, [inRoot('scripts', 'db', 'migrate.mjs')], { env })
  if (migrated.code !== 0) throw new Fault(`The database of the bench cannot be made: ${migrated.output}`)
  const server = await serve({ port: await freePort(), dataDir, local: true, env, quiet: true })
  try {
    return await work(server.address)
  } finally {
    await endChild(server.child)
  }
}
