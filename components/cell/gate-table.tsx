import { Scroller } from '@/components/ui/scroller'
import type { Locale } from '@/lib/i18n/locale'
import { cellMessages } from '@/lib/i18n/messages/cell'
import type { GateStep } from './cell-view'
import { six } from './six'

const columns = [
  ['i', 'i', 'sym-input'],
  ['f', 'f', 'sym-forget'],
  ['o', 'o', 'sym-output'],
  ['g', 'C̃', 'sym-candidate'],
  ['c', 'C', 'sym-cell'],
  ['h', 'h', 'sym-hidden'],
] as const

/** A table of more rows than this would freeze a phone: only the first steps are listed, and the table says so. */
const mostRows = 400

/** Every gate and state of every step and unit, one row each. */
export function GateTable({ locale, steps }: { locale: Locale; steps: readonly GateStep[] }) {
  const m = cellMessages[locale]
  const units = steps[0]?.h.length ?? 0
  const shown = steps.slice(0, Math.max(1, Math.floor(mostRows / units)))
  return (
    <details>
      <summary className="py-1.5 font-semibold">{m.stepsTitle}</summary>
      {shown.length < steps.length && <p className="small muted">{m.firstSteps(shown.length, steps.length)}</p>}
      <Scroller className="table-wrap mt-2 max-h-96 overflow-auto" label={m.stepsTitle}>
        <table>
          <thead>
            <tr>
              <th scope="col">{m.step}</th>
              <th scope="col">{m.unit}</th>
              {columns.map(([key, label, color]) => (
                <th key={key} scope="col" className={color}>
                  {label}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {shown.flatMap((step, t) =>
              step.h.map((_, unit) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: step and unit are the row's identity
                <tr key={`${t}-${unit}`}>
                  <td>{t + 1}</td>
                  <td>{unit}</td>
                  {columns.map(([key]) => (
                    <td key={key}>{six(step[key][unit] ?? Number.NaN)}</td>
                  ))}
                </tr>
              )),
            )}
          </tbody>
        </table>
      </Scroller>
    </details>
  )
}
