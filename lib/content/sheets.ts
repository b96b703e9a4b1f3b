import type { Locale } from '../i18n/locale'
import { type ContentFiles, siteContent, textOf } from './files'
import { renderMarkdown } from './markdown'

/** The lessons that have a cheat sheet in a language. */
export function sheetIds(locale: Locale, files: ContentFiles = siteContent()): string[] {
  const pattern = new RegExp(`^sheets/${locale}/([^/]+)\\.mdx$`)
  return [...files.keys()].flatMap((path) => pattern.exec(path)?.[1] ?? [])
}

/** A lesson's cheat sheet as HTML. @throws when there is none */
export function renderedSheet(locale: Locale, id: string, files: ContentFiles = siteContent()): string {
  const path = `sheets/${locale}/${id}.mdx`
  return renderMarkdown(textOf(files, path), { locale, path: `content/${path}` })
}
