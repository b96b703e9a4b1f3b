// Writes the next migration for both databases from what changed in prisma/schema.prisma:
//   node scripts/db/write-migration.mjs add_interviews
// Read the SQL before committing it; a released migration is never edited, only followed by another.
import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { startPostgres } from '../postgres.mjs'
import { listMigrations, migrationsFolder } from './migrations.mjs'
import { missingSql } from './schema-engine.mjs'
import { shadowPostgres, shadowSqlite } from './shadow.mjs'

const name = process.argv[2] ?? ''
if (!/^[a-z][a-z0-9_]{2,60}$/.test(name))
  fail('Usage: node scripts/db/write-migration.mjs NAME (such as add_interviews)')

const cluster = startPostgres()
if (cluster === null) fail('PostgreSQL must be installed to write its migration (Debian: apt-get install postgresql).')
try {
  const next =
    Math.max(...['sqlite', 'postgresql'].map((dialect) => listMigrations(migrationsFolder(dialect)).length)) + 1
  const folder = `${String(next).padStart(4, '0')}_${name}`
  for (const [dialect, adapter] of [
    ['sqlite', shadowSqlite()],
    ['postgresql', shadowPostgres(cluster.url)],
  ]) {
    const sql = await missingSql(dialect, adapter)
    if (sql === '') {
      console.log(`${dialect}: nothing to write, the migrations already lead to the schema.`)
      continue
    }
    const target = path.join(migrationsFolder(dialect), folder)
    mkdirSync(target)
    writeFileSync(path.join(target, 'migration.sql'), sql)
    console.log(`${dialect}: wrote ${path.relative('.', target)}/migration.sql`)
  }
} finally {
  cluster.stop()
}

/** @param {string} sentence @returns {never} */
function fail(sentence) {
  console.error(sentence)
  process.exit(1)
}
