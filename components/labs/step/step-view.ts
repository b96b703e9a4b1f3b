import { runSteps, type StepTrace } from '@/lib/labs/step'
import { optionsOf, type StepValues } from './step-fields'

/** Every step that the inputs ask for. */
export function tracesOf(values: StepValues): StepTrace[] {
  return runSteps(optionsOf(values))
}
