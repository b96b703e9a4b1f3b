import { copyFileSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { createClient } from '@libsql/client'
import pg from 'pg'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { appendEvents } from '@/lib/db/append-events'
import { openDatabase } from '@/lib/db/client'
import { readEvents } from '@/lib/db/read-events'
import { rebuildAll } from '@/lib/db/rebuild-all'
import { draft, idOf, known, noon, review, settings, undo } from '@/lib/db/sample-events'
import { createShare } from '@/lib/db/shares'
import { sampleId, sampleInterview } from '@/lib/interview/testing/sample-interview'
import { dumpRows } from './dump-rows.mjs'
import { migrateDatabase } from './migrate.mjs'
import { listing, move } from './move.mjs'
import { plainValue } from './plain-value.mjs'
import { emptyDatabase } from './testing'

describe('plain values', () => {
  it.each([
    ['integer', 9007199254740993n, '9007199254740993'],
    ['float', 0.1, '0.1'],
    ['float', '1e+21', '1e+21'],
    ['float', -0, '-0'],
    ['float', 3n, '3'],
    ['boolean', 1n, 'true'],
    ['boolean', 'f', 'false'],
    ['moment', '2026-11-28T05:00:00.123+01:00', '2026-11-28T04:00:00.123Z'],
    ['moment', '2026-11-28 04:00:00', '2026-11-28T04:00:00.000Z'],
    ['moment', 1795838400123n, '2026-11-28T04:00:00.123Z'],
    ['bytes', new Uint8Array([0, 255]).buffer, '\\x00ff'],
    ['json', '{"b": [1, {"d":2,"c":1}], "a": null}', '{"a":null,"b":[1,{"c":1,"d":2}]}'],
    ['text', '', ''],
    ['text', null, null],
  ] as const)('of %s %s are %s', (kind, value, plain) => {
    expect(plainValue(kind, value)).toBe(plain)
  })
})

describe.runIf(process.env.TEST_POSTGRES_URL !== undefined)('moving to PostgreSQL', () => {
  const learner = idOf(1)
  let dir: string
  let file: string
  let url: string
  let removeTarget: () => Promise<void>
  beforeEach(async () => {
    dir = mkdtempSync(path.join(os.tmpdir(), 'unroll-test-'))
    file = path.join(dir, 'moved.db')
    await fill()
    const { target, remove } = await emptyDatabase('postgresql')
    url = target.dialect === 'postgresql' ? target.url : ''
    removeTarget = remove
  })
  afterEach(async () => {
    rmSync(dir, { recursive: true })
    await removeTarget()
  })

  /** Makes a database and copies it: libSQL leaves the original open in this process until the garbage collector comes. */
  async function fill() {
    const original = path.join(dir, 'original.db')
    const target = { dialect: 'sqlite', file: original } as const
    await migrateDatabase(target)
    const db = await openDatabase(target)
    const interview = sampleId(1)
    await appendEvents(db, learner, [...sampleInterview(interview), draft(900), known(901, 'own.a')], noon)
    await createShare(db, learner, { id: idOf(7), interview, now: noon })
    for (let other = 2; other < 5; other += 1) {
      const reviews = Array.from({ length: 180 }, (_, i) => review(i, `card-${i % 40}`, ((i % 4) + 1) as 1 | 2 | 3 | 4))
      await appendEvents(db, idOf(other), [...reviews, undo(400, 3), settings(401, [1, 10])], noon)
    }
    await db.learner.update({ where: { id: idOf(4) }, data: { mergedInto: idOf(3) } })
    await db.$queryRawUnsafe('PRAGMA wal_checkpoint(TRUNCATE)')
    copyFileSync(original, file)
    await db.$disconnect()
  }

  async function query(sql: string) {
    const client = new pg.Client(url)
    await client.connect()
    return (await client.query(sql).finally(() => client.end())).rows
  }
  /** All rows of the file, read from a copy that may stay open. */
  async function dumped() {
    const copy = path.join(dir, `${readdirSync(dir).length}.db`)
    copyFileSync(file, copy)
    return dumpRows(copy)
  }
  const rowsThere = async () => Number((await query('SELECT count(*) AS n FROM "Event"'))[0].n)
  const models = [...readFileSync('prisma/schema.prisma', 'utf8').matchAll(/^model (\w+)/gm)].map(([, name]) => name)

  it('moves every model of the schema, and all is as its events say', async () => {
    const before = await dumped()
    const moved = await move(file, url)
    expect(moved.map(({ table }) => table).sort()).toEqual(models.sort())
    for (const name of ['Learner', 'Event', 'Evidence', 'Memory', 'Share'])
      expect(moved.find(({ table }) => table === name)?.rows).toBeGreaterThan(0)
    expect(listing(moved)).toMatch(/^Event +5\d\d rows {2}[0-9a-f]{16}$/m)
    expect(await rowsThere()).toBe(moved.find(({ table }) => table === 'Event')?.rows)
    const db = await openDatabase({ dialect: 'postgresql', url })
    const { events } = await readEvents(db, learner, 0)
    expect(events.find(({ id }) => id === idOf(900))).toMatchObject({ payload: draft(900).payload })
    expect(await rebuildAll(db, noon)).toMatchObject({ learners: 3, different: 0 })
    await db.$disconnect()
    expect(await dumped()).toBe(before)
  }, 180_000)

  it('adds to nothing: a database with rows is refused', async () => {
    await migrateDatabase({ dialect: 'postgresql', url })
    await query(`INSERT INTO "Learner" ("id", "createdAt") VALUES ('${idOf(1)}', 1)`)
    await expect(move(file, url)).rejects.toThrow('PostgreSQL has rows in Learner already')
    expect(await rowsThere()).toBe(0)
  })

  it('moves nothing while the server runs', async () => {
    const db = await openDatabase({ dialect: 'sqlite', file })
    await db.learner.count()
    await expect(move(file, url)).rejects.toThrow('is in use: stop the server first.')
    expect(await rowsThere()).toBe(0)
    await db.$disconnect()
  })

  it('takes everything back when a single bit is another', async () => {
    await migrateDatabase({ dialect: 'postgresql', url })
    await query(`
      CREATE FUNCTION spoil() RETURNS trigger AS $$ BEGIN
        NEW.stability := NEW.stability * (1 + 2.3e-16); RETURN NEW;
      END $$ LANGUAGE plpgsql;
      CREATE TRIGGER spoil BEFORE INSERT ON "Memory" FOR EACH ROW WHEN (NEW.card = 'card-7') EXECUTE FUNCTION spoil()`)
    await expect(move(file, url)).rejects.toThrow(/^Nothing was moved: Memory has 1?\d+ rows \([0-9a-f]{16}\) here and/)
    expect(await rowsThere()).toBe(0)
  })

  it('wants a database that is up to date with the code, and one at all', async () => {
    const client = createClient({ url: `file:${file}` })
    await client.execute("DELETE FROM _prisma_migrations WHERE migration_name LIKE '0004%'")
    await client.execute('PRAGMA wal_checkpoint(TRUNCATE)')
    client.close()
    copyFileSync(file, `${file}.copy`)
    await expect(move(`${file}.copy`, url)).rejects.toThrow('Run `npm run db:migrate` before.')
    await expect(move(path.join(dir, 'nothing.db'), url)).rejects.toThrow('There is no database at')
  })
})
