import { useState } from 'react'
import { numberText } from '@/components/plot/number-text'
import type { Locale } from '@/lib/i18n/locale'
import { forcingMessages } from '@/lib/i18n/messages/labs/forcing'
import type { ForcingResult, ForcingSample } from '@/lib/labs/forcing'
import { StepButton } from '../frame/step-button'
import { TableTwin } from '../frame/table-twin'
import { ErrorPlot } from './error-plot'
import { Sample } from './sample'

const percentText = (fraction: number) => `${(100 * fraction).toFixed(1)}%`

/** What was measured: in words, as a picture, as a table and on an example. */
export function Result({ locale, result }: { locale: Locale; result: ForcingResult }) {
  const m = forcingMessages[locale]
  const T = result.forced.length
  const last = (values: readonly number[]) => values[T - 1] as number
  return (
    <>
      <div className="stack gap-1" data-testid="findings">
        <p>{m.forcedError(percentText(result.epsilon), result.prompts)}</p>
        <p>{m.atEnd(T, percentText(last(result.forced)), percentText(last(result.free)))}</p>
        <p>{m.allRight(T, percentText(1 - last(result.broken)), percentText(1 - last(result.predicted)))}</p>
      </div>
      <ErrorPlot locale={locale} result={result} />
      <Samples locale={locale} samples={result.samples} />
      <TableTwin
        title={m.errorTable}
        columns={[m.place, m.forced, m.free, m.broken, m.predicted]}
        rows={result.forced.map((forced, t) => [
          t + 1,
          ...[forced, result.free[t], result.broken[t], result.predicted[t]].map((value) =>
            numberText(value as number),
          ),
        ])}
      />
    </>
  )
}

function Samples({ locale, samples }: { locale: Locale; samples: readonly ForcingSample[] }) {
  const m = forcingMessages[locale]
  const [chosen, setChosen] = useState(0)
  return (
    <div className="stack gap-2">
      <div className="row">
        <p className="field-label" role="status">
          {m.sample(chosen + 1, samples.length)}
        </p>
        <StepButton onPress={() => setChosen((chosen + 1) % samples.length)}>{m.nextSample}</StepButton>
      </div>
      <Sample locale={locale} sample={samples[chosen] as ForcingSample} />
    </div>
  )
}
