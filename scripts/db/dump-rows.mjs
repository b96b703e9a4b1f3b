// Prints the rows of the SQLite database in DATA_DIR as INSERT statements that both databases take: the rows of a new
// migration for scripts/db/upgrades, from a site that was used a little.
// node scripts/db/dump-rows.mjs [--for postgresql] > FILE
import { pathToFileURL } from 'node:url'
import { parseArgs } from 'node:util'
import { createClient } from '@libsql/client'
import { parseEnvironment } from '../../lib/environment.mjs'
import { quoted, sqliteTables } from './catalogue.mjs'

/**
 * @param {string} file
 * @param {import('./schema.mjs').Dialect} dialect that is to read them
 * @returns {Promise<string>} statements in an order in which every row finds those that it refers to
 */
export async function dumpRows(file, dialect = 'sqlite') {
  const client = createClient({ url: pathToFileURL(file).href, intMode: 'bigint' })
  const rows = async (sql, args = []) => (await client.execute({ sql, args })).rows
  try {
    const statements = []
    for (const { name, columns, key } of await sqliteTables(rows)) {
      const names = columns.map((column) => quoted(column.name)).join(', ')
      const found = await rows(`SELECT ${names} FROM ${quoted(name)} ORDER BY ${key.map(quoted).join(', ')}`)
      if (found.length === 0) continue
      const values = found.map(
        (row) => `  (${columns.map(({ type }, i) => literal(row[i], type, dialect)).join(', ')})`,
      )
      statements.push(`INSERT INTO ${quoted(name)} (${names}) VALUES\n${values.join(',\n')};\n`)
    }
    return statements.join('\n')
  } finally {
    client.close()
  }
}

/** A value as the database reads it. @param {unknown} value @param {string} type of the column @param {string} dialect */
function literal(value, type, dialect) {
  if (value === null) return 'NULL'
  if (type === 'boolean') return Number(value) === 1 ? 'TRUE' : 'FALSE'
  if (value instanceof ArrayBuffer) {
    const hex = Buffer.from(value).toString('hex')
    return dialect === 'sqlite' ? `X'${hex}'` : `'\\x${hex}'`
  }
  return typeof value === 'string' ? `'${value.replaceAll("'", "''")}'` : String(value)
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const { values } = parseArgs({ options: { for: { type: 'string', default: 'sqlite' } } })
  const { database } = parseEnvironment({ ...process.env, DATABASE_URL: '' })
  if (database.dialect === 'sqlite') process.stdout.write(await dumpRows(database.file, values.for))
}
