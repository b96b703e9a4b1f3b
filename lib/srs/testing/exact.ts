import type { Grade } from '../../events/evidence'
import type { Moment } from '../clock'
import type { MemoryState } from '../memory'
import * as scheduled from '../outcome'
import { defaultSettings } from '../settings'

/** FSRS's own days: nothing is moved by fuzz. */
export const exact: scheduled.Plan = { settings: { ...defaultSettings, fuzz: false }, card: 'q1' }

export function outcome(memory: MemoryState | null, moment: Moment, grade: Grade): scheduled.Outcome {
  return scheduled.outcome(memory, moment, grade, exact)
}

export function outcomes(memory: MemoryState | null, moment: Moment): scheduled.Outcomes {
  return scheduled.outcomes(memory, moment, exact)
}
