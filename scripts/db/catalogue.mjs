/**
 * What a database says of its own tables, so that a table which a later migration makes is known without being named.
 *
 * @typedef {{ name: string, type: string }} Column `type` in lower case, as the database calls it
 * @typedef {{ name: string, columns: Column[], key: string[], references: string[] }} Table in the order of its columns;
 *   `key` is the primary key, `references` the tables that must be filled before
 * @typedef {(sql: string, values?: unknown[]) => Promise<Record<string, any>[]>} Rows
 */

/** The tables of Prisma and of SQLite itself, which hold nothing of anybody's. */
const own = /^(_prisma_|sqlite_|_litestream_)/

/** @param {string} name */
export const quoted = (name) => `"${name.replaceAll('"', '""')}"`

/** @param {Rows} rows @returns {Promise<Table[]>} */
export async function sqliteTables(rows) {
  const names = (await rows("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name")).map(
    ({ name }) => name,
  )
  const tables = []
  for (const name of names.filter((name) => !own.test(name))) {
    const columns = await rows('SELECT name, type, pk FROM pragma_table_info(?) ORDER BY cid', [name])
    const references = await rows('SELECT DISTINCT "table" AS name FROM pragma_foreign_key_list(?)', [name])
    tables.push({
      name,
      columns: columns.map(({ name, type }) => ({ name, type: type.toLowerCase() })),
      key: columns
        .filter(({ pk }) => pk > 0)
        .sort((a, b) => Number(a.pk) - Number(b.pk))
        .map(({ name }) => name),
      references: references.map(({ name }) => name),
    })
  }
  return filledInOrder(tables)
}

/** @param {Rows} rows @returns {Promise<Table[]>} */
export async function postgresTables(rows) {
  const columns = await rows(
    `SELECT table_name AS "table", column_name AS name, data_type AS type FROM information_schema.columns
     WHERE table_schema = current_schema() ORDER BY table_name, ordinal_position`,
  )
  const keys = await rows(
    `SELECT k.table_name AS "table", c.constraint_type AS kind, k.column_name AS name, u.table_name AS target
     FROM information_schema.table_constraints c
     JOIN information_schema.key_column_usage k USING (constraint_schema, constraint_name)
     LEFT JOIN information_schema.constraint_column_usage u USING (constraint_schema, constraint_name)
     WHERE c.table_schema = current_schema() AND c.constraint_type IN ('PRIMARY KEY', 'FOREIGN KEY')
     ORDER BY k.table_name, k.ordinal_position`,
  )
  const unique = (names) => [...new Set(names)]
  const of = (table, kind) => keys.filter((each) => each.table === table && each.kind === kind)
  const names = unique(columns.map(({ table }) => table)).filter((name) => !own.test(name))
  return filledInOrder(
    names.map((name) => ({
      name,
      columns: columns.filter(({ table }) => table === name).map(({ name, type }) => ({ name, type })),
      key: unique(of(name, 'PRIMARY KEY').map(({ name }) => name)),
      references: unique(of(name, 'FOREIGN KEY').map(({ target }) => target)),
    })),
  )
}

/** Sorted so that each comes after those that it refers to. @param {Table[]} tables */
function filledInOrder(tables) {
  const ordered = []
  const left = new Map(tables.map((table) => [table.name, table]))
  while (left.size > 0) {
    const next = [...left.values()].find(({ name, references }) =>
      references.every((other) => other === name || !left.has(other)),
    )
    if (next === undefined)
      throw new Error(`The tables ${[...left.keys()].join(', ')} refer to each other in a circle.`)
    left.delete(next.name)
    ordered.push(next)
  }
  return ordered
}
