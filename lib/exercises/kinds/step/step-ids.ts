import type { Trace } from '../../trace'

/** The values of one step, or of all, each with an entry a unit. */
export type StepTrace = Trace<readonly number[]>

/** Parts of the second step are those of the first with a 2 behind: `h2`. */
export const idAt = (name: string, step: number) => (step === 1 ? name : `${name}${step}`)

/** The values of some steps with the ids that they have as parts. */
export function traceOf(steps: readonly StepTrace[]): StepTrace {
  return Object.fromEntries(
    steps.flatMap((values, index) => Object.entries(values).map(([name, units]) => [idAt(name, index + 1), units])),
  )
}
