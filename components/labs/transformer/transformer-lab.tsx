'use client'

import { numberText } from '@/components/plot/number-text'
import type { Locale } from '@/lib/i18n/locale'
import { costMessages } from '@/lib/i18n/messages/labs/transformer'
import { type Costs, compareCosts } from '@/lib/labs/transformer'
import { LabFrame } from '../frame/lab-frame'
import { Presets } from '../frame/presets'
import { TableTwin } from '../frame/table-twin'
import { useFields } from '../frame/use-fields'
import { useView } from '../frame/use-view'
import { costFields, costPresets } from './cost-fields'
import { CostPlot } from './cost-plot'

/** Steps, paths, work and memory of recurrence and of attention, over n or over d. */
export function TransformerLab({ locale }: { locale: Locale }) {
  const m = costMessages[locale]
  const inputs = useFields('transformer', costFields)
  const costs = useView(inputs, compareCosts)
  return (
    <LabFrame
      locale={locale}
      name="transformer"
      title={m.title}
      lead={m.lead}
      fields={costFields}
      inputs={inputs}
      words={m}
      presets={
        <Presets label={m.presetsLabel} fields={costFields} inputs={inputs} presets={costPresets} words={m.presets} />
      }
    >
      <Findings locale={locale} costs={costs} />
      <CostPlot locale={locale} costs={costs} />
      <TableTwin
        title={m.table}
        columns={[m.axisLabel[costs.options.axis], ...costs.curves.map(({ name }) => m.curves[name])]}
        rows={costs.at.map((at, index) => [at, ...costs.curves.map(({ values }) => shown(values[index] as number))])}
      />
    </LabFrame>
  )
}

/** The values at the chosen n and d, and where the two break even. */
function Findings({ locale, costs: { options, curves, even } }: { locale: Locale; costs: Costs }) {
  const m = costMessages[locale]
  const memory = options.quantity === 'inference' || options.quantity === 'training'
  return (
    <div role="status" className="stack gap-2">
      <p>{m.here(options)}</p>
      <ul className="list-disc ps-5" data-testid="here">
        {curves.map(({ name, here }) => (
          <li key={name}>
            {m.curves[name]}
            {m.colon}
            <span className="tabular-nums">{memory ? sizeText(here) : shown(here)}</span>
          </li>
        ))}
      </ul>
      {even.map(({ cell, length, ratio }) => (
        <p key={cell} data-testid={`even-${cell}`}>
          {m.even(options.quantity === 'table1' ? 'table1' : cell, length, ratio === null ? '' : String(ratio))}
        </p>
      ))}
    </div>
  )
}

/** Counts are whole: as they are while that is short. */
function shown(value: number): string {
  return value < 1e7 ? value.toLocaleString('en') : numberText(value)
}

const units = ['B', 'KiB', 'MiB', 'GiB', 'TiB', 'PiB']

/** Bytes in the largest unit of which there is at least one; 1 KiB = 1024 B. */
function sizeText(bytes: number): string {
  const power = Math.min(units.length - 1, Math.floor(Math.log2(Math.max(1, bytes)) / 10))
  return `${Number((bytes / 1024 ** power).toPrecision(4))} ${units[power]}`
}
