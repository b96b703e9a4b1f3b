import { CellNotebook } from '@/components/labs/split-labs'
import type { Locale } from '@/lib/i18n/locale'
import { runMiniExample } from '@/lib/labs/mini-example'
import { cellView } from './cell-view'

/** The mini example as a live cell; what it shows at first was computed by the same engine when the page was built. */
export function RunCell({ locale }: { locale: Locale }) {
  return <CellNotebook locale={locale} built={cellView(runMiniExample())} />
}
