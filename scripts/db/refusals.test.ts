import { closeSync, openSync, statSync, writeSync } from 'node:fs'
import { createServer } from 'node:net'
import path from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import type { DatabaseTarget } from '@/lib/environment.mjs'
import { rehearseMigrations } from '../lib/database.mjs'
import { told } from '../lib/fault.mjs'
import { backup } from './backup.mjs'
import { migrateDatabase, withTarget } from './migrate.mjs'
import { describeEachDialect, emptyDatabase } from './testing'

/** What `npm start` says before the build, and `npm run db:migrate`. */
async function refusals(target: DatabaseTarget): Promise<string[]> {
  const variables = target.dialect === 'sqlite' ? { DATA_DIR: path.dirname(target.file) } : { DATABASE_URL: target.url }
  const attempts = [rehearseMigrations(variables), migrateDatabase(target)]
  return Promise.all(attempts.map((attempt) => attempt.then(() => 'no refusal', told)))
}

describeEachDialect('the refusal in one sentence', (dialect) => {
  let target: DatabaseTarget
  let remove: () => Promise<void>
  beforeEach(async () => {
    ;({ target, remove } = await emptyDatabase(dialect))
  })
  afterEach(() => remove())

  function script(sql: string) {
    return withTarget(target, ({ locked }) => locked((transaction) => transaction.script(sql)))
  }

  it("of another program's table of migrations", async () => {
    await script('CREATE TABLE _prisma_migrations (a INTEGER)')
    const sentence =
      'The database has a table _prisma_migrations that is not from Unroll: give Unroll a database of its own.'
    expect(await refusals(target)).toEqual([sentence, sentence])
  })

  it('of a database that its driver refuses to work on', async () => {
    let faulty = target
    if (target.dialect === 'sqlite') {
      const whole = path.join(path.dirname(target.file), 'whole.db')
      await migrateDatabase({ dialect: 'sqlite', file: whole })
      await backup(whole, target.file)
      damage(target.file)
    } else {
      await script('REVOKE CREATE ON SCHEMA public FROM PUBLIC')
      faulty = { dialect: 'postgresql', url: `${target.url}&options=-c%20role%3Dpg_monitor` }
    }
    const sentence =
      dialect === 'sqlite'
        ? /^The database (?:file )?\/.*unroll\.db cannot be (?:migrated|opened): .*malformed\.$/
        : /^The database at DATABASE_URL cannot be migrated: permission denied for schema public\.$/
    const match = expect.stringMatching(sentence)
    expect(await refusals(faulty)).toEqual([match, match])
  })
})

/** Overwrites all but the first page. */
function damage(file: string) {
  const handle = openSync(file, 'r+')
  writeSync(handle, Buffer.alloc(statSync(file).size - 4096, 0xff), 0, undefined, 4096)
  closeSync(handle)
}

it('leaves no connection open to a PostgreSQL server that waits for a password', async () => {
  const request = (kind: number, text: string) => {
    const message = Buffer.from(`R        ${text}`, 'latin1')
    message.writeInt32BE(message.length - 1, 1)
    message.writeInt32BE(kind, 5)
    return message
  }
  const requests = [request(10, 'SCRAM-SHA-256\0\0'), request(11, 'r=nonce,s=c2FsdA==,i=4096')]
  let closed: Promise<void> | undefined
  const server = createServer((socket) => {
    closed = new Promise((resolve) => socket.once('close', () => resolve()))
    socket.on('data', () => {
      const next = requests.shift()
      if (next) socket.write(next)
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  try {
    const address = server.address()
    const port = typeof address === 'object' ? address?.port : undefined
    const migrating = migrateDatabase({ dialect: 'postgresql', url: `postgresql://me@127.0.0.1:${port}/d` })
    await expect(migrating).rejects.toThrow(
      /^PostgreSQL \(127\.0\.0\.1:\d+, database d\) cannot be used: .*password.*\.$/,
    )
    await closed
  } finally {
    server.close()
  }
})
