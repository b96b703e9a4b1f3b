import { Scroller } from '@/components/ui/scroller'
import type { Locale } from '@/lib/i18n/locale'
import { cellMessages } from '@/lib/i18n/messages/cell'
import type { CellView } from './cell-view'

type Props = { locale: Locale; lines: readonly string[]; source: CellView['models'][number] | undefined }

/**
 * What the cell prints, always in the source's own words; the English page explains the lines below. `source` is the
 * RNN at the source's own sizes, whose count the source misprints.
 */
export function CellOutput({ locale, lines, source }: Props) {
  const m = cellMessages[locale]
  const printed = lines.filter((line) => line !== '')
  return (
    <div className="stack">
      <div>
        <h3 className="field-label">{m.stdout}</h3>
        <Scroller as="pre" label={m.stdout} className="code mt-1" lang="zh-Hans" data-testid="stdout">
          {lines.join('\n')}
        </Scroller>
      </div>
      {m.gloss && (
        <div data-testid="gloss">
          <h3 className="field-label">{m.glossTitle}</h3>
          <dl className="small mt-1 grid grid-cols-[auto_1fr] gap-x-4">
            {printed.map((line, n) => (
              <div key={line} className="col-span-2 grid grid-cols-subgrid">
                <dt className="muted" lang="zh-Hans">
                  {line.split(':')[0]}
                </dt>
                <dd>{m.gloss?.[n]}</dd>
              </div>
            ))}
          </dl>
        </div>
      )}
      {source && (
        <p className="note note-correction">{m.note(source.rows.map((row) => row.count).join(' + '), source.total)}</p>
      )}
    </div>
  )
}
