import type { Grade } from '../events/evidence'

/** How many of an exercise's hints were seen; the third is the solution. */
export type Hints = 0 | 1 | 2 | 3

/** What an answered exercise says of its card: all right is Good, some of it Hard, nothing Again; less with help. */
export function evidenceGrade(credit: number, hints: Hints): Grade {
  if (credit === 0 || hints === 3) return 1
  return credit === 1 && hints === 0 ? 3 : 2
}
