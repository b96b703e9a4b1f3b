import { RunCell } from '@/components/cell/run-cell'
import { StaticHtml } from '@/components/static-html/static-html'
import type { ContentRenderers } from '@/lib/content/types'
import type { Locale } from '@/lib/i18n/locale'

type Props = { file?: string; locale: Locale; render: ContentRenderers }

/** The mini example as a live cell, with the Python of content/code/FILE beside it on a wide screen, else above it. */
export function CellBesideCode({ file, locale, render }: Props) {
  if (!file) return <RunCell locale={locale} />
  return (
    <div className="cell-beside">
      <StaticHtml id={`${locale}-${file}`} html={render.code(file, locale)} className="cell-code" />
      <RunCell locale={locale} />
    </div>
  )
}
