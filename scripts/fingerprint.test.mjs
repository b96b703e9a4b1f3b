import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { fingerprint } from './lib/fingerprint.mjs'

let root = ''
let before = ''

const write = (file, text) => {
  mkdirSync(path.dirname(path.join(root, file)), { recursive: true })
  writeFileSync(path.join(root, file), text)
}
const now = (variables) =>
  fingerprint(root, { dataDir: path.join(root, 'my data'), scripts: ['scripts/map.mjs'], variables })

beforeAll(async () => {
  root = mkdtempSync(path.join(os.tmpdir(), 'unroll fingerprint '))
  for (const file of [
    'app/page.tsx',
    'content/lessons/zh/a.mdx',
    'next.config.mjs',
    'scripts/map.mjs',
    'package-lock.json',
  ]) {
    write(file, '1')
  }
  before = await now()
})

afterAll(() => rmSync(root, { recursive: true, force: true }))

it.each([
  'app/page.test.ts',
  'README.md',
  'e2e/1.spec.ts',
  'scripts/start.mjs',
  'data/unroll.db',
  'my data/unroll.db',
  'node_modules/a/index.js',
  '.next/BUILD_ID',
  'public/sandbox/frame.1a.html',
  'public/offline/zh.json',
  'public/sw.js',
  '.git/HEAD',
  'tsconfig.tsbuildinfo',
])('does not build anew for %s', async (file) => {
  write(file, 'new')
  expect(await now()).toBe(before)
})

it.each([
  'app/page.tsx',
  'content/lessons/zh/a.mdx',
  'content/notes.md',
  'public/icon.svg',
  'next.config.mjs',
  'a-folder-of-later/file.ts',
  'scripts/map.mjs',
  'package-lock.json',
  '.env.local',
])('builds anew for %s', async (file) => {
  const earlier = await now()
  write(file, 'changed')
  expect(await now()).not.toBe(earlier)
})

it('builds anew for a public variable, and for no other', async () => {
  const earlier = await now({ PORT: '1' })
  expect(await now({ PORT: '2', NEXT_PUBLIC_A: undefined })).not.toBe(await now({ NEXT_PUBLIC_A: 'x' }))
  expect(await now({ PORT: '2' })).toBe(earlier)
})
