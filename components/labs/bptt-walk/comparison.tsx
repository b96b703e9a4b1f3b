import { Scroller } from '@/components/ui/scroller'
import type { Locale } from '@/lib/i18n/locale'
import { walkMessages } from '@/lib/i18n/messages/labs/bptt-walk'
import { partialsOf } from '@/lib/labs/bptt-partials'
import type { Walk } from '@/lib/labs/bptt-walk'
import { decimalText } from '../math/decimal-text'
import { vectorText } from '../math/tensor-text'

type Props = { locale: Locale; walk: Walk; weight: string; weightName: string }

/** The immediate partial beside the total derivative, and what either makes of the double sum. */
export function Comparison({ locale, walk, weight, weightName }: Props) {
  const m = walkMessages[locale]
  const [row, column] = [Number(weight[0]) - 1, Number(weight[1]) - 1] as const
  const partials = partialsOf(walk, { row, column })
  const engine = walk.engine.W[row]?.[column] ?? Number.NaN
  const texts = [partials.immediateSum, engine, partials.totalSum].map((value) => value.toFixed(6).replace('-', '−'))
  const [immediate = '', gradient = '', total = ''] = texts
  return (
    <section className="stack gap-3" aria-label={m.compare}>
      <div>
        <p className="field-label">{m.compare}</p>
        <p className="small muted">{m.compareLead(weightName)}</p>
      </div>
      <div className="lab-pair">
        <Triangle
          locale={locale}
          title={m.immediate}
          vectors={partials.immediate}
          terms={partials.immediateTerms}
          sum={immediate}
        />
        <Triangle locale={locale} title={m.total} vectors={partials.total} terms={partials.totalTerms} sum={total} />
      </div>
      <p data-testid="verdict">
        {m.verdict(immediate, gradient, total)} {m.equal} {total !== immediate && m.overcount}
      </p>
    </section>
  )
}

type TriangleProps = {
  locale: Locale
  title: string
  vectors: readonly (readonly number[])[]
  terms: readonly (readonly number[])[]
  sum: string
}

/** The derivatives by k, and below them the terms of the double sum: rows t, columns k ≤ t. */
function Triangle({ locale, title, vectors, terms, sum }: TriangleProps) {
  const m = walkMessages[locale]
  return (
    <Scroller className="table-wrap lab-triangle" label={title}>
      <table>
        <caption className="small px-2 py-1 text-start font-semibold">{title}</caption>
        <thead>
          <tr>
            <td />
            {vectors.map((vector, k) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: steps never move
              <th key={k} scope="col">
                {m.atUse(k + 1)}
                <span className="block font-normal">{vectorText(vector)}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {terms.map((row, t) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: steps never move
            <tr key={t}>
              <th scope="row">{m.lossAt(t + 1)}</th>
              {vectors.map((_, k) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: steps never move
                <td key={k}>{k <= t ? decimalText(row[k] ?? 0) : '–'}</td>
              ))}
            </tr>
          ))}
          <tr>
            <th scope="row">{m.sum}</th>
            <td colSpan={vectors.length} className="font-semibold">
              {sum}
            </td>
          </tr>
        </tbody>
      </table>
    </Scroller>
  )
}
