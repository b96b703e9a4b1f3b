import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import type { DatabaseTarget } from '@/lib/environment.mjs'
import { DatabaseNewerError, MigrationEditedError, MigrationFailedError } from './errors.mjs'
import { migrateDatabase } from './migrate.mjs'
import { listMigrations, migrationsFolder } from './migrations.mjs'
import { openPostgres } from './postgres-target.mjs'
import { openSqlite } from './sqlite-target.mjs'
import { describeEachDialect, emptyDatabase } from './testing'

describeEachDialect('the migration runner', (dialect) => {
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

  function write(name: string, sql: string) {
    mkdirSync(path.join(folder, name), { recursive: true })
    writeFileSync(path.join(folder, name, 'migration.sql'), sql)
  }
  async function rows(sql: string) {
    const opened = target.dialect === 'sqlite' ? await openSqlite(target.file) : await openPostgres(target.url)
    try {
      return (await opened.locked((transaction) => transaction.rows(sql))).map((row) => ({ ...row }))
    } finally {
      await opened.close()
    }
  }

  it("applies the project's migrations once, and records them as Prisma would", async () => {
    const names = listMigrations(migrationsFolder(dialect)).map(({ name }) => name)
    expect(names.length).toBeGreaterThan(0)
    expect(await migrateDatabase(target)).toEqual(names)
    expect(await migrateDatabase(target)).toEqual([])
    const recorded = await rows(
      'SELECT migration_name, checksum, rolled_back_at, applied_steps_count AS n FROM _prisma_migrations',
    )
    expect(recorded).toEqual(
      listMigrations(migrationsFolder(dialect)).map(({ name, checksum }) => ({
        migration_name: name,
        checksum,
        rolled_back_at: null,
        n: 1,
      })),
    )
    expect(await rows('SELECT 1 AS n FROM _prisma_migrations WHERE finished_at IS NULL')).toEqual([])
  })

  it('lets eight runners at once apply each migration once', async () => {
    write('0001_a', 'CREATE TABLE a (n INTEGER);')
    write('0002_b', 'INSERT INTO a VALUES (2);')
    write('0003_c', 'INSERT INTO a VALUES (3);')
    const done = await Promise.all(Array.from({ length: 8 }, () => migrateDatabase(target, folder)))
    expect(done.flat().sort()).toEqual(['0001_a', '0002_b', '0003_c'])
    expect(await rows('SELECT n FROM a ORDER BY n')).toEqual([{ n: 2 }, { n: 3 }])
  })

  it('rolls a failing migration back whole, keeps those before it, and can go on once it is mended', async () => {
    write('0001_a', 'CREATE TABLE a (n INTEGER);')
    write('0002_b', 'INSERT INTO a VALUES (1); INSERT INTO nowhere VALUES (1);')
    await expect(migrateDatabase(target, folder)).rejects.toThrow(MigrationFailedError)
    await expect(migrateDatabase(target, folder)).rejects.toThrow(
      /^The migration 0002_b failed and was rolled back: .*nowhere.*\.$/,
    )
    expect(await rows('SELECT n FROM a')).toEqual([])
    write('0002_b', 'INSERT INTO a VALUES (1);')
    expect(await migrateDatabase(target, folder)).toEqual(['0002_b'])
  })

  it('refuses a database that is newer than the code', async () => {
    write('0001_a', 'CREATE TABLE a (n INTEGER);')
    write('0002_b', 'CREATE TABLE b (n INTEGER);')
    await migrateDatabase(target, folder)
    rmSync(path.join(folder, '0002_b'), { recursive: true })
    await expect(migrateDatabase(target, folder)).rejects.toThrow(DatabaseNewerError)
    await expect(migrateDatabase(target, folder)).rejects.toThrow(
      'The database is newer than the code: it has the migration 0002_b',
    )
  })

  it('refuses a migration that was edited after it was applied, but not other line ends', async () => {
    write('0001_a', 'CREATE TABLE a (n INTEGER);\n')
    await migrateDatabase(target, folder)
    write('0001_a', 'CREATE TABLE a (n INTEGER);\r\n')
    expect(await migrateDatabase(target, folder)).toEqual([])
    write('0001_a', 'CREATE TABLE a (n BIGINT);\n')
    await expect(migrateDatabase(target, folder)).rejects.toThrow(MigrationEditedError)
  })

  it('fits an edited copy of the project to the database of the original', async () => {
    cpSync(migrationsFolder(dialect), folder, { recursive: true })
    await migrateDatabase(target)
    write('9999_later', 'CREATE TABLE later (n INTEGER);')
    expect(await migrateDatabase(target, folder)).toEqual(['9999_later'])
  })
})
