'use client'

import type { Locale } from '@/lib/i18n/locale'
import { stepMessages } from '@/lib/i18n/messages/labs/step'
import type { StepCell, StepTrace } from '@/lib/labs/step'
import { LabFrame } from '../frame/lab-frame'
import { StepButton } from '../frame/step-button'
import { TableTwin } from '../frame/table-twin'
import { useFields } from '../frame/use-fields'
import { useView } from '../frame/use-view'
import { sixDecimals } from '../math/decimal-text'
import { vectorText } from '../math/tensor-text'
import { entryLabel } from './entry-label'
import { StepDiagram } from './step-diagram'
import { StepEquations } from './step-equations'
import { type Entry, optionsOf, stepFields } from './step-fields'
import { StepInputs } from './step-inputs'
import { stepRows } from './step-rows'
import { tracesOf } from './step-view'
import { Unrolled } from './unrolled'

type Props = { locale: Locale; cell: StepCell }

/** Weights, inputs and states in; one step after the other out, in the diagram and in the equations. */
export function StepLab({ locale, cell }: Props) {
  const m = stepMessages[locale]
  const inputs = useFields('step', stepFields, { cell })
  const { values } = inputs
  const traces = useView(inputs, tracesOf)
  const options = optionsOf(values)
  const now = Math.min(values.t, traces.length)
  const trace = traces[now - 1] as StepTrace
  const rows = stepRows(locale, values.cell, traces)
  const last = now === traces.length
  const gru = values.cell === 'gru'
  const words = { ...m, fields: { ...entryLabels(locale), ...m.fields } }

  return (
    <LabFrame
      locale={locale}
      name="step"
      title={m.title}
      lead={m.lead}
      fields={stepFields}
      inputs={inputs}
      words={words}
      shown={['cell', 'd', 'h', 'T', 'update', 'reset']}
      more={<StepInputs locale={locale} inputs={inputs} />}
      actions={
        <>
          <StepButton primary off={last} onPress={() => inputs.merge({ t: now + 1 })}>
            {m.step}
          </StepButton>
          <StepButton off={last} onPress={() => inputs.merge({ t: traces.length })}>
            {m.run}
          </StepButton>
          <StepButton off={now === 1} onPress={() => inputs.merge({ t: 1 })}>
            {m.back}
          </StepButton>
          <button
            type="button"
            className="btn"
            aria-expanded={values.unrolled}
            onClick={() => inputs.merge({ unrolled: !values.unrolled })}
          >
            {values.unrolled ? m.fold : m.unroll}
          </button>
        </>
      }
    >
      <p role="status" className="tabular-nums" data-testid="now">
        {m.now(now, traces.length, vectorText(trace.h))}
      </p>
      {gru && <p className="small muted">{m.written[`${values.update} ${values.reset}`]}</p>}
      <div className="lab-beside">
        <StepDiagram locale={locale} options={options} trace={trace} />
        <StepEquations locale={locale} options={options} trace={trace} />
      </div>
      {values.unrolled && <Unrolled locale={locale} traces={traces} rows={rows} now={now} />}
      <TableTwin
        title={m.table}
        columns={[m.quantity, ...traces.map(({ t }) => m.stepTitle(t))]}
        rows={rows.map(({ name, of, values: along }) => [
          <span key={name} className={`sym-${of}`}>
            {name}
          </span>,
          ...along.map((entries) => entries.map((value) => sixDecimals(value)).join(', ')),
        ])}
      />
    </LabFrame>
  )
}

/** What every entry is called, where something is wrong with it. */
function entryLabels(locale: Locale): Record<Entry, string> {
  const names = Object.keys(stepFields) as Entry[]
  return Object.fromEntries(names.map((name) => [name, entryLabel(locale, name)])) as Record<Entry, string>
}
