'use client'

import { numberText, tickText } from '@/components/plot/number-text'
import type { Locale } from '@/lib/i18n/locale'
import { vanishingMessages } from '@/lib/i18n/messages/labs/vanishing'
import type { VanishingRun } from '@/lib/labs/vanishing'
import { FIXED_POINT_STEPS, type VanishingOptions } from '@/lib/labs/vanishing/options'
import { LabFrame } from '../frame/lab-frame'
import { Presets } from '../frame/presets'
import { TableTwin } from '../frame/table-twin'
import { useFields } from '../frame/use-fields'
import { useWorkerView } from '../frame/use-worker-view'
import { curveKey, NormPlot } from './norm-plot'
import { type VanishingPreset, vanishingFields, vanishingPresets } from './vanishing-fields'
import { WhyPlot } from './why-plot'

const optionsOf = (values: VanishingOptions) => values
/** More rows than this would bury the table. */
const MOST_ROWS = 50

/** How much of a gradient is left after n steps, in truth and at most. */
export function VanishingLab({ locale, built, preset }: Props) {
  const m = vanishingMessages[locale]
  const instance = preset ? `vanishing-${preset}` : 'vanishing'
  const inputs = useFields(instance, vanishingFields, vanishingPresets[preset ?? 'vanish'])
  const { view: run, state } = useWorkerView('vanishing', inputs, built, optionsOf)
  return (
    <LabFrame
      locale={locale}
      name="vanishing"
      instance={instance}
      title={m.title}
      lead={m.lead}
      fields={vanishingFields}
      inputs={inputs}
      words={m}
      {...(state.is !== 'ready' && { state: state.is })}
      presets={
        <Presets
          label={m.presetsLabel}
          fields={vanishingFields}
          inputs={inputs}
          presets={vanishingPresets}
          words={m.presets}
        />
      }
    >
      {state.is === 'failed' && (
        <p role="alert" className="message message-bad">
          {m.failed(state.why)}
        </p>
      )}
      <Findings locale={locale} run={run} computing={state.is === 'computing'} />
      <NormPlot locale={locale} run={run} />
      <WhyPlot locale={locale} run={run} />
      <Numbers locale={locale} run={run} />
    </LabFrame>
  )
}

type Props = { locale: Locale; built: VanishingRun; preset?: VanishingPreset | undefined }

/** What was found, in words. */
function Findings({ locale, run, computing }: { locale: Locale; run: VanishingRun; computing: boolean }) {
  const m = vanishingMessages[locale]
  const { sigmaMax, spectralRadius, slopeBound, steps, options, fate } = run
  const product = slopeBound * sigmaMax
  const last = (values: readonly number[] = []) => numberText(values.at(-1) ?? Number.NaN)
  const fixedPoint = options.matrix === 'zero-radius'
  return (
    <div role="status" className="stack gap-2">
      {computing && <p className="small muted">{m.computing}</p>}
      <p data-testid="sizes">
        {m.sizes(numberText(sigmaMax), numberText(spectralRadius), tickText(slopeBound), numberText(product))}
      </p>
      <p data-testid="left">{m.left(steps, last(run.curves[0]?.norms), last(run.bound))}</p>
      <p data-testid="verdict">{fixedPoint ? m.zeroRadius : m.verdict(product < 1, fate)}</p>
      {fixedPoint && (
        <p className="message message-warn" data-testid="cap">
          {options.beyond ? m.beyond(FIXED_POINT_STEPS) : m.capped(FIXED_POINT_STEPS)}
        </p>
      )}
    </div>
  )
}

/** The curves as a table. */
function Numbers({ locale, run }: { locale: Locale; run: VanishingRun }) {
  const m = vanishingMessages[locale]
  const fixedPoint = run.options.matrix === 'zero-radius'
  const stride = Math.ceil(run.steps / MOST_ROWS)
  const at = (values: readonly number[], n: number) => numberText(values[n] ?? Number.NaN)
  const rows = run.bound.flatMap((_, n) => {
    if (n % stride !== 0 && n !== run.steps) return []
    const why = fixedPoint ? at(run.departures, n) : at(run.slopes, n - 1)
    return [[n, at(run.bound, n), ...run.curves.map((curve) => at(curve.norms, n)), why]]
  })
  const names = run.curves.map((curve) => m.curves[curveKey(curve)])
  return (
    <TableTwin
      title={m.table(stride)}
      columns={[m.distance, m.bound, ...names, fixedPoint ? m.departure : m.slope]}
      rows={rows}
    />
  )
}
