// Moves everything from SQLite in DATA_DIR to an empty PostgreSQL: npm run db:move -- --to postgresql://…
import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import { parseArgs } from 'node:util'
import { EnvironmentError, parseEnvironment } from '../../lib/environment.mjs'
import { runCommand } from './command.mjs'
import { DatabaseSetupError, MoveError, reason } from './errors.mjs'
import { migrateDatabase } from './migrate.mjs'
import { openSource, openTarget } from './sides.mjs'

/** @typedef {{ table: string, rows: number, checksum: string }} Moved */

/**
 * Copies every table, in one transaction on PostgreSQL that is committed only when all rows read back from there are those
 * of SQLite. PostgreSQL is migrated first; SQLite must be up to date with the code, and is left as it was.
 *
 * @param {string} file of a SQLite database that nobody uses
 * @param {string} url of a PostgreSQL database without rows
 * @returns {Promise<Moved[]>}
 * @throws {DatabaseSetupError} when anything differs or is in the way: then PostgreSQL is as empty as before
 */
export async function move(file, url) {
  if (!existsSync(file)) throw new MoveError(`There is no database at ${file}.`)
  await migrateDatabase({ dialect: 'postgresql', url })
  // Not migrated here: libSQL would leave the file open, and this process would be in its own way.
  const source = await openSource(file)
  try {
    const target = await openTarget(url)
    try {
      const moved = await copy(source, target)
      await target.commit()
      return moved
    } finally {
      await target.close()
    }
  } catch (cause) {
    if (cause instanceof DatabaseSetupError) throw cause
    throw new MoveError(`Nothing was moved: ${reason(cause)}.`, { cause })
  } finally {
    await source.close()
  }
}

/** @typedef {Awaited<ReturnType<typeof openSource>>} Source @typedef {Awaited<ReturnType<typeof openTarget>>} Target */

/** @param {Source} source @param {Target} target */
async function copy(source, target) {
  await refuseOtherShape(source, target)
  await target.lock()
  for (const table of target.tables) {
    if (await target.isEmpty(table)) continue
    throw new MoveError(`PostgreSQL has rows in ${table.name} already: give --to a database without any.`)
  }
  const moved = []
  for (const table of target.tables) {
    const sent = summer()
    for await (const rows of source.read(table)) {
      await target.write(table, rows)
      sent.add(rows)
    }
    const kept = summer()
    for await (const rows of target.read(table)) kept.add(rows)
    const [there, here] = [kept.sum(), sent.sum()]
    if (there.rows !== here.rows || there.checksum !== here.checksum) {
      throw new MoveError(
        `Nothing was moved: ${table.name} has ${here.rows} rows (${here.checksum}) here and ${there.rows} (${there.checksum}) there.`,
      )
    }
    moved.push({ table: table.name, ...here })
  }
  return moved
}

/** Both must have the same migrations, tables and columns. @param {Source} source @param {Target} target */
async function refuseOtherShape(source, target) {
  const shapes = [source, target].map(async ({ tables, migrations }) => {
    const names = (await migrations()).map(({ name }) => name)
    const columns = tables.flatMap((table) => table.columns.map(({ name }) => `${table.name}.${name}`))
    return JSON.stringify([names, columns.sort()])
  })
  const [ours, theirs] = await Promise.all(shapes)
  if (ours !== theirs) {
    throw new MoveError('Nothing was moved: SQLite is not up to date with the code. Run `npm run db:migrate` before.')
  }
}

/** Counts rows and sums them up in their order. */
function summer() {
  const hash = createHash('sha256')
  let count = 0
  return {
    add(/** @type {import('./sides.mjs').PlainRow[]} */ rows) {
      for (const row of rows) hash.update(`${JSON.stringify(row)}\n`)
      count += rows.length
    },
    sum: () => ({ rows: count, checksum: hash.digest('hex').slice(0, 16) }),
  }
}

/** @param {readonly Moved[]} moved */
export function listing(moved) {
  const width = Math.max(...moved.map(({ table }) => table.length))
  const lines = moved.map(
    ({ table, rows, checksum }) => `${table.padEnd(width)} ${String(rows).padStart(10)} rows  ${checksum}`,
  )
  return [...lines, 'Every row was read back from PostgreSQL and is the same.'].join('\n')
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  await runCommand(async () => {
    const { values } = parseArgs({ options: { to: { type: 'string', default: '' } } })
    if (values.to === '')
      throw new EnvironmentError('Usage: npm run db:move -- --to postgresql://user:password@host:port/database')
    const { database: from } = parseEnvironment({ ...process.env, DATABASE_URL: '' })
    const { database: to } = parseEnvironment({ DATABASE_URL: values.to })
    if (from.dialect !== 'sqlite' || to.dialect !== 'postgresql') throw new EnvironmentError('--to must be PostgreSQL.')
    const moved = await move(from.file, to.url)
    return `${listing(moved)}\n${from.file} is as it was. Set DATABASE_URL to the new database before the next start; DATA_DIR keeps the key for cookies.`
  })
}
