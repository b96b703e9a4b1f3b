import { RunCell } from '@/components/cell/run-cell'
import type { ContentRenderers } from '@/lib/content/types'
import type { Locale } from '@/lib/i18n/locale'
import { CodeFile } from './code'

type Props = { file?: string; locale: Locale; render: ContentRenderers }

/** The mini example as a live cell, with the Python of content/code/FILE beside it on a wide screen, else above it. */
export function CellBesideCode({ file, locale, render }: Props) {
  return (
    <div className="cell-beside">
      {file && (
        <div className="cell-code">
          <CodeFile file={file} render={render} />
        </div>
      )}
      <RunCell locale={locale} />
    </div>
  )
}
