import { exponentialSchedule, inverseSigmoidSchedule, linearSchedule, type TeacherForcingSchedule } from '../../rnn'
import type { ForcingOptions, ForcingSchedule } from './options'

/** The schedules that have a formula. */
export const drawnSchedules = ['linear', 'exponential', 'inverse-sigmoid'] as const

/** ε_i of a schedule with its options: 1 for teacher forcing throughout, 0 for a model left to itself. */
export function scheduleOf(schedule: ForcingSchedule, options: ForcingOptions): TeacherForcingSchedule {
  switch (schedule) {
    case 'always':
      return () => 1
    case 'never':
      return () => 0
    case 'linear':
      return linearSchedule({ c: options.slope, minimum: options.minimum })
    case 'exponential':
      return exponentialSchedule(options.base)
    case 'inverse-sigmoid':
      return inverseSigmoidSchedule(options.scale)
  }
}
