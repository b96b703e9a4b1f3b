import type { ReactNode } from 'react'
import { Scroller } from '@/components/ui/scroller'

type Props = {
  /** The words on what unfolds it, and the name of the table for a screen reader. */
  title: string
  columns: readonly ReactNode[]
  /** A row a line; its first cell is the row's heading. */
  rows: readonly (readonly ReactNode[])[]
  open?: boolean
}

/** The numbers of a picture as a table, folded. */
export function TableTwin({ title, columns, rows, open = false }: Props) {
  return (
    <details open={open}>
      <summary className="py-1.5 font-semibold">{title}</summary>
      <Scroller className="table-wrap max-h-96 overflow-auto" label={title}>
        <table>
          <thead>
            <tr>
              {columns.map((column, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: columns never move
                <th key={index} scope="col">
                  {column}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(([head, ...cells], row) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: rows never move
              <tr key={row}>
                <th scope="row" className="font-normal">
                  {head}
                </th>
                {cells.map((cell, index) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: cells never move
                  <td key={index}>{cell}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </Scroller>
    </details>
  )
}
