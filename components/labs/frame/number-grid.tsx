import type { ReactNode } from 'react'
import type { Fields } from './fields'
import { problemIdOf } from './lab-frame'
import type { LabFields } from './use-fields'

type Props<F extends Fields> = {
  /** The lab's name, for ids. */
  name: string
  inputs: LabFields<F>
  /** What the matrix is called: its heading, and before each of its columns. */
  caption: ReactNode
  columns?: readonly ReactNode[]
  /** The fields, row by row. */
  rows: readonly (readonly (keyof F & string)[])[]
  /** What a field is called, for a screen reader. */
  label(field: keyof F & string): string
}

/** A matrix or vector of number fields, an input for each entry, laid out as it is written. */
export function NumberGrid<F extends Fields>({ name, inputs, caption, columns, rows, label }: Props<F>) {
  const { texts, problem } = inputs
  return (
    <fieldset className="lab-grid">
      <legend>{caption}</legend>
      <div className="lab-grid-cells" style={{ gridTemplateColumns: `repeat(${rows[0]?.length ?? 1}, 3.5rem)` }}>
        {columns?.map((column, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: columns never move
          <span key={index} className="small muted" aria-hidden="true">
            {column}
          </span>
        ))}
        {rows.flat().map((field) => (
          <input
            key={field}
            id={`${name}-${field}`}
            className="input tabular-nums"
            inputMode="text"
            autoComplete="off"
            aria-label={label(field)}
            value={texts[field]}
            aria-invalid={problem?.field === field}
            aria-describedby={problem?.field === field ? problemIdOf(name) : undefined}
            onChange={(event) => inputs.set(field, event.target.value)}
          />
        ))}
      </div>
    </fieldset>
  )
}
