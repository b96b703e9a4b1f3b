/** One axis of a plot. */
export type Axis = {
  /** What is measured, and its unit. */
  label: string
  min: number
  max: number
  ticks: readonly number[]
  /** `log`: equal factors are equally far apart; min > 0. Linear when not given. */
  scale?: 'log'
  /** What a tick says; the number itself when not given. */
  text?: (tick: number) => string
}

/**
 * Where a value lies on its axis, 0 at its beginning and 100 at its end; beyond an end it stays there, as 0 and what is
 * below do on a logarithmic axis.
 */
export function percent({ min, max, scale }: Axis, value: number): number {
  if (scale === 'log') return value <= min ? 0 : share(Math.log10(min), Math.log10(max), Math.log10(value))
  return share(min, max, value)
}

function share(min: number, max: number, value: number): number {
  return Math.min(100, Math.max(0, (100 * (value - min)) / (max - min)))
}
