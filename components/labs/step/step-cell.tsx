import type { Locale } from '@/lib/i18n/locale'
import type { StepCell } from '@/lib/labs/step'
import { StepLab } from '../split-labs'

/** One step of the cell that `preset` names, an LSTM by default, with the course's worked numbers. */
export function StepOfCell({ locale, preset }: { locale: Locale; preset?: string | undefined }) {
  const cell: StepCell = preset === 'rnn' || preset === 'gru' ? preset : 'lstm'
  return <StepLab locale={locale} cell={cell} />
}
