'use client'

import type { ReactNode } from 'react'
import { TableTwin } from '@/components/labs/frame/table-twin'
import type { Locale } from '@/lib/i18n/locale'
import { statisticsMessages } from '@/lib/i18n/messages/progress-statistics'
import { downloadCsv } from './csv'
import { cellText, type Sheet } from './sheet'

type Props = { locale: Locale; sheet: Sheet; caption: string; note?: string; children: ReactNode }

/** A plot with its caption, and the numbers that it is drawn from: as a table, and as a file. */
export function Chart({ locale, sheet, caption, note, children }: Props) {
  const m = statisticsMessages[locale]
  return (
    <figure className="chart plot" data-testid={`chart-${sheet.name}`}>
      <figcaption className="plot-title">
        {caption}
        {note && <span className="muted font-normal">{` · ${note}`}</span>}
      </figcaption>
      {children}
      <div className="chart-numbers">
        <TableTwin title={m.table(caption)} columns={sheet.columns} rows={sheet.rows.map((row) => row.map(cellText))} />
        <button type="button" className="btn btn-quiet" onClick={() => downloadCsv(sheet)}>
          {m.csv}
          <span className="sr-only">{` · ${caption}`}</span>
        </button>
      </div>
    </figure>
  )
}
