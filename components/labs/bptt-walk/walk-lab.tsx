'use client'

import { Scroller } from '@/components/ui/scroller'
import type { Locale } from '@/lib/i18n/locale'
import { walkMessages } from '@/lib/i18n/messages/labs/bptt-walk'
import { type Walk, walkBack } from '@/lib/labs/bptt-walk'
import { type WalkStop, walkStops } from '@/lib/labs/walk-stops'
import { LabFrame } from '../frame/lab-frame'
import { StepButton } from '../frame/step-button'
import { useFields } from '../frame/use-fields'
import { useView } from '../frame/use-view'
import { Formula } from '../math/formula'
import { matrixText } from '../math/tensor-text'
import { Comparison } from './comparison'
import { WalkDiagram } from './walk-diagram'
import { optionsOf, type WalkEntry, type WalkValues, walkFields } from './walk-fields'
import { entryLabel, WalkInputs } from './walk-inputs'
import { walkLines } from './walk-lines'
import { WalkTable } from './walk-table'

const walkOf = (values: WalkValues): Walk => walkBack(optionsOf(values))

/** A small RNN in; its unrolled graph, walked forward and back a stop at a time, out. */
export function WalkLab({ locale }: { locale: Locale }) {
  const m = walkMessages[locale]
  const inputs = useFields('bptt-walk', walkFields)
  const { values } = inputs
  const walk = useView(inputs, walkOf)
  const options = optionsOf(values)
  const stops = walkStops(options.x.length)
  const now = Math.min(values.stop, stops.length)
  const stop = stops[now - 1] as WalkStop
  const stopName = stop.phase === 'sum' ? m.stops.sum : m.stops[stop.phase](stop.t)
  const weight = values.units === 1 ? '11' : values.weight
  const go = (to: number) => inputs.merge({ stop: to })
  const words = { ...m, fields: { ...entryLabels(locale), ...m.fields } }

  return (
    <LabFrame
      locale={locale}
      name="bptt-walk"
      title={m.title}
      lead={m.lead}
      fields={walkFields}
      inputs={inputs}
      words={words}
      shown={['units', 'T', 'losses', 'weight']}
      more={<WalkInputs locale={locale} inputs={inputs} />}
      actions={
        <>
          <StepButton primary off={now === stops.length} onPress={() => go(now + 1)}>
            {m.forward}
          </StepButton>
          <StepButton off={now === 1} onPress={() => go(now - 1)}>
            {m.back}
          </StepButton>
          <StepButton off={now === stops.length} onPress={() => go(stops.length)}>
            {m.end}
          </StepButton>
          <StepButton off={now === 1} onPress={() => go(1)}>
            {m.start}
          </StepButton>
        </>
      }
    >
      <Scroller className="overflow-x-auto" label={m.graph}>
        <WalkDiagram label={m.diagram(stopName)} options={options} walk={walk} stop={stop} />
      </Scroller>
      <div role="status" data-testid="stop">
        <p className="field-label">{m.stops.at(now, stops.length, stopName)}</p>
        <Scroller className="overflow-x-auto" label={m.stops.at(now, stops.length, stopName)}>
          <ul className="lab-lines">
            {walkLines(options, walk, stop).map(({ key, parts }) => (
              <li key={key}>
                <Formula parts={parts} />
              </li>
            ))}
          </ul>
        </Scroller>
        {stop.phase === 'sum' && (
          <p>
            {m.engine} <Formula parts={['∂', 'L', '/', '∂', { letter: 'W', sub: 'hh' }, '=']} />{' '}
            {matrixText(walk.engine.W)}
          </p>
        )}
      </div>
      <Comparison
        locale={locale}
        walk={walk}
        weight={weight}
        weightName={values.units === 1 ? 'W_hh' : (m.choices.weight[weight] ?? '')}
      />
      <WalkTable locale={locale} options={options} walk={walk} />
    </LabFrame>
  )
}

/** What every entry is called, where something is wrong with it. */
function entryLabels(locale: Locale): Record<WalkEntry, string> {
  const names = Object.keys(walkFields) as WalkEntry[]
  return Object.fromEntries(names.map((name) => [name, entryLabel(locale, name)])) as Record<WalkEntry, string>
}
