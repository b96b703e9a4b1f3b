'use client'

import type { Locale } from '@/lib/i18n/locale'
import { bidirectionalMessages } from '@/lib/i18n/messages/labs/bidirectional'
import { type BidirectionalRun, runBidirectional } from '@/lib/labs/bidirectional'
import { LabFrame } from '../frame/lab-frame'
import { Presets } from '../frame/presets'
import { TableTwin } from '../frame/table-twin'
import { useFields } from '../frame/use-fields'
import { useView } from '../frame/use-view'
import { decimalText, sixDecimals } from '../math/decimal-text'
import { Batch } from './batch'
import { type BidirectionalValues, bidirectionalFields, bidirectionalPresets, optionsOf } from './bidirectional-fields'
import { Outputs } from './outputs'
import { type Reach, reachOf, verdictOf } from './reach'

const runOf = (values: BidirectionalValues): BidirectionalRun => runBidirectional(optionsOf(values))

/** A padded batch in; what each position has read, and what a wrong reversal or a missing mask does, out. */
export function BidirectionalLab({ locale }: { locale: Locale }) {
  const m = bidirectionalMessages[locale]
  const inputs = useFields('bidirectional', bidirectionalFields)
  const { values } = inputs
  const run = useView(inputs, runOf)
  const place = {
    row: Math.min(values.row, run.padded.length) - 1,
    column: Math.min(values.column, run.steps) - 1,
  }
  const reach = reachOf(run, place)
  const { right, asked } = run.loss
  return (
    <LabFrame
      locale={locale}
      name="bidirectional"
      title={m.title}
      lead={m.lead}
      fields={bidirectionalFields}
      inputs={inputs}
      words={m}
      shown={shown}
      presets={
        <Presets
          label={m.presetsLabel}
          fields={bidirectionalFields}
          inputs={inputs}
          presets={bidirectionalPresets}
          words={m.presets}
        />
      }
    >
      <Batch
        locale={locale}
        run={run}
        place={place}
        reach={reach}
        onChoose={({ row, column }) => inputs.merge({ row: row + 1, column: column + 1 })}
      />
      <div role="status" className="stack gap-2">
        <Seen locale={locale} run={run} row={place.row} column={place.column} reach={reach} />
        <p data-testid="verdict">{m.verdict[verdictOf(optionsOf(values), run)]}</p>
        <p data-testid="loss">
          {m.loss(decimalText(right), decimalText(asked))} {asked === right && m.lossSame}
        </p>
      </div>
      <Outputs locale={locale} run={run} row={place.row} />
      <Numbers locale={locale} run={run} />
    </LabFrame>
  )
}

const shown = [
  ...(['reversal', 'maskState', 'maskLoss', 'cell', 'hiddenSize', 'bias', 'seed', 'padding', 'rows'] as const),
  ...(['x1', 'x2', 'x3', 'x4'] as const),
]

type SeenProps = { locale: Locale; run: BidirectionalRun; row: number; column: number; reach: Reach }

/** What the chosen position has read, in words. */
function Seen({ locale, run, row, column, reach }: SeenProps) {
  const m = bidirectionalMessages[locale]
  const words = (columns: readonly number[]) =>
    columns.length === 0 ? m.unread : m.columns(columns, run.lengths[row] ?? 0)
  return (
    <div data-testid="seen">
      <p className="field-label">{m.seen(row + 1, column + 1)}</p>
      <p>
        {m.forward} {words(reach.forward)}
      </p>
      <p>
        {m.backward} {words(reach.backward)}
      </p>
    </div>
  )
}

/** The whole batch as a table: what is, and how far it is off. */
function Numbers({ locale, run }: { locale: Locale; run: BidirectionalRun }) {
  const m = bidirectionalMessages[locale]
  const texts = (values: readonly number[] = []) => values.map(sixDecimals).join(', ')
  return (
    <TableTwin
      title={m.table}
      columns={[m.position, m.forward, m.backward, m.difference]}
      rows={run.asked.flatMap(({ forward, backward }, b) =>
        forward.outputs.map((h, t) => [
          `${m.sequence(b + 1)}, ${t + 1}${t >= (run.lengths[b] ?? 0) ? ` (${m.pad})` : ''}`,
          texts(h),
          texts(backward.outputs[t]),
          sixDecimals(run.differences[b]?.[t] ?? 0),
        ]),
      )}
    />
  )
}
