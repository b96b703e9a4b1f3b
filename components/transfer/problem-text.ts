import type { TransferProblem } from '@/lib/client/transfer/protocol'
import type { Locale } from '@/lib/i18n/locale'
import { transferMessages } from '@/lib/i18n/messages/transfer'

/** Why a file was refused, in the learner's words. */
export function problemText(problem: TransferProblem, locale: Locale): string {
  const { importing, faults, logFaults } = transferMessages[locale]
  if (problem.from === 'worker') return importing.crashed
  if (problem.from === 'package') return `${importing.refused}${faults[problem.code](problem.data)}`
  const { problem: log } = problem
  const reason = log.code === 'bad-event' ? logFaults[log.code](log.place, log.message) : logFaults[log.code]
  return `${importing.refused}${reason}`
}
