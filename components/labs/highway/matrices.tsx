import { HeatMap } from '@/components/plot/heat-map'
import { numberText } from '@/components/plot/number-text'
import type { Locale } from '@/lib/i18n/locale'
import { highwayMessages } from '@/lib/i18n/messages/labs/highway'
import type { Highway } from '@/lib/labs/highway'
import { TableTwin } from '../frame/table-twin'

const names = (letter: string, n: number) =>
  Array.from(
    { length: n },
    (_, k) => `${letter}${[...String(k + 1)].map((digit) => '₀₁₂₃₄₅₆₇₈₉'[Number(digit)]).join('')}`,
  )

/** The derivatives over one distance as maps of one scale, and as tables. */
export function Matrices({ locale, run }: { locale: Locale; run: Highway }) {
  const m = highwayMessages[locale]
  const { direct, total, whole, from } = run.matrices
  const diagonal = direct.map((value, i) => direct.map((_, j) => (i === j ? value : 0)))
  const rest = total.map((row, i) => row.map((value, j) => value - (diagonal[i]?.[j] ?? 0)))
  const cells = names('C', run.hiddenSize)
  const states = [...names('h', run.hiddenSize), ...cells]
  const scale = Math.max(...[direct, ...total, ...rest, ...whole].flat().map(Math.abs))
  const maps = [
    { key: 'direct', title: m.direct, rows: diagonal, names: cells },
    { key: 'total', title: m.total, rows: total, names: cells },
    { key: 'rest', title: m.rest, rows: rest, names: cells },
    { key: 'whole', title: m.whole, rows: whole, names: states },
  ]
  return (
    <section className="stack gap-3" aria-label={m.maps(from, run.byDistance.length)}>
      <p className="field-label">{m.maps(from, run.byDistance.length)}</p>
      <div className="lab-pair">
        {maps.map((map) => (
          <HeatMap key={map.key} title={map.title} rows={map.rows} names={map.names} scale={scale} />
        ))}
      </div>
      <p className="small muted">{m.legend(numberText(scale, 2))}</p>
      {maps.map((map) => (
        <TableTwin
          key={map.key}
          title={`${m.entries}: ${map.title}`}
          columns={[m.row, ...map.names]}
          rows={map.rows.map((row, i) => [map.names[i], ...row.map((value) => numberText(value, 4))])}
        />
      ))}
    </section>
  )
}
