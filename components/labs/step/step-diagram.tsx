import type { Locale } from '@/lib/i18n/locale'
import { stepMessages } from '@/lib/i18n/messages/labs/step'
import type { StepOptions, StepTrace } from '@/lib/labs/step'
import { GruDiagram } from './gru-diagram'
import { LstmDiagram } from './lstm-diagram'
import { RnnDiagram } from './rnn-diagram'

type Props = { locale: Locale; options: StepOptions; trace: StepTrace }

/** The cell's diagram with the numbers of one step on its wires. */
export function StepDiagram({ locale, options, trace }: Props) {
  const label = stepMessages[locale].diagram(options.cell, trace.t)
  if (options.cell === 'lstm') return <LstmDiagram label={label} trace={trace} />
  if (options.cell === 'gru') return <GruDiagram label={label} trace={trace} conventions={options.conventions} />
  return <RnnDiagram label={label} trace={trace} options={options} />
}
