import type { Locale } from '@/lib/i18n/locale'
import { playgroundMessages } from '@/lib/i18n/messages/playground'

/** What the page calls a cell: by its place now, which is where the reader sees it. */
export function cellName(locale: Locale, cells: readonly { readonly id: string }[], id: string): string {
  const m = playgroundMessages[locale]
  const at = cells.findIndex((cell) => cell.id === id)
  return at < 0 ? m.gone : m.cell(at + 1)
}
