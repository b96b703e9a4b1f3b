import type { Query } from './drill'
import { type ExerciseInstance, instanceOf } from './instance'
import type { Kind, Level } from './kind'
import { fnv1a } from './review-draw'

/** A sheet of exercises on paper: which kinds, how many of each, how hard, and the seed of all numbers. */
export interface Worksheet {
  readonly seed: number
  /** In the order in which they stand on the sheet. */
  readonly kinds: readonly string[]
  readonly level: Level
  /** Exercises of each kind, 1 to 5. */
  readonly each: number
}

export const mostOfEach = 5

/** The exercises of a sheet: the same sheet always has the same ones. A kind that lacks the level gives its hardest. */
export function worksheetInstances({ seed, kinds, level, each }: Worksheet, code: readonly Kind[]): ExerciseInstance[] {
  return kinds.flatMap((id) => {
    const kind = code.find((one) => one.id === id)
    if (!kind) return []
    return Array.from({ length: each }, (_, n) =>
      instanceOf(kind, fnv1a(`${seed} ${id} ${n}`), Math.min(level, kind.levels) as Level),
    )
  })
}

/** A sheet in an address: `?seed=7&kinds=params.lstm,params.gru&level=2&each=3`. */
export function worksheetText({ seed, kinds, level, each }: Worksheet): string {
  return `?seed=${seed}&kinds=${kinds.join(',')}&level=${level}&each=${each}`
}

/**
 * The sheet that an address asks for. What it leaves out or gets wrong is left to `otherwise`; kinds that there are not
 * are left out, and one that is named twice counts once.
 */
export function readWorksheet(query: Query, known: readonly string[], otherwise: Worksheet): Worksheet {
  const whole = (name: string, least: number, most: number) => {
    const text = query.get(name) ?? ''
    return /^\d{1,10}$/.test(text) && Number(text) >= least && Number(text) <= most ? Number(text) : undefined
  }
  const asked = query.get('kinds')?.split(',')
  return {
    seed: whole('seed', 0, 0xffffffff) ?? otherwise.seed,
    kinds: asked ? [...new Set(asked)].filter((id) => known.includes(id)) : otherwise.kinds,
    level: (whole('level', 1, 3) as Level | undefined) ?? otherwise.level,
    each: whole('each', 1, mostOfEach) ?? otherwise.each,
  }
}
