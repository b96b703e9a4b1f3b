import type { Database, SqlJsStatic, SqlValue } from 'sql.js'
import { orFault, PackageFault } from './fault'

export type Row = readonly SqlValue[]

/** The columns of each table that are read of every collection, whatever its schema. */
const columns = {
  col: ['crt', 'ver'],
  notes: ['id', 'guid', 'mid', 'mod', 'tags', 'flds'],
  cards: [
    'id',
    'nid',
    'did',
    'ord',
    'type',
    'queue',
    'due',
    'ivl',
    'factor',
    'reps',
    'lapses',
    'odue',
    'odid',
    'flags',
    'data',
  ],
  revlog: ['id', 'cid', 'ease', 'ivl', 'lastIvl', 'factor', 'time', 'type'],
} as const

/**
 * Gives `read` the database and closes it whatever happens. A collection left in WAL mode has no log beside it in a
 * package, so the header of `bytes` is set back to the mode that needs none. Strangers' tables may not compute: views, virtual
 * tables and generated columns are refused, since a query on them runs whatever expression their author chose.
 */
export function withDatabase<T>(bytes: Uint8Array, sql: SqlJsStatic, read: (database: Database) => T): T {
  bytes.fill(1, 18, 20)
  return orFault('broken-sqlite', {}, () => {
    const database = new sql.Database(bytes)
    try {
      database.run('pragma trusted_schema = off; pragma cell_size_check = on')
      for (const [table, needed] of Object.entries(columns)) assertTable(database, table, needed)
      return read(database)
    } finally {
      database.close()
    }
  })
}

/** Throws unless `table` is an ordinary table with these columns. */
export function assertTable(database: Database, table: string, needed: readonly string[]): void {
  const broken = () => new PackageFault('broken-sqlite', { table })
  if (!hasTable(database, table)) throw broken()
  const all = rowsOf(database, `pragma table_xinfo(${table})`)
  if (all.some((row) => row[6] !== 0)) throw broken()
  const names = new Set(all.map((row) => row[1]))
  if (!needed.every((name) => names.has(name))) throw broken()
}

function hasTable(database: Database, table: string): boolean {
  const found = rowsOf(database, `select sql from sqlite_master where type = 'table' and name = '${table}'`)[0]
  return found !== undefined && /^create\s+table\b/i.test(String(found[0]))
}

export function rowsOf(database: Database, query: string): Row[] {
  const rows: Row[] = []
  eachRow(database, query, (row) => rows.push(row))
  return rows
}

/** Calls `take` with one row after the other, so that the result never exists twice. */
export function eachRow(database: Database, query: string, take: (row: Row) => void): void {
  const statement = database.prepare(query)
  try {
    while (statement.step()) take(statement.get())
  } finally {
    statement.free()
  }
}

/** Throws where a table has more rows than `limit`, before any of them is read. */
export function assertCount(database: Database, table: string, limit: number): void {
  if (integer(rowsOf(database, `select count(*) from ${table}`)[0]?.[0]) > limit)
    throw new PackageFault('too-many', { what: table, limit })
}

/** A number without its fraction: SQLite's columns hold whatever was written into them. */
export function integer(value: SqlValue | undefined): number {
  if (typeof value !== 'number' || !Number.isFinite(value)) throw new PackageFault('broken-sqlite')
  return Math.trunc(value)
}

export function text(value: SqlValue | undefined): string {
  if (typeof value === 'string') return value
  if (typeof value === 'number') return String(value)
  throw new PackageFault('broken-sqlite')
}

/** The bytes of a blob, which is null where it is empty. */
export function blob(value: SqlValue | undefined): Uint8Array {
  if (value instanceof Uint8Array) return value
  if (value === null) return new Uint8Array(0)
  throw new PackageFault('broken-sqlite')
}
