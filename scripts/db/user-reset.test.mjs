import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { importBundled } from '../lib/import-bundled.mjs'
import { root } from '../lib/root.mjs'
import { migrateDatabase } from './migrate.mjs'

let dataDir
beforeAll(async () => {
  dataDir = mkdtempSync(path.join(os.tmpdir(), 'unroll-test-'))
  const target = { dialect: 'sqlite', file: path.join(dataDir, 'unroll.db') }
  await migrateDatabase(target)
  const { openDatabase } = await importBundled('scripts/db/rebuild-entry.ts')
  const db = await openDatabase(target)
  await db.learner.create({ data: { id: 'l1', createdAt: 0n } })
  await db.user.create({ data: { id: 'u1', name: '', email: 'ada@example.org', learnerId: 'l1' } })
  await db.$disconnect()
})
afterAll(() => rmSync(dataDir, { recursive: true }))

/** Runs the command with these arguments. */
function run(args, env = {}) {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, ['scripts/db/user-reset.mjs', ...args], {
      cwd: root,
      env: { ...process.env, DATA_DIR: dataDir, DATABASE_URL: '', BASE_URL: '', AUTH_SECRET: '', ...env },
    })
    let output = ''
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => (output += text))
    child.on('close', (status) => resolve({ status, output }))
  })
}

it('prints a link for an address that has an account, and says so of another', async () => {
  const { status, output } = await run(['Ada@example.org'], { BASE_URL: 'https://unroll.example' })
  expect(output).toMatch(/https:\/\/unroll\.example\/zh\/account\/reset#token=[\w-]{32}\n/)
  expect(output).toMatch(/https:\/\/unroll\.example\/en\/account\/reset#token=[\w-]{32}\n/)
  expect(status).toBe(0)
  const unknown = await run(['bob@example.org'])
  expect(unknown).toEqual({
    status: 1,
    output: 'There is no account with the e-mail address "bob@example.org".\n',
  })
  expect(await run([])).toEqual({ status: 1, output: 'Usage: npm run user:reset -- EMAIL\n' })
}, 240_000)
