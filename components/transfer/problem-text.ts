import type { TransferProblem } from '@/lib/client/transfer/protocol'
import type { Locale } from '@/lib/i18n/locale'
import { transferMessages } from '@/lib/i18n/messages/transfer'
import type { LogFileProblem } from '@/lib/transfer/log-file'

/** Why a file was refused, in the learner's words. */
export function problemText(problem: TransferProblem, locale: Locale): string {
  const { importing, faults, logFaults } = transferMessages[locale]
  if (problem.from === 'worker') return importing.crashed
  if (problem.from === 'package') return `${importing.refused}${faults[problem.code](problem.data)}`
  const { problem: log } = problem
  return `${importing.refused}${reasonOf(log, logFaults)}`
}

function reasonOf(log: LogFileProblem, logFaults: (typeof transferMessages)[Locale]['logFaults']): string {
  if (log.code === 'bad-event') return logFaults[log.code](log.place, log.message)
  return log.code === 'bad-media' ? logFaults[log.code](log.place) : logFaults[log.code]
}
