import { afterEach, beforeEach } from 'vitest'
import { createLog } from './log.mjs'

/** Takes the place of the process's log in a test file's tests; the list has what was logged in the test so far. */
export function caughtLog(): Record<string, unknown>[] {
  const holder = globalThis as { unrollLog?: unknown }
  const lines: Record<string, unknown>[] = []
  let before: unknown
  beforeEach(() => {
    before = holder.unrollLog
    lines.length = 0
    const write = (line: string) => void lines.push(JSON.parse(line))
    holder.unrollLog = createLog({ level: 'debug', destination: { write } })
  })
  afterEach(() => {
    holder.unrollLog = before
  })
  return lines
}
