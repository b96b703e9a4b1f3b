import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import pg from 'pg'
import { describe } from 'vitest'
import type { DatabaseTarget } from '@/lib/environment.mjs'
import { type Dialect, dialects } from './schema.mjs'

/** A PostgreSQL server whose databases the tests may make and drop; scripts/test.mjs starts one and names it here. */
const server = process.env.TEST_POSTGRES_URL

/** Describes the same behaviour on SQLite and, where TEST_POSTGRES_URL names a server, on PostgreSQL. */
export function describeEachDialect(name: string, body: (dialect: Dialect) => void): void {
  for (const dialect of dialects) {
    describe.runIf(dialect === 'sqlite' || server !== undefined)(`${name} on ${dialect}`, () => body(dialect))
  }
}

/** An empty database, not yet migrated; `remove` deletes it once nobody is connected. */
export async function emptyDatabase(
  dialect: Dialect,
): Promise<{ target: DatabaseTarget; remove: () => Promise<void> }> {
  if (dialect === 'sqlite') {
    const dir = mkdtempSync(path.join(os.tmpdir(), 'unroll-test-'))
    const target = { dialect, file: path.join(dir, 'unroll.db') }
    return { target, remove: async () => rmSync(dir, { recursive: true, force: true }) }
  }
  if (server === undefined) throw new Error('TEST_POSTGRES_URL is not set')
  const name = `test_${randomUUID().replaceAll('-', '')}`
  await administer(server, `CREATE DATABASE ${name}`)
  const url = new URL(server)
  url.pathname = `/${name}`
  return {
    target: { dialect, url: url.href },
    remove: () => administer(server, `DROP DATABASE ${name} WITH (FORCE)`),
  }
}

async function administer(url: string, sql: string): Promise<void> {
  const client = new pg.Client(url)
  await client.connect()
  await client.query(sql).finally(() => client.end())
}
