import type { CellError, Place } from '../message'
import { CompileError } from './compile'
import { inspect } from './inspect'
import { MemoryLimitError } from './memory'

const frames = /cell-([\w-]+):(\d+):(\d+)/g
/** How engines put it that a property of the global object is read-only, which here means a constant. */
const readOnly =
  /^(?:Cannot assign to read only property '([^']+)' of object|"([^"]+)" is read-only|Attempted to assign to readonly property)/

/** What the page is told of something that a cell threw; `cell` is the one that was running. */
export function cellError(thrown: unknown, cell: string): CellError {
  if (thrown instanceof CompileError) {
    const { kind, message, line, column } = thrown
    return { kind, message: kind === 'syntax' ? `SyntaxError: ${message}` : message, places: [{ cell, line, column }] }
  }
  const kind = thrown instanceof MemoryLimitError ? 'memory' : 'error'
  return { kind, message: messageOf(thrown), places: placesOf(thrown) }
}

function messageOf(thrown: unknown): string {
  if (!(thrown instanceof Error)) return inspect(thrown).slice(0, 2000)
  const [, name, quoted] = readOnly.exec(thrown.message) ?? []
  const constant = name ?? quoted
  const message = constant ? `Assignment to constant variable '${constant}'` : thrown.message
  return `${thrown.name}: ${message}`.slice(0, 2000)
}

/** The lines of cells in the error's stack, innermost first; a frame repeated by recursion once. */
function placesOf(thrown: unknown): Place[] {
  if (!(thrown instanceof Error)) return []
  const places: Place[] = []
  for (const [, cell = '', line, column] of String(thrown.stack).matchAll(frames)) {
    const last = places.at(-1)
    if (last?.cell === cell && last.line === Number(line)) continue
    places.push({ cell, line: Number(line), column: Number(column) })
    if (places.length === 5) break
  }
  return places
}
