import { randomBytes, randomUUID } from 'node:crypto'
import { closeSync, fsyncSync, linkSync, openSync, readFileSync, unlinkSync, writeSync } from 'node:fs'
import path from 'node:path'
import type { Environment } from '../environment.mjs'

/**
 * The key that cookies are signed with: AUTH_SECRET, else what DATA_DIR/auth-secret holds, which is generated the first
 * time. Of several processes that generate it at once, all get the same.
 */
export function authSecret({ authSecret, dataDir }: Pick<Environment, 'authSecret' | 'dataDir'>): string {
  return authSecret ?? kept(path.join(dataDir, 'auth-secret'))
}

function kept(file: string): string {
  const there = read(file)
  if (there !== null) return there
  const mine = `${file}.${randomUUID()}`
  write(mine, randomBytes(32).toString('base64url'))
  try {
    // A link appears with its whole content or not at all, and never replaces another process's.
    linkSync(mine, file)
  } catch (error) {
    if (!hasCode(error, 'EEXIST')) throw error
  } finally {
    unlinkSync(mine)
  }
  return readFileSync(file, 'utf8')
}

function read(file: string): string | null {
  try {
    return readFileSync(file, 'utf8')
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return null
    throw error
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
