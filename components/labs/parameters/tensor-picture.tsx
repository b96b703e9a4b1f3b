import type { Locale } from '@/lib/i18n/locale'
import { parameterMessages } from '@/lib/i18n/messages/labs/parameters'
import type { CountedTensor } from '@/lib/labs/parameter-counter'

/** More tensors than this would be too small to tell apart: the table has them all. */
const MOST = 24
/** The side of the largest tensor in the picture, in CSS pixels; a side of one number is never thinner than 3. */
const LONGEST = 150
const THINNEST = 3

const colours: Readonly<Record<CountedTensor['part'], string>> = {
  input: 'text-sym-x',
  recurrent: 'text-sym-hidden',
  bias: 'text-sym-candidate',
  readout: 'text-sym-y',
  'readout-bias': 'text-sym-y',
}

/** Every tensor as a rectangle of its rows and columns, all to one scale; a vector is a column one wide. */
export function TensorPicture({ locale, tensors }: { locale: Locale; tensors: readonly CountedTensor[] }) {
  const m = parameterMessages[locale]
  const shown = tensors.slice(0, MOST)
  const scale = LONGEST / Math.max(...shown.flatMap(({ shape }) => shape))
  const side = (length: number) => Math.max(THINNEST, length * scale)
  return (
    <figure className="stack gap-2">
      <figcaption className="small muted">{m.picture}</figcaption>
      <ul className="flex flex-wrap items-end gap-4" aria-label={m.picture}>
        {shown.map(({ name, part, shape: [rows = 1, columns = 1], count }) => (
          <li key={name} className="flex flex-col items-start gap-1">
            <svg width={side(columns)} height={side(rows)} aria-hidden="true" className={colours[part]}>
              <rect width="100%" height="100%" fill="currentColor" fillOpacity="0.35" stroke="currentColor" />
            </svg>
            <span className="small">
              <code>{name}</code> <span className="muted tabular-nums">{m.tensorCount(rows, columns, count)}</span>
            </span>
          </li>
        ))}
      </ul>
      {tensors.length > MOST && <p className="small muted">{m.more(tensors.length - MOST)}</p>}
    </figure>
  )
}
