import { randomUUID } from 'node:crypto'
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import pg from 'pg'
import { migrateDatabase } from '../db/migrate.mjs'

/**
 * @typedef {{
 *   env: { BASE_URL: string, DATA_DIR: string, DATABASE_URL: string },
 *   target: import('../../lib/environment.mjs').DatabaseTarget,
 * }} FaultDatabase
 */

/** What a shell, or a test runner, may have set for another site. */
const unset = { BASE_URL: '' }

/** A migrated SQLite database in a folder. @param {string} dataDir @returns {Promise<FaultDatabase>} */
export async function sqliteIn(dataDir) {
  await mkdir(dataDir, { recursive: true })
  const target = { dialect: 'sqlite', file: join(dataDir, 'unroll.db') }
  await migrateDatabase(target)
  return { env: { ...unset, DATA_DIR: dataDir, DATABASE_URL: '' }, target }
}

/** A migrated database of its own on a server. @param {string} url of the server @param {string} dataDir @returns {Promise<FaultDatabase>} */
export async function postgresAt(url, dataDir) {
  await mkdir(dataDir, { recursive: true })
  const name = `faults_${randomUUID().replaceAll('-', '')}`
  await query(url, `CREATE DATABASE ${name}`)
  const own = new URL(url)
  own.pathname = `/${name}`
  const target = { dialect: 'postgresql', url: own.href }
  await migrateDatabase(target)
  return { env: { ...unset, DATA_DIR: dataDir, DATABASE_URL: own.href }, target }
}

/** Runs one statement on a connection of its own. @param {string} url @param {string} sql */
export async function query(url, sql) {
  const client = new pg.Client(url)
  client.on('error', () => {})
  await client.connect()
  return client.query(sql).finally(() => client.end())
}
