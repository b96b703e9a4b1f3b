import type fs from 'node:fs'
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { authSecret } from './secret'
import { AuthSecretError } from './secret-file.mjs'

vi.mock('node:fs', async (original) => {
  const actual = await original<typeof fs>()
  return { ...actual, readFileSync: vi.fn(actual.readFileSync) }
})

let dataDir: string
let file: string
beforeEach(() => {
  dataDir = mkdtempSync(path.join(os.tmpdir(), 'unroll-test-'))
  file = path.join(dataDir, 'auth-secret')
})
afterEach(() => rmSync(dataDir, { recursive: true }))

it('is AUTH_SECRET where that is set', () => {
  expect(authSecret({ authSecret: 'given', dataDir })).toBe('given')
  expect(readdirSync(dataDir)).toEqual([])
})

it('is generated once, readable by its owner alone', () => {
  const secret = authSecret({ authSecret: null, dataDir })
  expect(secret).toMatch(/^[\w-]{43}$/)
  expect(authSecret({ authSecret: null, dataDir })).toBe(secret)
  expect(readFileSync(file, 'utf8')).toBe(secret)
  expect(statSync(file).mode & 0o777).toBe(0o600)
  expect(readdirSync(dataDir)).toEqual(['auth-secret'])
})

it("is another process's where that was faster", () => {
  const theirs = 'the secret that the other one has made'
  vi.mocked(readFileSync).mockImplementationOnce(() => {
    writeFileSync(file, theirs)
    throw Object.assign(new Error('it was not there a moment ago'), { code: 'ENOENT' })
  })
  expect(authSecret({ authSecret: null, dataDir })).toBe(theirs)
  expect(readdirSync(dataDir)).toEqual(['auth-secret'])
})

const broken: [string, () => void, string][] = [
  ['empty', () => writeFileSync(file, ''), 'holds 0 characters, but'],
  ['short', () => writeFileSync(file, 'x'.repeat(31)), 'holds 31 characters, but'],
  ['blank', () => writeFileSync(file, '\n'.repeat(40)), 'holds 0 characters, but'],
  ['a directory', () => mkdirSync(file), 'cannot be read (EISDIR)'],
  ['unreadable', () => symlinkSync(file, file), 'cannot be read (ELOOP)'],
]
it.each(broken)('is refused in one sentence where the file is %s', (_, make, sentence) => {
  make()
  const secret = () => authSecret({ authSecret: null, dataDir })
  expect(secret).toThrow(AuthSecretError)
  expect(secret).toThrow(file)
  expect(secret).toThrow(sentence)
  expect(secret).toThrow(/^[^\n]+ a new one is generated\.$/)
  expect(authSecret({ authSecret: 'given', dataDir })).toBe('given')
})

it('cannot be made where nothing can be written', () => {
  expect(() => authSecret({ authSecret: null, dataDir: path.join(dataDir, 'away') })).toThrow('ENOENT')
})
