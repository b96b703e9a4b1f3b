import { spawnSync } from 'node:child_process'
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { parseEnvironment } from '@/lib/environment.mjs'
import { DatabaseUnreachableError, DataDirError, MigrationFailedError } from './errors.mjs'
import { migrate, migrateDatabase } from './migrate.mjs'
import { openSqlite } from './sqlite-target.mjs'

let dir: string
beforeEach(() => {
  dir = mkdtempSync(path.join(os.tmpdir(), 'unroll-test-'))
})
afterEach(() => rmSync(dir, { recursive: true }))

function write(name: string, sql: string) {
  mkdirSync(path.join(dir, 'migrations', name), { recursive: true })
  writeFileSync(path.join(dir, 'migrations', name, 'migration.sql'), sql)
}

const parentAndChild = `
  CREATE TABLE parent (id INTEGER PRIMARY KEY);
  CREATE TABLE child (parent INTEGER REFERENCES parent (id) ON DELETE CASCADE);
  INSERT INTO parent VALUES (1);
  INSERT INTO child VALUES (1);`

it('keeps the rows that refer to a table which a migration makes anew', async () => {
  const target = { dialect: 'sqlite', file: path.join(dir, 'a.db') } as const
  write('0001_a', parentAndChild)
  write(
    '0002_b',
    `PRAGMA defer_foreign_keys=ON;
     PRAGMA foreign_keys=OFF;
     CREATE TABLE new_parent (id INTEGER PRIMARY KEY, note TEXT);
     INSERT INTO new_parent (id) SELECT id FROM parent;
     DROP TABLE parent;
     ALTER TABLE new_parent RENAME TO parent;
     PRAGMA foreign_keys=ON;
     PRAGMA defer_foreign_keys=OFF;`,
  )
  expect(await migrateDatabase(target, path.join(dir, 'migrations'))).toEqual(['0001_a', '0002_b'])
  const opened = await openSqlite(target.file)
  expect(await opened.locked(({ rows }) => rows('SELECT parent FROM child'))).toMatchObject([{ parent: 1 }])
})

it('refuses a migration that breaks a foreign key', async () => {
  const target = { dialect: 'sqlite', file: path.join(dir, 'a.db') } as const
  write('0001_a', parentAndChild)
  write('0002_b', 'DELETE FROM parent;')
  const migrating = migrateDatabase(target, path.join(dir, 'migrations'))
  await expect(migrating).rejects.toThrow(MigrationFailedError)
  await expect(migrating).rejects.toThrow('0002_b failed and was rolled back: it breaks 1 foreign keys.')
})

it('makes DATA_DIR, whatever its name holds', async () => {
  const dataDir = path.join(dir, 'a b%20#?ü', 'c')
  expect(await migrate(parseEnvironment({ DATA_DIR: dataDir }))).not.toEqual([])
  expect(await migrate(parseEnvironment({ DATA_DIR: dataDir }))).toEqual([])
})

it('says in a sentence what is wrong with DATA_DIR or the file', async () => {
  writeFileSync(path.join(dir, 'file'), '')
  const inFile = migrate(parseEnvironment({ DATA_DIR: path.join(dir, 'file', 'data') }))
  await expect(inFile).rejects.toThrow(DataDirError)
  await expect(inFile).rejects.toThrow(/^DATA_DIR .*data cannot be written to: .*\.$/)

  writeFileSync(path.join(dir, 'unroll.db'), 'This is a letter and no database, and quite a long one. '.repeat(50))
  const letter = migrate(parseEnvironment({ DATA_DIR: dir }))
  await expect(letter).rejects.toThrow(DatabaseUnreachableError)
  await expect(letter).rejects.toThrow(/^The database file .*unroll\.db cannot be opened: .*not a database\.$/)
})

it.each(['unroll.db', 'unroll.db-wal', 'unroll.db-shm'])('refuses a read-only %s', async (name) => {
  const file = path.join(dir, 'unroll.db')
  chmodSync(dir, 0o777)
  writeFileSync(path.join(dir, name), '', { mode: 0o444 })
  // Root may write to what is read-only.
  const open = `
    const { openSqlite } = await import(${JSON.stringify(new URL('sqlite-target.mjs', import.meta.url))})
    if (process.getuid() === 0) process.setuid(65534)
    await openSqlite(${JSON.stringify(file)}).catch((error) => console.log(error.name, error.message))`
  const { stdout } = spawnSync(process.execPath, ['--input-type=module', '-e', open], { encoding: 'utf8' })
  expect(stdout).toBe(
    `DatabaseUnreachableError The database file ${file} cannot be opened: EACCES: permission denied, access '${path.join(dir, name)}'.\n`,
  )
})

it('says in a sentence that PostgreSQL does not answer, without the password', async () => {
  const database = { dialect: 'postgresql', url: 'postgresql://me:hush@127.0.0.1:1/away' } as const
  const message = await migrateDatabase(database).catch((error: Error) => `${error.name} ${error.message}`)
  expect(message).toMatch(
    /^DatabaseUnreachableError PostgreSQL \(127\.0\.0\.1:1, database away\) cannot be used: .*ECONNREFUSED.*\.$/,
  )
  expect(message).not.toContain('hush')
})
