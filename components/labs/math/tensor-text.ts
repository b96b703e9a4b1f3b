import { decimalText } from './decimal-text'

/** A vector on one line: (0.5, −0.3); of one entry just the number. */
export function vectorText(values: readonly number[]): string {
  const texts = values.map(decimalText).join(', ')
  return values.length === 1 ? texts : `(${texts})`
}

/** A matrix on one line, its rows parted by semicolons: [0.8 0.4; −0.6 0.5]; of one entry just the number. */
export function matrixText(rows: readonly (readonly number[])[]): string {
  if (rows.length === 1 && rows[0]?.length === 1) return decimalText(rows[0][0] as number)
  return `[${rows.map((row) => row.map(decimalText).join(' ')).join('; ')}]`
}
