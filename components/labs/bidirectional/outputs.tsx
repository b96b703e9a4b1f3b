import { Scroller } from '@/components/ui/scroller'
import type { Locale } from '@/lib/i18n/locale'
import { bidirectionalMessages } from '@/lib/i18n/messages/labs/bidirectional'
import type { BidirectionalRun, RowRun } from '@/lib/labs/bidirectional'
import { decimalText } from '../math/decimal-text'
import { vectorText } from '../math/tensor-text'

type Vectors = { right: readonly number[]; asked: readonly number[] }

const differs = ({ right, asked }: Vectors) =>
  Math.max(...right.map((value, i) => Math.abs(value - (asked[i] ?? Number.NaN))))

/** Both directions' states at every position of one sequence, as they should be and as they are. */
export function Outputs({ locale, run, row }: { locale: Locale; run: BidirectionalRun; row: number }) {
  const m = bidirectionalMessages[locale]
  const [right, asked] = [run.right[row], run.asked[row]] as [RowRun, RowRun]
  const length = run.lengths[row] ?? 0
  const lines = Array.from({ length: run.steps }, (_, t) => ({
    name: t < length ? String(t + 1) : `${t + 1} (${m.pad})`,
    forward: { right: right.forward.outputs[t] ?? [], asked: asked.forward.outputs[t] ?? [] },
    backward: { right: right.backward.outputs[t] ?? [], asked: asked.backward.outputs[t] ?? [] },
  }))
  const last = {
    name: m.finalState,
    forward: { right: right.forward.final, asked: asked.forward.final },
    backward: { right: right.backward.final, asked: asked.backward.final },
  }
  return (
    <div data-testid="outputs">
      <p className="field-label">{m.outputs(row + 1)}</p>
      <Scroller className="table-wrap lab-triangle mt-2" label={m.outputs(row + 1)}>
        <table>
          <thead>
            <tr>
              <th scope="col">{m.position}</th>
              {[m.forward, m.backward].flatMap((direction) =>
                [m.right, m.asked, m.difference].map((what) => (
                  <th key={direction + what} scope="col">
                    <span className="block">{direction}</span>
                    <span className="font-normal">{what}</span>
                  </th>
                )),
              )}
            </tr>
          </thead>
          <tbody>
            {[...lines, last].map(({ name, forward, backward }) => (
              <tr key={name}>
                <th scope="row">{name}</th>
                {[forward, backward].flatMap((vectors, direction) => [
                  // biome-ignore lint/suspicious/noArrayIndexKey: the two directions never move
                  <td key={`r${direction}`}>{vectorText(vectors.right)}</td>,
                  // biome-ignore lint/suspicious/noArrayIndexKey: the two directions never move
                  <td key={`a${direction}`}>{vectorText(vectors.asked)}</td>,
                  // biome-ignore lint/suspicious/noArrayIndexKey: the two directions never move
                  <Difference key={`d${direction}`} value={differs(vectors)} />,
                ])}
              </tr>
            ))}
          </tbody>
        </table>
      </Scroller>
    </div>
  )
}

/** How far off a state is; a sign says that it is, besides the colour. */
function Difference({ value }: { value: number }) {
  return <td className={value > 0 ? 'batch-off' : 'muted'}>{value > 0 ? `≠ ${decimalText(value)}` : '='}</td>
}
