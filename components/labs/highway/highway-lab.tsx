'use client'

import { numberText } from '@/components/plot/number-text'
import type { Locale } from '@/lib/i18n/locale'
import { highwayMessages } from '@/lib/i18n/messages/labs/highway'
import type { Highway, HighwayNorms } from '@/lib/labs/highway'
import type { HighwayOptions } from '@/lib/labs/highway-options'
import { LabFrame } from '../frame/lab-frame'
import { Presets } from '../frame/presets'
import { TableTwin } from '../frame/table-twin'
import { useFields } from '../frame/use-fields'
import { useWorkerView } from '../frame/use-worker-view'
import { highwayFields, highwayPresets } from './highway-fields'
import { Matrices } from './matrices'
import { NormPlot } from './norm-plot'

const optionsOf = (values: HighwayOptions) => values

/** How C_T depends on an earlier cell state: the direct path beside all of it. */
export function HighwayLab({ locale, built }: { locale: Locale; built: Highway }) {
  const m = highwayMessages[locale]
  const inputs = useFields('highway', highwayFields)
  const { view: run, state } = useWorkerView('highway', inputs, built, optionsOf)
  return (
    <LabFrame
      locale={locale}
      name="highway"
      title={m.title}
      lead={m.lead}
      fields={highwayFields}
      inputs={inputs}
      words={m}
      presets={
        <Presets
          label={m.presetsLabel}
          fields={highwayFields}
          inputs={inputs}
          presets={highwayPresets}
          words={m.presets}
        />
      }
      {...(state.is !== 'ready' && { state: state.is })}
    >
      {state.is === 'failed' && (
        <p role="alert" className="message message-bad">
          {m.failed(state.why)}
        </p>
      )}
      <Findings locale={locale} run={run} computing={state.is === 'computing'} />
      <NormPlot locale={locale} run={run} />
      <Numbers locale={locale} title={m.byDistance} norms={run.byDistance} />
      <Numbers locale={locale} title={m.byStep} norms={run.byStep} />
      <Matrices locale={locale} run={run} />
    </LabFrame>
  )
}

/** What was found over the distance of the matrices, in words. */
function Findings({ locale, run, computing }: { locale: Locale; run: Highway; computing: boolean }) {
  const m = highwayMessages[locale]
  const T = run.byDistance.length
  const distance = T - run.matrices.from
  const norms = run.byDistance[distance - 1] as HighwayNorms
  return (
    <div role="status" className="stack gap-2">
      {computing && <p className="small muted">{m.computing}</p>}
      <p>{m.gates(numberText(run.meanForget))}</p>
      <p data-testid="left">
        {m.left(distance, numberText(norms.direct), numberText(norms.total), numberText(norms.rest))}
      </p>
      <p data-testid="verdict">{m.verdict[verdictOf(norms)]}</p>
    </div>
  )
}

function verdictOf({ direct, total, rest }: HighwayNorms): 'alone' | 'direct' | 'through' | 'grows' {
  if (rest === 0) return 'alone'
  if (total > 1) return 'grows'
  return rest > direct ? 'through' : 'direct'
}

/** Norms as a table. */
function Numbers({ locale, title, norms }: { locale: Locale; title: string; norms: readonly HighwayNorms[] }) {
  const m = highwayMessages[locale]
  return (
    <TableTwin
      title={title}
      columns={[m.step, m.series.direct, m.series.total, m.series.rest, m.wholeNorm]}
      rows={norms.map(({ from, to, direct, total, rest, whole }) => [
        `${from} → ${to}`,
        ...[direct, total, rest, whole].map((value) => numberText(value, 4)),
      ])}
    />
  )
}
