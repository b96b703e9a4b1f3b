import pg from 'pg'
import { postgresTables, quoted, sqliteTables } from './catalogue.mjs'
import { openAlone } from './exclusive.mjs'
import { kindOf, plainValue } from './plain-value.mjs'

/** Rows that are read or written at once: few where a row may hold a file. @param {readonly string[]} kinds */
const chunkOf = (kinds) => (kinds.includes('bytes') ? 8 : 500)

/**
 * A database as it is moved: its tables, and their rows as plain values, in an order that is the same everywhere.
 *
 * @typedef {import('./catalogue.mjs').Table} Table
 * @typedef {(string | null)[]} PlainRow
 */

/** A SQLite file that nobody else may use meanwhile. @param {string} file */
export async function openSource(file) {
  const client = await openAlone(file)
  await client.execute('BEGIN EXCLUSIVE')
  const rows = async (sql, args = []) => (await client.execute({ sql, args })).rows
  return {
    tables: await sqliteTables(rows),
    migrations: () => rows('SELECT migration_name AS name FROM _prisma_migrations ORDER BY 1'),
    /** @param {Table} twin the table as PostgreSQL has it @returns {AsyncGenerator<PlainRow[]>} */
    async *read({ name, columns, key }) {
      const kinds = columns.map(({ type }) => kindOf(type))
      const names = columns.map((column) => quoted(column.name)).join(', ')
      const keys = key.map(quoted).join(', ')
      const order = `ORDER BY ${keys} LIMIT ${chunkOf(kinds)}`
      for (let last; ; ) {
        const behind = last && `WHERE (${keys}) > (${key.map(() => '?').join(', ')})`
        const found = await rows(`SELECT ${names} FROM ${quoted(name)} ${behind ?? ''} ${order}`, last)
        if (found.length === 0) return
        yield found.map((row) => kinds.map((kind, i) => plainValue(kind, row[i])))
        const end = found.at(-1)
        last = key.map((column) => end?.[column])
      }
    },
    async close() {
      await client.execute('ROLLBACK')
      client.close()
    },
  }
}

/** A PostgreSQL database in one transaction. @param {string} url */
export async function openTarget(url) {
  // Everything as PostgreSQL writes it: a float as JavaScript reads it again is the same to the bit.
  const types = { getTypeParser: () => (/** @type {string} */ text) => text }
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000, types })
  client.on('error', () => {})
  await client.connect()
  const rows = async (sql, values) => (await client.query(sql, values)).rows
  await client.query("BEGIN; SET LOCAL lock_timeout = '10s'; SET LOCAL TimeZone = 'UTC'")
  const tables = await postgresTables(rows)
  return {
    tables,
    migrations: () => rows('SELECT migration_name AS name FROM _prisma_migrations ORDER BY migration_name COLLATE "C"'),
    /** Keeps everybody else out of the tables until the end. */
    lock: () => rows(`LOCK TABLE ${tables.map(({ name }) => quoted(name)).join(', ')} IN ACCESS EXCLUSIVE MODE`),
    /** @param {Table} table */
    isEmpty: async ({ name }) => (await rows(`SELECT 1 FROM ${quoted(name)} LIMIT 1`)).length === 0,
    /** @param {Table} table @param {PlainRow[]} values */
    async write({ name, columns }, values) {
      const places = values.map((_, i) => `(${columns.map((_, j) => `$${i * columns.length + j + 1}`).join(', ')})`)
      const names = columns.map((column) => quoted(column.name)).join(', ')
      await rows(`INSERT INTO ${quoted(name)} (${names}) VALUES ${places.join(', ')}`, values.flat())
    },
    /** @param {Table} table @returns {AsyncGenerator<PlainRow[]>} */
    async *read({ name, columns, key }) {
      const kinds = columns.map(({ type }) => kindOf(type))
      const names = columns.map((column) => quoted(column.name)).join(', ')
      // As SQLite sorts: by bytes, whatever the database's own language is.
      const sorted = key.map((column) => {
        const type = columns.find((each) => each.name === column)?.type ?? ''
        return kindOf(type) === 'text' ? `${quoted(column)} COLLATE "C"` : quoted(column)
      })
      const query = `SELECT ${names} FROM ${quoted(name)} ORDER BY ${sorted.join(', ')}`
      await rows(`DECLARE moved NO SCROLL CURSOR FOR ${query}`)
      for (;;) {
        const found = await rows(`FETCH ${chunkOf(kinds)} FROM moved`)
        if (found.length === 0) break
        yield found.map((row) => columns.map((column, i) => plainValue(kinds[i] ?? 'text', row[column.name])))
      }
      await rows('CLOSE moved')
    },
    commit: () => client.query('COMMIT'),
    /** Ends the transaction, undone unless it was committed. */
    close: () => client.end(),
  }
}
