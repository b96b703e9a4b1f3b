import { Scroller } from '@/components/ui/scroller'
import type { Table } from '@/lib/client/sandbox/session'
import type { Locale } from '@/lib/i18n/locale'
import { playgroundMessages } from '@/lib/i18n/messages/playground'

/** A table that a cell asked for; its texts are the cell's own. */
export function TableOutput({ locale, table }: { locale: Locale; table: Table }) {
  const { title, columns, rows } = table
  return (
    <Scroller label={title || playgroundMessages[locale].tableUntitled} className="table-wrap max-h-96 overflow-auto">
      <table>
        {title && <caption className="text-start font-semibold text-small">{title}</caption>}
        <thead>
          <tr>
            {columns.map((column, n) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: columns never move
              <th key={n} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, r) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: rows never move
            <tr key={r}>
              {row.map((cell, n) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: cells never move
                <td key={n}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </Scroller>
  )
}
