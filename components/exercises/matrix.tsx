import { createElement } from 'react'
import { Formula } from '@/components/labs/math/formula'
import { formulaPieces } from '@/lib/exercises/text'

type Props = { name: string; rows: readonly (readonly string[])[] }

/** A matrix with its name, as MathML: `name` in the notation of formulas, entries as they are to be shown. */
export function Matrix({ name, rows }: Props) {
  // The style sheet draws the brackets: not every system has a font whose brackets grow with the rows.
  const entries = rows.map((row, n) =>
    createElement(
      'mtr',
      { key: n },
      ...row.map((entry) => createElement('mtd', null, createElement('mn', null, entry))),
    ),
  )
  const table = createElement('mtable', { className: 'matrix' }, ...entries)
  return (
    <p>
      <Formula parts={[...formulaPieces(name), '=']} /> {createElement('math', { className: 'formula' }, table)}
    </p>
  )
}
