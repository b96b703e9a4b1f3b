// Prisma's schema engine as WebAssembly: what "prisma migrate" would download, from a package instead.
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils'
import * as bindings from '@prisma/schema-engine-wasm/schema_engine_bg'
import { listMigrations, migrationsFolder } from './migrations.mjs'
import { schemaText } from './schema.mjs'

/** @typedef {import('./schema.mjs').Dialect} Dialect */

/** @type {Promise<void> | undefined} */
let started

async function start() {
  // The engine looks for this global when it panics.
  globalThis.PRISMA_WASM_PANIC_REGISTRY ??= { set_message: (/** @type {string} */ text) => console.error(text) }
  const entry = createRequire(import.meta.url).resolve('@prisma/schema-engine-wasm')
  const wasm = readFileSync(path.join(path.dirname(entry), 'schema_engine_bg.wasm'))
  const { instance } = await WebAssembly.instantiate(wasm, { './schema_engine_bg.js': bindings })
  bindings.__wbg_set_wasm(instance.exports)
  instance.exports.__wbindgen_start()
}

/**
 * The SQL that leads from a dialect's migrations to the schema; empty when they agree.
 *
 * @param {Dialect} dialect
 * @param {import('@prisma/driver-adapter-utils').SqlMigrationAwareDriverAdapterFactory} adapter of a server or file on
 *   which the migrations are replayed in a shadow database
 * @param {string} [schema] the schema's text, where it is not that of prisma/schema.prisma
 * @returns {Promise<string>}
 */
export async function missingSql(dialect, adapter, schema = schemaText(dialect)) {
  started ??= start()
  await started
  const file = { path: path.resolve('schema.prisma'), content: schema }
  const engine = await bindings.SchemaEngine.new(
    { datamodels: [[file.path, file.content]] },
    () => {},
    bindMigrationAwareSqlAdapterFactory(adapter),
  )
  const { stdout } = await engine.diff({
    from: { tag: 'migrations', ...migrationList(dialect) },
    to: { tag: 'schemaDatamodel', files: [file] },
    script: true,
    exitCode: null,
    filters: { externalTables: [], externalEnums: [] },
  })
  return stdout === null || stdout.includes('-- This is an empty migration.') ? '' : stdout
}

/** @param {Dialect} dialect */
function migrationList(dialect) {
  const folder = migrationsFolder(dialect)
  return {
    baseDir: folder,
    shadowDbInitScript: '',
    lockfile: { path: 'migration_lock.toml', content: `provider = "${dialect}"\n` },
    migrationDirectories: listMigrations(folder).map(({ name, sql }) => ({
      path: name,
      migrationFile: { path: 'migration.sql', content: { tag: 'ok', value: sql } },
    })),
  }
}
