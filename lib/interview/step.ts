/** What the interviewer asks at once, and the question that it belongs to. */
export type Step = {
  readonly id: string
  readonly kind: 'question' | 'probe' | 'challenge'
  /** The question whose rubric it is about; the step's own id for a question. */
  readonly of: string
}

/** A step by its id: that of a question or exercise, of a point that is asked for, or of a challenged misconception. */
export function stepOf(id: string): Step {
  const [, of, sign] = /^(.+)\.([pm])\d+$/.exec(id) ?? []
  if (of === undefined) return { id, kind: 'question', of: id }
  return { id, kind: sign === 'p' ? 'probe' : 'challenge', of }
}
