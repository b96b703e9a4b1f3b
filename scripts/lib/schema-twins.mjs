// Whether each database's migrations lead to the one schema: node scripts/lib/schema-twins.mjs sqlite|postgresql [URL]
import { dialects } from '../db/schema.mjs'
import { missingSql } from '../db/schema-engine.mjs'
import { shadowPostgres, shadowSqlite } from '../db/shadow.mjs'

const [dialect, url] = process.argv.slice(2)
if (!dialects.includes(dialect)) throw new Error(`${dialect} is none of ${dialects.join(', ')}`)
const sql = await missingSql(dialect, dialect === 'sqlite' ? shadowSqlite() : shadowPostgres(url))
if (sql !== '') {
  console.error(`prisma/migrations/${dialect} does not lead to prisma/schema.prisma; this is missing:\n${sql}`)
  console.error('Run: node scripts/db/write-migration.mjs NAME')
}
// The pool of connections would keep the process for ten more seconds.
process.exit(sql === '' ? 0 : 1)
