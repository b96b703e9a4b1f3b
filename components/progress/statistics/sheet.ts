/** A number as it is shown, a text, or null for what there is no number of. */
export type Cell = string | number | null

/** The numbers of one plot: the plot is drawn from them, and the table and the file hold the same. */
export type Sheet = {
  /** The file is `unroll-{name}.csv`. */
  readonly name: string
  /** What each column holds, with its unit. */
  readonly columns: readonly string[]
  readonly rows: readonly (readonly Cell[])[]
}

/** The numbers of a column; one that is missing is NaN, which has no place in a plot. */
export function numbersOf({ rows }: Sheet, column: number): number[] {
  return rows.map((row) => {
    const cell = row[column]
    return typeof cell === 'number' ? cell : Number.NaN
  })
}

export function cellText(cell: Cell | undefined): string {
  return cell === null || cell === undefined ? '–' : String(cell)
}

/** A share from 0 to 1 in percent, to one decimal: as exactly as any plot shows it. */
export function percentOf(share: number): number {
  return Math.round(1000 * share) / 10
}
