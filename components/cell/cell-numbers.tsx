import { Scroller } from '@/components/ui/scroller'
import type { Locale } from '@/lib/i18n/locale'
import { cellMessages } from '@/lib/i18n/messages/cell'
import { formatShape } from '@/lib/rnn'
import type { CellView, VectorName } from './cell-view'
import { GateTable } from './gate-table'
import { Vector } from './vector'

const vectorNames: readonly VectorName[] = ['rnnOutput', 'rnnHidden', 'lstmHidden', 'lstmCell']

/** The numbers behind the printed lines: every parameter tensor, the outputs and states, and the gates of each step. */
export function CellNumbers({ locale, view }: { locale: Locale; view: CellView }) {
  const m = cellMessages[locale]
  return (
    <div className="stack">
      <h3 className="text-h3">{m.numbers}</h3>
      <div className="grid gap-4 sm:grid-cols-2">
        {view.models.map((model) => (
          <Scroller key={model.name} className="table-wrap self-start" label={model.name}>
            <table>
              <caption className="small px-3 py-2 text-start font-semibold">{model.name}</caption>
              <thead>
                <tr>
                  <th scope="col">{m.tensor}</th>
                  <th scope="col">{m.shape}</th>
                  <th scope="col">{m.count}</th>
                </tr>
              </thead>
              <tbody>
                {model.rows.map((row) => (
                  <tr key={row.name}>
                    <td>
                      <code>{row.name}</code>
                    </td>
                    <td>{formatShape(row.shape)}</td>
                    <td>{row.count}</td>
                  </tr>
                ))}
                <tr>
                  <th scope="row" colSpan={2}>
                    {m.total}
                  </th>
                  <td className="font-semibold">{model.total}</td>
                </tr>
              </tbody>
            </table>
          </Scroller>
        ))}
      </div>
      <p>{m.labels(view.labels.positives, view.labels.all)}</p>
      <dl className="stack">
        {vectorNames.map((name) => (
          <div key={name}>
            <dt className="field-label">{m.vectorTitle[name]}</dt>
            <dd className="small break-words font-mono" data-testid={name}>
              <Vector locale={locale} values={view.vectors[name]} />
            </dd>
          </div>
        ))}
      </dl>
      <GateTable locale={locale} steps={view.steps} />
    </div>
  )
}
