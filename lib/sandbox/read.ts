import { sandboxLimits } from './limits'
import type { CellError, FromFrame, Output, Place, PlotLine, Table, Told } from './message'

type Fields = Readonly<Record<string, unknown>>

/** The value's own fields, none of anything that is no plain object: a name like `__proto__` leads nowhere. */
function fieldsOf(value: unknown): Fields {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return {}
  return Object.assign(Object.create(null) as object, value) as Fields
}

/** What the frame says, or undefined for anything that it would not say. */
export function readFromFrame(value: unknown): FromFrame | undefined {
  const { from, n, text, why, message } = fieldsOf(value)
  if (from === 'ready') return { from }
  if (from === 'pong' && typeof n === 'number') return { from, n }
  if (from === 'told' && typeof text === 'string' && text.length <= sandboxLimits.messageLength) return { from, text }
  if (from === 'ended' && (why === 'flood' || why === 'crashed') && typeof message === 'string') {
    return { from, why, message: message.slice(0, sandboxLimits.labelLength) }
  }
  return undefined
}

/** What the worker tells, made anew from what it sent; undefined when it is not exactly that. */
export function readTold(text: string): Told | undefined {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    return undefined
  }
  const { is, run, millis, output, error } = fieldsOf(value)
  if (typeof run !== 'number') return undefined
  if (is === 'output') {
    const read = readOutput(fieldsOf(output))
    return read && { is, run, output: read }
  }
  if (!isNumber(millis)) return undefined
  if (is === 'done') return { is, run, millis }
  if (is !== 'failed') return undefined
  const read = readError(fieldsOf(error))
  return read && { is, run, millis, error: read }
}

function isNumber(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value)
}

function isLabel(value: unknown): value is string {
  return typeof value === 'string' && value.length <= sandboxLimits.labelLength
}

/** Each entry as `read` reads it, if it can read them all and they are not too many. */
function readAll<T>(value: unknown, most: number, read: (entry: unknown) => T | undefined): T[] | undefined {
  if (!Array.isArray(value) || value.length > most) return undefined
  const all = value.map(read)
  return all.includes(undefined) ? undefined : (all as T[])
}

function readOutput(fields: Fields): Output | undefined {
  const { is, text, title, columns, rows } = fields
  const { textLength, tableColumns, tableRows } = sandboxLimits
  switch (is) {
    case 'cut':
      return { is }
    case 'text':
    case 'value':
      return typeof text === 'string' && text.length <= textLength + 1 ? { is, text } : undefined
    case 'plot':
      return readPlot(fields)
    case 'table': {
      const labels = (value: unknown) => readAll(value, tableColumns, (one) => (isLabel(one) ? one : undefined))
      const table: { [K in keyof Table]: Table[K] | undefined } = {
        title: isLabel(title) ? title : undefined,
        columns: labels(columns),
        rows: readAll(rows, tableRows, labels),
      }
      return isWhole(table) ? { is, ...table } : undefined
    }
    default:
      return undefined
  }
}

function readPlot({ title, x, y, log, lines }: Fields): Output | undefined {
  if (!isLabel(title) || !isLabel(x) || !isLabel(y)) return undefined
  const read = readAll(lines, sandboxLimits.plotLines, readLine)
  const points = read?.reduce((sum, line) => sum + line.points.length, 0) ?? 0
  if (!read || points === 0 || points > sandboxLimits.plotPoints) return undefined
  if (log && !read.some((line) => line.points.some((point) => point[1] > 0))) return undefined
  return { is: 'plot', title, x, y, log: log === true, lines: read }
}

function readLine(value: unknown): PlotLine | undefined {
  const { name, dots, points } = fieldsOf(value)
  const read = readAll(points, sandboxLimits.plotPoints, readPoint)
  return isLabel(name) && read ? { name, dots: dots === true, points: read } : undefined
}

function readPoint(value: unknown): [number, number] | undefined {
  if (!Array.isArray(value) || value.length !== 2) return undefined
  const [x, y] = value as unknown[]
  const { plotValue } = sandboxLimits
  return isNumber(x) && isNumber(y) && Math.max(Math.abs(x), Math.abs(y)) <= plotValue ? [x, y] : undefined
}

function readError({ kind, message, places }: Fields): CellError | undefined {
  const known = (['error', 'syntax', 'import', 'memory'] as const).find((one) => one === kind)
  const read = readAll(places, 10, readPlace)
  return known && typeof message === 'string' && read
    ? { kind: known, message: message.slice(0, sandboxLimits.textLength), places: read }
    : undefined
}

function readPlace(value: unknown): Place | undefined {
  const { cell, line, column } = fieldsOf(value)
  return isLabel(cell) && isNumber(line) && isNumber(column) ? { cell, line, column } : undefined
}

function isWhole<T extends object>(value: { [K in keyof T]: T[K] | undefined }): value is T {
  return !Object.values(value).includes(undefined)
}
