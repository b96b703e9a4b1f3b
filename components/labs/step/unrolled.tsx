import { Scroller } from '@/components/ui/scroller'
import type { Locale } from '@/lib/i18n/locale'
import { stepMessages } from '@/lib/i18n/messages/labs/step'
import type { StepTrace } from '@/lib/labs/step'
import { decimalText } from '../math/decimal-text'
import type { StepRow } from './step-rows'

type Props = { locale: Locale; traces: readonly StepTrace[]; rows: readonly StepRow[]; now: number }

/** The cell unrolled: one box a step, side by side, with its input, what its blocks gave, and its new state. */
export function Unrolled({ locale, traces, rows, now }: Props) {
  const m = stepMessages[locale]
  const shown = rows.filter(({ main }) => main)
  return (
    <Scroller label={m.unrolledTitle} className="lab-unrolled" data-testid="unrolled">
      <p className="field-label">{m.unrolledTitle}</p>
      <ol className="lab-unrolled-steps">
        {traces.map(({ t }) => (
          <li key={t} className="lab-unrolled-step" aria-current={t === now ? 'step' : undefined}>
            <p className="small font-semibold">{m.stepTitle(t)}</p>
            <dl className="small tabular-nums">
              {shown.map(({ name, of, values }) => (
                <div key={name} className={`flex gap-2 sym-${of}`}>
                  <dt className="w-5 italic">{name}</dt>
                  <dd>{(values[t - 1] ?? []).map(decimalText).join(', ')}</dd>
                </div>
              ))}
            </dl>
          </li>
        ))}
      </ol>
    </Scroller>
  )
}
