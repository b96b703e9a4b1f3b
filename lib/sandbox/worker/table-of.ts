import { sandboxLimits } from '../limits'
import type { Table } from '../message'
import { inspect } from './inspect'
import { label, numbersOf } from './numbers-of'
import { asTensor } from './tensor-text'

/** What `table` takes beside the rows. */
export type TableOptions = { readonly title?: string; readonly columns?: readonly string[] }

/**
 * A table of rows: lists, objects whose keys are the columns, or a matrix. `columns` names or chooses the columns.
 *
 * Errors: TypeError for rows that are none, RangeError beyond the limits.
 */
export function tableOf(given: unknown, options: TableOptions = {}): Table {
  const rows = rowsOf(given)
  const keyed = rows.some((row) => !Array.isArray(row))
  const columns = (options.columns ?? (keyed ? keysOf(rows) : widthOf(rows))).map(label)
  const { tableRows, tableColumns } = sandboxLimits
  if (rows.length > tableRows) throw new RangeError(`a table has at most ${tableRows} rows, got ${rows.length}`)
  if (columns.length > tableColumns || rows.some((row) => Array.isArray(row) && row.length > tableColumns)) {
    throw new RangeError(`a table has at most ${tableColumns} columns`)
  }
  const cells = rows.map((row) => {
    const values = Array.isArray(row) ? row : columns.map((column) => Reflect.get(row, column))
    return values.map((value) => (value === undefined ? '' : label(inspect(value))))
  })
  return { title: label(options.title ?? ''), columns, rows: cells }
}

function rowsOf(given: unknown): (readonly unknown[] | object)[] {
  const tensor = typeof given === 'object' && given !== null ? asTensor(given) : undefined
  if (tensor) {
    const [rows = 0, columns = 1] = tensor.shape.length === 1 ? [1, tensor.data.length] : tensor.shape
    if (tensor.shape.length > 2) throw new TypeError('a table takes a vector or a matrix, not a stack of matrices')
    return Array.from({ length: rows }, (_, n) => [...tensor.data.subarray(n * columns, (n + 1) * columns)])
  }
  if (!Array.isArray(given)) throw new TypeError('table takes a list of rows, or a matrix')
  return given.map((row, n) => {
    const numbers = numbersOf(row)
    if (numbers) return numbers
    if (typeof row !== 'object' || row === null) throw new TypeError(`row ${n} is neither a list nor an object`)
    return row
  })
}

function keysOf(rows: readonly object[]): string[] {
  return [...new Set(rows.flatMap((row) => Object.keys(row)))]
}

/** Columns without names: their numbers. */
function widthOf(rows: readonly object[]): string[] {
  const width = Math.max(0, ...rows.map((row) => (Array.isArray(row) ? row.length : 0)))
  return Array.from({ length: width }, (_, n) => String(n))
}
