import { Scroller } from '@/components/ui/scroller'
import type { Locale } from '@/lib/i18n/locale'
import { trainMessages } from '@/lib/i18n/messages/train'
import { percentText } from './percent-text'
import type { TrainView } from './train-view'

/** The plot's numbers, an epoch a row. */
export function EpochTable({ locale, view }: { locale: Locale; view: TrainView }) {
  const m = trainMessages[locale]
  return (
    <Scroller className="table-wrap max-h-96 overflow-auto" label={m.tableTitle}>
      <table data-testid="epochs">
        <thead>
          <tr>
            <th scope="col">{m.epoch}</th>
            <th scope="col">{m.step}</th>
            <th scope="col">{m.meanLoss}</th>
            <th scope="col">{m.testLoss}</th>
            <th scope="col">{m.accuracy}</th>
          </tr>
        </thead>
        <tbody>
          {view.epochs.map(({ step, trainLoss, testLoss, testAccuracy }, n) => (
            <tr key={step}>
              <td>{n + 1}</td>
              <td>{step}</td>
              <td>{trainLoss.toFixed(4)}</td>
              <td>{testLoss.toFixed(4)}</td>
              <td>{percentText(testAccuracy)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scroller>
  )
}
