// The bridge to scripts/db, whose packages are there only once they are installed: hence the imports on demand.
import { existsSync } from 'node:fs'

/** What the environment asks for, checked strictly. */
async function strictEnvironment(variables) {
  const { parseEnvironment } = await import('../../lib/environment.mjs')
  return parseEnvironment(variables)
}

/** Generates the database clients unless they are fresh. */
export async function generateClients() {
  const { generate } = await import('../db/generate.mjs')
  if (!generate()) return 'nothing changed'
}

/** Brings the database up to date with the code. */
export async function migrate(variables = process.env) {
  const environment = await strictEnvironment(variables)
  const { migrate: apply } = await import('../db/migrate.mjs')
  const applied = await apply(environment)
  return applied.length === 0 ? 'nothing changed' : `applied ${applied.join(', ')}`
}

/** Undoes the rehearsal. */
class Rehearsed extends Error {}

/**
 * Does everything that `migrate` would do, in one transaction that is rolled back: what would be refused after minutes
 * of building, such as a database newer than the code, is refused before, and nothing is changed by a start that fails.
 * @param {Record<string, string | undefined>} variables
 */
export async function rehearseMigrations(variables = process.env) {
  const { database } = await strictEnvironment(variables)
  if (database.dialect === 'sqlite' && !existsSync(database.file)) return 'a new one'
  const { applyMigrations } = await import('../db/apply-migrations.mjs')
  const { listMigrations, migrationsFolder } = await import('../db/migrations.mjs')
  const { withTarget } = await import('../db/migrate.mjs')
  await withTarget(database, async (target) => {
    const rehearsing = target.locked(async (transaction) => {
      const rehearsal = { ...target, locked: (work) => work(transaction) }
      await applyMigrations(rehearsal, listMigrations(migrationsFolder(database.dialect)))
      throw new Rehearsed()
    })
    await rehearsing.catch((error) => {
      if (!(error instanceof Rehearsed)) throw error
    })
  })
}
