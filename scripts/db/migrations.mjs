import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { checksum, root } from './schema.mjs'

/** @typedef {{ name: string, sql: string, checksum: string }} Migration */

/** @param {import('./schema.mjs').Dialect} dialect */
export function migrationsFolder(dialect) {
  return path.join(root, 'prisma/migrations', dialect)
}

/**
 * The migrations in a folder, in the order in which they are applied.
 *
 * @param {string} folder
 * @returns {Migration[]}
 */
export function listMigrations(folder) {
  const names = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory())
  return names
    .map(({ name }) => {
      const sql = readFileSync(path.join(folder, name, 'migration.sql'), 'utf8')
      return { name, sql, checksum: checksum(sql) }
    })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
}
