import { Scroller } from '@/components/ui/scroller'
import type { Locale } from '@/lib/i18n/locale'
import { bidirectionalMessages } from '@/lib/i18n/messages/labs/bidirectional'
import type { BidirectionalRun } from '@/lib/labs/bidirectional'
import { decimalText } from '../math/decimal-text'
import type { Place, Reach } from './reach'

type Props = {
  locale: Locale
  run: BidirectionalRun
  place: Place
  reach: Reach
  onChoose(place: Place): void
}

/** The padded batch: a button for each slot, marked with the directions in which the chosen position has read it. */
export function Batch({ locale, run, place, reach, onChoose }: Props) {
  const m = bidirectionalMessages[locale]
  return (
    <div>
      <p className="field-label">{m.batch}</p>
      <p className="small muted">{m.batchLead}</p>
      <Scroller className="table-wrap batch mt-2" label={m.batch}>
        <table>
          <thead>
            <tr>
              <th scope="col">{m.position}</th>
              {Array.from({ length: run.steps }, (_, t) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: columns never move
                <th key={t} scope="col">
                  {t + 1}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {run.padded.map((values, b) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: rows never move
              <tr key={b}>
                <th scope="row">{m.sequence(b + 1)}</th>
                {values.map((value, t) => {
                  const padding = t >= (run.lengths[b] ?? 0)
                  const chosen = b === place.row && t === place.column
                  const read = b === place.row
                  const marks = [read && reach.forward.includes(t) && '→', read && reach.backward.includes(t) && '←']
                  return (
                    // biome-ignore lint/suspicious/noArrayIndexKey: columns never move
                    <td key={t}>
                      <button
                        type="button"
                        className={`batch-slot ${padding ? 'batch-pad' : ''}`}
                        aria-pressed={chosen}
                        aria-label={m.place(b + 1, t + 1, decimalText(value), padding)}
                        onClick={() => onChoose({ row: b, column: t })}
                      >
                        <span>{padding ? m.pad : decimalText(value)}</span>
                        <span className="batch-marks">{marks.filter(Boolean).join(' ')}</span>
                      </button>
                    </td>
                  )
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </Scroller>
    </div>
  )
}
