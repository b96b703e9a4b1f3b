import { randomBytes, randomUUID } from 'node:crypto'
import { closeSync, fsyncSync, linkSync, openSync, unlinkSync, writeSync } from 'node:fs'
import path from 'node:path'
import type { Environment } from '../environment.mjs'
import { readSecret } from './secret-file.mjs'

/**
 * The key that cookies are signed with: AUTH_SECRET, else what DATA_DIR/auth-secret holds, which is generated the first
 * time. Of several processes that generate it at once, all get the same. Throws AuthSecretError where the file is broken.
 */
export function authSecret({ authSecret, dataDir }: Pick<Environment, 'authSecret' | 'dataDir'>): string {
  return authSecret ?? kept(path.join(dataDir, 'auth-secret'))
}

function kept(file: string): string {
  const there = readSecret(file)
  if (there !== null) return there
  const mine = `${file}.${randomUUID()}`
  const secret = randomBytes(32).toString('base64url')
  write(mine, secret)
  try {
    // A link appears with its whole content or not at all, and never replaces another process's.
    linkSync(mine, file)
    return secret
  } catch (error) {
    const theirs = hasCode(error, 'EEXIST') ? readSecret(file) : null
    if (theirs === null) throw error
    return theirs
  } finally {
    unlinkSync(mine)
  }
}

function write(file: string, text: string): void {
  const handle = openSync(file, 'wx', 0o600)
  try {
    writeSync(handle, text)
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
}

function hasCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code
}
