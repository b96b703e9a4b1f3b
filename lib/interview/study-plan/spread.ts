/** What it costs to stand a day from the place that an even spread would give, in squared minutes above the average. */
const shiftCost = 4

/** Sums below this are rounding. */
const nothing = 1e-9

type Best = { readonly over: number; readonly cost: number; readonly before: number }

/**
 * The day for each of some things that take `minutes`, in their order, on the days of `base`, which has the minutes that
 * each day holds already. First, as little as can be stands above twice the average; then days are kept near the average,
 * and the things evenly apart. Least cost over all ways to cut the list into days, by dynamic programming.
 */
export function spread(minutes: readonly number[], base: readonly number[], average: number): number[] {
  if (minutes.length === 0) return []
  if (base.length === 0) throw new RangeError(`${minutes.length} things, but no day to put them on`)
  const ideal = evenly(minutes, base.length)
  // best[day][n]: the first n things on the days up to `day`.
  const best: Best[][] = []
  for (const [day, load] of base.entries()) {
    best.push(minutes.map(() => worst).concat(worst))
    for (let n = 0; n <= minutes.length; n += 1) {
      let held = load
      let shift = 0
      // Those from `before` on stand on this day: none, then one more at a time.
      for (let before = n; before >= 0; before -= 1) {
        if (before < n) {
          held += minutes[before] ?? 0
          shift += (day - (ideal[before] ?? 0)) ** 2
        }
        const earlier = day === 0 ? (before === 0 ? none : worst) : (best[day - 1]?.[before] ?? worst)
        const over = earlier.over + Math.max(0, held - 2 * average)
        const cost = earlier.cost + Math.max(0, held - average) ** 2 + shiftCost * shift
        if (isLess({ over, cost }, best[day]?.[n] ?? worst)) (best[day] as Best[])[n] = { over, cost, before }
      }
    }
  }
  return cuts(best, minutes.length)
}

const none: Best = { over: 0, cost: 0, before: 0 }
const worst: Best = { over: Number.POSITIVE_INFINITY, cost: Number.POSITIVE_INFINITY, before: 0 }

function isLess(a: Pick<Best, 'over' | 'cost'>, b: Pick<Best, 'over' | 'cost'>): boolean {
  if (a.over < b.over - nothing) return true
  return a.over <= b.over + nothing && a.cost < b.cost - nothing
}

/** Where each would stand if days had no load: the middle of its minutes, on the way from the first day to the last. */
function evenly(minutes: readonly number[], days: number): number[] {
  const total = minutes.reduce((sum, one) => sum + one, 0)
  let done = 0
  return minutes.map((one) => {
    const middle = done + one / 2
    done += one
    return Math.max(0, (days * middle) / total - 0.5)
  })
}

function cuts(best: readonly (readonly Best[])[], count: number): number[] {
  const at: number[] = Array.from({ length: count }, () => 0)
  let n = count
  for (let day = best.length - 1; day >= 0; day -= 1) {
    const before = best[day]?.[n]?.before ?? 0
    for (let i = before; i < n; i += 1) at[i] = day
    n = before
  }
  return at
}
