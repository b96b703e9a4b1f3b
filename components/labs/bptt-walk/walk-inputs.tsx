import type { Locale } from '@/lib/i18n/locale'
import { walkMessages } from '@/lib/i18n/messages/labs/bptt-walk'
import { NumberGrid } from '../frame/number-grid'
import type { LabFields } from '../frame/use-fields'
import { Formula, type Letter } from '../math/formula'
import { timeEntries, unitEntries, type WalkEntry, type walkFields, weightEntries } from './walk-fields'

const names: Readonly<Record<string, string>> = { W: 'W_hh', U: 'W_xh', b: 'b_h', h0: 'h_0', x: 'x', y: 'y*' }

/** What an entry is called where it stands alone. */
export function entryLabel(locale: Locale, entry: WalkEntry): string {
  const [, name = '', index = ''] = /^(W|U|b|h0|x|y)(\d+)$/.exec(entry) ?? []
  return walkMessages[locale].entry(names[name] ?? name, [...index].join(', '))
}

/** An input for every number: the weights and h_0, the inputs and targets. */
export function WalkInputs({ locale, inputs }: { locale: Locale; inputs: LabFields<typeof walkFields> }) {
  const m = walkMessages[locale]
  const { units, T } = inputs.values
  const grid = (caption: Letter, rows: WalkEntry[][]) => (
    <NumberGrid
      key={rows[0]?.[0]}
      name="bptt-walk"
      inputs={inputs}
      caption={<Formula parts={[caption]} />}
      rows={rows}
      label={(field) => entryLabel(locale, field as WalkEntry)}
    />
  )
  const column = (name: 'U' | 'b' | 'h0') => unitEntries(name, units).map((entry) => [entry])
  return (
    <>
      <details>
        <summary className="py-1.5 font-semibold">{m.parameters}</summary>
        <div className="lab-grids mt-2">
          {grid({ letter: 'W', sub: 'hh' }, weightEntries(units))}
          {grid({ letter: 'W', sub: 'xh' }, column('U'))}
          {grid({ letter: 'b', sub: 'h' }, column('b'))}
          {grid({ letter: 'h', sub: '0', of: 'hidden' }, column('h0'))}
        </div>
      </details>
      <details>
        <summary className="py-1.5 font-semibold">{m.sequence}</summary>
        <div className="lab-grids mt-2">
          {grid({ letter: 'x', sub: '1…T', of: 'x' }, [timeEntries('x', T)])}
          {grid({ letter: 'y', sub: '1…T', sup: '*', of: 'y' }, [timeEntries('y', T)])}
        </div>
      </details>
    </>
  )
}
