import { spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { migrate, rehearseMigrations } from './lib/database.mjs'
import { told } from './lib/fault.mjs'
import { nodeFault } from './lib/node-version.mjs'
import { inRoot } from './lib/root.mjs'

const olderNode = `data:text/javascript,Object.defineProperty(process,'versions',{value:{...process.versions,node:'18.20.4'}})`

let folder = ''
let server
let port = 0

beforeAll(async () => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'unroll start '))
  writeFileSync(path.join(folder, 'file'), '')
  mkdirSync(path.join(folder, 'short'))
  writeFileSync(path.join(folder, 'short', 'auth-secret'), 'changeme')
  mkdirSync(path.join(folder, 'unreadable', 'auth-secret'), { recursive: true })
  server = createServer()
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve))
  port = server.address().port
})

afterAll(async () => {
  await new Promise((resolve) => server.close(resolve))
  rmSync(folder, { recursive: true, force: true })
})

/** What `npm start` says in a broken environment. Were nothing refused, the missing npm would end it at once. */
function start(env) {
  const child = spawn(process.execPath, [inRoot('scripts', 'start.mjs'), '--local'], {
    cwd: folder,
    env: {
      ...process.env,
      PORT: '',
      DATABASE_URL: '',
      AUTH_SECRET: '',
      DATA_DIR: 'data',
      npm_execpath: '/nowhere/npm-cli.js',
      ...env,
    },
  })
  let error = ''
  child.stderr.setEncoding('utf8').on('data', (text) => {
    error += text
  })
  return new Promise((resolve) => child.once('close', (code) => resolve({ code, error })))
}

describe('npm start refuses in one sentence, before any long work:', () => {
  const broken = {
    'a Node that is too old': [
      { NODE_OPTIONS: `--import="${olderNode}"` },
      () => 'Unroll needs Node 20.19 or newer (in the 22 line, 22.12 or newer), and this is Node 18.20.4.',
    ],
    'a busy port': [
      () => ({ PORT: String(port) }),
      () => `Port ${port} is in use; stop the program that holds it, or choose another: PORT=${port + 1} npm start`,
    ],
    'a port that is none': [{ PORT: '70000' }, () => 'PORT is "70000", but must be a port number from 1 to 65535.'],
    'a DATA_DIR that cannot be written': [
      { DATA_DIR: path.join('file', 'data') },
      () => `DATA_DIR ${path.join(folder, 'file', 'data')} cannot be written (ENOTDIR); choose another directory`,
    ],
    'a DATA_DIR that a file system refuses as if it were not there': [
      { DATA_DIR: '/proc/unroll/data' },
      () => 'DATA_DIR /proc/unroll/data cannot be written (',
    ],
    'a short key for the cookies': [
      { DATA_DIR: 'short' },
      () => `${path.join(folder, 'short', 'auth-secret')} holds 8 characters, but the key`,
    ],
    'a key for the cookies that cannot be read': [
      { DATA_DIR: 'unreadable' },
      () => `${path.join(folder, 'unreadable', 'auth-secret')}, the key that cookies are signed with, cannot be read (`,
    ],
    'a DATABASE_URL of another kind': [
      { DATABASE_URL: 'mysql://me:hush@h/d' },
      () => 'DATABASE_URL must be postgresql',
    ],
    'a DATABASE_URL where nobody answers': [
      { DATABASE_URL: 'postgresql://me:hush@127.0.0.1:1/d' },
      () => 'DATABASE_URL points to 127.0.0.1:1, where no database answers (ECONNREFUSED).',
    ],
  }

  it.each(Object.entries(broken))('%s', async (_, [env, sentence]) => {
    const { code, error } = await start(typeof env === 'function' ? env() : env)
    expect(error).toContain(sentence())
    expect(error.trimEnd().split('\n')).toHaveLength(1)
    expect(error).not.toContain('hush')
    expect(code).toBe(1)
  })
})

describe('nodeFault', () => {
  it.each(['20.19.0', '20.20.2', '22.12.0', '22.20.1', '23.0.0', '24.1.0', '26.0.0'])('takes Node %s', (version) => {
    expect(nodeFault(version)).toBeUndefined()
  })

  it.each(['12.22.0', '18.20.4', '20.18.3', '21.7.0', '22.11.0'])('refuses Node %s', (version) => {
    expect(nodeFault(version)).toContain(`and this is Node ${version}.`)
  })
})

describe('the rehearsal of the migrations', () => {
  it('refuses a database that is newer than the code, and changes nothing', async () => {
    const variables = { DATA_DIR: path.join(folder, 'newer') }
    expect(await rehearseMigrations(variables)).toBe('a new one')
    expect(await migrate(variables)).toMatch(/^applied 0001/)
    expect(await rehearseMigrations(variables)).toBeUndefined()
    await insertUnknownMigration(path.join(folder, 'newer', 'unroll.db'))
    const sentence = await rehearseMigrations(variables).catch(told)
    expect(sentence).toMatch(/^The database is newer than the code: .*9999_from_the_future[^\n]*\.$/)
  })

  it('leaves what is pending undone', async () => {
    const file = path.join(folder, 'pending', 'unroll.db')
    const variables = { DATA_DIR: path.dirname(file) }
    await migrate(variables)
    await query(file, 'DELETE FROM _prisma_migrations')
    await expect(rehearseMigrations(variables)).rejects.toThrow('already exists')
    expect(await query(file, 'SELECT count(*) AS n FROM _prisma_migrations')).toEqual([{ n: 0 }])
  })
})

async function query(file, sql) {
  const { openSqlite } = await import('./db/sqlite-target.mjs')
  const target = await openSqlite(file)
  try {
    return (await target.locked((transaction) => transaction.rows(sql))).map((row) => ({ ...row }))
  } finally {
    await target.close()
  }
}

function insertUnknownMigration(file) {
  const columns = '(id, checksum, migration_name, applied_steps_count)'
  return query(file, `INSERT INTO _prisma_migrations ${columns} VALUES ('1', 'x', '9999_from_the_future', 1)`)
}
