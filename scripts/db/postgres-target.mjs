import pg from 'pg'
import { DatabaseUnreachableError, reason } from './errors.mjs'

/** Any number that all runners agree on: "unroll" in ASCII. */
const lock = 0x756e726f6c6c

const table = `CREATE TABLE IF NOT EXISTS _prisma_migrations (
  id                  VARCHAR(36) PRIMARY KEY NOT NULL,
  checksum            VARCHAR(64) NOT NULL,
  finished_at         TIMESTAMPTZ,
  migration_name      VARCHAR(255) NOT NULL,
  logs                TEXT,
  rolled_back_at      TIMESTAMPTZ,
  started_at          TIMESTAMPTZ NOT NULL DEFAULT now(),
  applied_steps_count INTEGER NOT NULL DEFAULT 0
)`

/**
 * Connects the migration runner to a PostgreSQL database.
 *
 * @param {string} url
 * @returns {Promise<import('./apply-migrations.mjs').MigrationTarget>}
 * @throws {DatabaseUnreachableError} without the URL's password
 */
export async function openPostgres(url) {
  const client = await connect(url)
  return {
    table,
    async locked(work) {
      await client.query('BEGIN')
      try {
        // Ends with the transaction, so that it also holds behind a pooler that hands out connections by transaction.
        await client.query(`SET LOCAL lock_timeout = '60s'; SELECT pg_advisory_xact_lock(${lock})`)
        const result = await work({
          script: (sql) => client.query(sql),
          rows: async (sql, values) => (await client.query(sql, values)).rows,
          checked: async () => {},
        })
        await client.query('COMMIT')
        return result
      } catch (error) {
        await client.query('ROLLBACK').catch(() => {})
        throw error
      }
    },
    close: () => client.end(),
  }
}

/** @param {string} url */
async function connect(url) {
  let place = 'DATABASE_URL'
  let client
  try {
    client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 })
    place = `${client.host}${client.host.startsWith('/') ? '' : `:${client.port}`}, database ${client.database}`
    // A connection that breaks fails the query that runs on it; without a listener it would end the process.
    client.on('error', () => {})
    await client.connect()
    return client
  } catch (cause) {
    // A server that asks for a password waits for it, and its open connection would keep this process from ending.
    client?.end()
    throw new DatabaseUnreachableError(`PostgreSQL (${place}) cannot be used: ${reason(cause)}.`, { cause })
  }
}
