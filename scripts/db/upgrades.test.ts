import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { openDatabase } from '@/lib/db/client'
import { memoriesOf } from '@/lib/db/memory-testing'
import { rebuildAll } from '@/lib/db/rebuild-all'
import type { DatabaseTarget } from '@/lib/environment.mjs'
import type { Transaction } from './apply-migrations.mjs'
import { postgresTables, quoted, sqliteTables, type Table } from './catalogue.mjs'
import { migrateDatabase, withTarget } from './migrate.mjs'
import { listMigrations, migrationsFolder } from './migrations.mjs'
import { type Dialect, dialects, root } from './schema.mjs'
import { describeEachDialect, emptyDatabase } from './testing'

const names = listMigrations(migrationsFolder('sqlite')).map(({ name }) => name)
const rowsOf = (name: string, dialect: Dialect) => {
  const [own, both] = [`.${dialect}.sql`, '.sql'].map((end) => path.join(root, 'scripts/db/upgrades', name + end))
  return own !== undefined && existsSync(own) ? own : (both ?? '')
}

it.each(names)('the migration %s has rows as its version wrote them', (name) => {
  for (const dialect of dialects)
    expect(existsSync(rowsOf(name, dialect)), `scripts/db/upgrades/README.md says how to write ${name}.sql`).toBe(true)
})

describeEachDialect('a database of an earlier version', (dialect) => {
  let folder: string
  let target: DatabaseTarget
  let remove: () => Promise<void>
  beforeEach(async () => {
    folder = mkdtempSync(path.join(os.tmpdir(), 'unroll-migrations-'))
    ;({ target, remove } = await emptyDatabase(dialect))
  })
  afterEach(async () => {
    rmSync(folder, { recursive: true })
    await remove()
  })

  const inside = <T>(work: (transaction: Transaction) => Promise<T>) => withTarget(target, ({ locked }) => locked(work))

  it.each(names)('%s is brought to the newest with everything in it', async (name) => {
    for (const each of names.slice(0, names.indexOf(name) + 1))
      cpSync(path.join(migrationsFolder(dialect), each), path.join(folder, each), { recursive: true })
    await migrateDatabase(target, folder)
    await inside(({ script }) => script(readFileSync(rowsOf(name, dialect), 'utf8')))
    const tables = await inside((transaction) => tablesOf(dialect, transaction))
    const before = await inside((transaction) => contents(transaction, tables))
    for (const { table, rows } of before)
      expect(rows.length, `${name}.sql must have rows of every table, also of ${table}`).toBeGreaterThan(0)

    expect(await migrateDatabase(target)).toEqual(names.slice(names.indexOf(name) + 1))

    expect(await inside((transaction) => contents(transaction, tables))).toEqual(before)
    const db = await openDatabase(target)
    const learners = await db.learner.findMany({ where: { mergedInto: null } })
    const memories = await Promise.all(learners.map(({ id }) => memoriesOf(db, id)))
    expect(memories.flat().length).toBeGreaterThan(5)
    const rebuilt = await rebuildAll(db, Date.UTC(2026, 11, 1))
    expect(rebuilt).toEqual({ learners: 2, cards: memories.flat().length, different: 0 })
    expect(await Promise.all(learners.map(({ id }) => memoriesOf(db, id)))).toEqual(memories)
    await db.$disconnect()
  })
})

const tablesOf = (dialect: Dialect, { rows }: Transaction) =>
  dialect === 'sqlite' ? sqliteTables(rows) : postgresTables(rows)

/** Every row in the columns that its table had then, as texts in an order of their own. */
async function contents({ rows }: Transaction, tables: readonly Table[]) {
  const all = []
  for (const { name, columns } of tables) {
    const found = await rows(`SELECT ${columns.map((column) => quoted(column.name)).join(', ')} FROM ${quoted(name)}`)
    all.push({
      table: name,
      rows: found.map((row) => columns.map((column) => String(row[column.name])).join('|')).sort(),
    })
  }
  return all
}
