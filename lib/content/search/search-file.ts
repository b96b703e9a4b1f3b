import { createHash } from 'node:crypto'
import type { Locale } from '../../i18n/locale'
import { type ContentFiles, siteContent } from '../files'
import { searchDocuments } from './documents'

/** What the search of one language fetches; the name changes with the text, so a browser may keep it for good. */
export type SearchFile = { readonly name: string; readonly text: string }

const made = new Map<Locale, { content: string; file: SearchFile }>()

/** The search file of a language: made once for the same content, though every page names it. */
export function searchFile(locale: Locale): SearchFile {
  const files = siteContent()
  const content = hashOf([...files].flat().join('\0'))
  const known = made.get(locale)
  if (known?.content === content) return known.file
  const file = searchFileOf(locale, files)
  made.set(locale, { content, file })
  return file
}

export function searchFileOf(locale: Locale, files: ContentFiles): SearchFile {
  const text = JSON.stringify({ documents: searchDocuments(locale, files) })
  return { name: `${hashOf(text)}.json`, text }
}

function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 16)
}
