import type { Locale } from '@/lib/i18n/locale'
import { stepMessages } from '@/lib/i18n/messages/labs/step'
import { NumberGrid } from '../frame/number-grid'
import type { LabFields } from '../frame/use-fields'
import { Formula, type FormulaPart } from '../math/formula'
import { biasHeading, entryLabel, weightHeading } from './entry-label'
import {
  biasEntries,
  blocksOf,
  type Entry,
  inputEntries,
  recurrentBiasEntries,
  stateEntries,
  type stepFields,
  weightEntries,
} from './step-fields'

const numbered = (letter: string, n: number) => [...'₁₂₃'].slice(0, n).map((sub) => letter + sub)
const column = (entries: readonly Entry[]) => entries.map((entry) => [entry])

/** The weights, the sequence and the initial state, an input for every number. */
export function StepInputs({ locale, inputs }: { locale: Locale; inputs: LabFields<typeof stepFields> }) {
  const m = stepMessages[locale]
  const { cell, d, h, T } = inputs.values
  const grid = (caption: readonly FormulaPart[], rows: Entry[][], columns?: string[]) => (
    <NumberGrid
      key={rows[0]?.[0]}
      name="step"
      inputs={inputs}
      caption={<Formula parts={caption} />}
      columns={columns}
      rows={rows}
      label={(field) => entryLabel(locale, field as Entry)}
    />
  )
  return (
    <>
      <details>
        <summary className="py-1.5 font-semibold">{m.weights}</summary>
        <div className="lab-grids mt-2">
          {blocksOf(cell).map(([, key]) => (
            <div key={key} className="row items-start">
              {grid(weightHeading(key), weightEntries(key, h, d), [...numbered('h', h), ...numbered('x', d)])}
              {grid(biasHeading(key), column(biasEntries(key, h)), [''])}
              {key === 'n' && grid([{ letter: 'b', sub: 'hn' }], column(recurrentBiasEntries(h)), [''])}
            </div>
          ))}
        </div>
      </details>
      <details>
        <summary className="py-1.5 font-semibold">{m.sequence}</summary>
        <div className="lab-grids mt-2">
          {inputEntries(T, d).map((row, t) => grid([{ letter: 'x', sub: String(t + 1) }], column(row)))}
          {grid([{ letter: 'h', sub: '0' }], column(stateEntries('h0', h)))}
          {cell === 'lstm' && grid([{ letter: 'C', sub: '0' }], column(stateEntries('c0', h)))}
        </div>
      </details>
    </>
  )
}
