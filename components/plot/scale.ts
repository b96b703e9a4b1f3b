/** One axis of a plot. */
export type Axis = {
  /** What is measured, and its unit. */
  label: string
  min: number
  max: number
  ticks: readonly number[]
}

/** Where a value lies on its axis, 0 at its beginning and 100 at its end; beyond an end it stays there. */
export function percent({ min, max }: Axis, value: number): number {
  return Math.min(100, Math.max(0, (100 * (value - min)) / (max - min)))
}
