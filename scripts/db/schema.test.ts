import { existsSync } from 'node:fs'
import { expect, it } from 'vitest'
import { isGenerated } from './generate.mjs'
import { dialects, schemaText } from './schema.mjs'
import { missingSql } from './schema-engine.mjs'
import { shadowPostgres, shadowSqlite } from './shadow.mjs'
import { describeEachDialect, emptyDatabase } from './testing'

it('makes the PostgreSQL schema from the one text', () => {
  const text = schemaText('postgresql')
  expect(text).toContain('provider = "postgresql"')
  expect(text).toContain('output   = "./postgresql"')
  expect(text).not.toContain('sqlite"')
  expect(text.split('model ')).toEqual([expect.any(String), ...schemaText('sqlite').split('model ').slice(1)])
  expect(() => schemaText('postgresql', 'model A {}')).toThrow('must hold provider = "sqlite" exactly once')
})

it('has both clients generated from the schema as it is', () => {
  expect(isGenerated()).toBe(true)
  for (const dialect of dialects) expect(existsSync(`lib/db/generated/${dialect}/client.ts`)).toBe(true)
})

describeEachDialect('the migrations', (dialect) => {
  it('lead exactly to the schema, and a change of it would be seen', async () => {
    const { target, remove } = await emptyDatabase(dialect)
    const shadow = target.dialect === 'sqlite' ? shadowSqlite() : shadowPostgres(target.url)
    expect(await missingSql(dialect, shadow)).toBe('')
    await remove()

    const again = await emptyDatabase(dialect)
    const changed = schemaText(dialect).replace('mergedInto String?', 'mergedInto String?\n  note String?')
    const fresh = again.target.dialect === 'sqlite' ? shadowSqlite() : shadowPostgres(again.target.url)
    expect(await missingSql(dialect, fresh, changed)).toContain('ALTER TABLE "Learner" ADD COLUMN')
    await again.remove()
  }, 30_000)
})
