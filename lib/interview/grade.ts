import type { Grade } from '../events/evidence'

type Rubric = { readonly points: readonly { readonly id: string; readonly kind: 'must' | 'bonus' }[] }
type Shown = { readonly covered: readonly string[]; readonly asserted: readonly string[] }

/** The grade that a written answer suggests: every must-have and nothing wrong is Good, something is Hard, nothing Again. */
export function gradeOfAnswer({ points }: Rubric, { covered, asserted }: Shown): Grade {
  if (covered.length === 0) return 1
  const whole = points.every(({ id, kind }) => kind === 'bonus' || covered.includes(id))
  return whole && asserted.length === 0 ? 3 : 2
}
