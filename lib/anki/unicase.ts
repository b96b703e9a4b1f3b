import type { Database } from 'sql.js'
import { rowsOf } from './sqlite'

/**
 * Takes the collation `unicase` out of a database's schema. Names have it since schema 15, it exists in Anki alone, and
 * SQLite will not even scan a table without row ids whose columns have a collation that it does not know. What such an
 * index has sorted is out of order after this: nothing may search or sort by a name.
 */
export function dropUnicase(database: Database): void {
  const rows = rowsOf(database, "select rowid, sql from sqlite_master where sql like '%unicase%'")
  if (rows.length === 0) return
  database.run('pragma writable_schema = on')
  for (const [id, sql] of rows)
    database.run('update sqlite_master set sql = ? where rowid = ?', [
      String(sql).replace(/\bcollate\s+["'`[]?unicase\b["'`\]]?/gi, ''),
      id ?? null,
    ])
  database.run('pragma writable_schema = reset')
}
