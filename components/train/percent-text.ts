/** A fraction as a percentage with one decimal; a dash where there is none. */
export function percentText(fraction: number | undefined): string {
  return fraction === undefined ? '–' : `${(100 * fraction).toFixed(1)}%`
}
