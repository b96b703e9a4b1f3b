import { Scroller } from '@/components/ui/scroller'
import type { Locale } from '@/lib/i18n/locale'
import { stepMessages } from '@/lib/i18n/messages/labs/step'
import type { StepOptions, StepTrace } from '@/lib/labs/step'
import { Formula } from '../math/formula'
import { stepLines } from './step-lines'

type Props = { locale: Locale; options: StepOptions; trace: StepTrace }

/** The equations of one step, each in letters and, unit by unit, with its numbers. */
export function StepEquations({ locale, options, trace }: Props) {
  const m = stepMessages[locale]
  const title = m.equations(trace.t)
  return (
    <Scroller className="lab-equations" label={title} data-testid="equations">
      <p className="field-label">{title}</p>
      <ol className="stack gap-3">
        {stepLines(options, trace).map(({ key, formula, numbers }) => (
          <li key={key}>
            <Formula parts={formula} />
            {numbers.map((parts, unit) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: units never move
              <div key={unit} className="lab-numbers">
                {numbers.length > 1 && <span className="small muted">{m.unit(unit + 1)} </span>}
                <Formula parts={numbers.length > 1 ? parts : ['=', ...parts]} />
              </div>
            ))}
          </li>
        ))}
      </ol>
    </Scroller>
  )
}
