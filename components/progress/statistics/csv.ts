import { saveFile } from '@/lib/client/save-file'
import type { Cell, Sheet } from './sheet'

/**
 * A sheet as a file of RFC 4180: comma, CRLF, the column heads in the first row, an empty field where there is no
 * number. It begins with a byte order mark, without which Excel takes UTF-8 for the code page of the country and shows
 * Chinese heads as rubbish; R, pandas and LibreOffice skip the mark.
 */
export function csvText({ columns, rows }: Sheet): string {
  return `\ufeff${[columns, ...rows].map((row) => `${row.map(field).join()}\r\n`).join('')}`
}

function field(cell: Cell): string {
  const text = cell === null ? '' : String(cell)
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

export function csvName({ name }: Sheet): string {
  return `unroll-${name}.csv`
}

/** Hands a sheet to the reader as a file. */
export function downloadCsv(sheet: Sheet): void {
  saveFile(csvName(sheet), csvText(sheet), 'text/csv;charset=utf-8')
}
