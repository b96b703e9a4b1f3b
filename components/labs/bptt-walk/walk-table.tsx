import type { Locale } from '@/lib/i18n/locale'
import { walkMessages } from '@/lib/i18n/messages/labs/bptt-walk'
import type { Walk, WalkOptions, WalkStep } from '@/lib/labs/bptt-walk'
import { TableTwin } from '../frame/table-twin'
import { sixDecimals } from '../math/decimal-text'

type Cell = (step: WalkStep, options: WalkOptions) => readonly number[]

/** The columns: a name, and the numbers of one step. */
const columns: readonly (readonly [name: string, of: Cell])[] = [
  ['x', ({ t }, { x }) => [x[t - 1] as number]],
  ['z', ({ a }) => a],
  ['h', ({ h }) => h],
  ['L', ({ loss }) => [loss]],
  ['1 − h²', ({ slope }) => slope],
  ['J', ({ J }) => J.flat()],
  ['g', ({ own }) => own],
  ['Jᵀδ', ({ later }) => later],
  ['δ', ({ delta }) => delta],
  ['ε', ({ epsilon }) => epsilon],
  ['ε hᵀ', ({ share }) => share.W.flat()],
  ['ε x', ({ share }) => share.U],
]

/** Every number of the walk, a row a step. */
export function WalkTable({ locale, options, walk }: { locale: Locale; options: WalkOptions; walk: Walk }) {
  const m = walkMessages[locale]
  return (
    <TableTwin
      title={m.table}
      columns={[m.step, ...columns.map(([name]) => name)]}
      rows={walk.steps.map((step) => [
        String(step.t),
        ...columns.map(([, of]) => of(step, options).map(sixDecimals).join(', ')),
      ])}
    />
  )
}
