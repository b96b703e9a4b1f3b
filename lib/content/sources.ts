import type { Locale } from '../i18n/locale'
import { dataFile, dataFiles } from './data-files'
import { type ContentFiles, siteContent } from './files'
import { renderMarkdown } from './markdown'
import { type Source, sourceSchema } from './schema'
import type { RenderedSource, SourceEntry } from './types'

/** A cited work as lists and notes name it. @throws ContentError when there is none of that id */
export function source(id: string, files: ContentFiles = siteContent()): SourceEntry {
  return entry(dataFile('sources', id, sourceSchema, files))
}

/** All cited works by year and author, each with what it is cited for. */
export function renderedSources(locale: Locale): RenderedSource[] {
  return dataFiles('sources', sourceSchema)
    .sort((a, b) => a.year - b.year || (a.authors < b.authors ? -1 : 1))
    .map((one) => ({
      ...entry(one),
      note: renderMarkdown(one.note[locale], { locale, inline: true, path: `content/sources/${one.id}.json` }),
    }))
}

function entry({ id, authors, year, title, venue, link }: Source): SourceEntry {
  return { id, title, venue, link, label: `${authors} (${year})`, short: `${shortAuthors(authors)} ${year}` }
}

/** "Gers", "Gers & Schmidhuber" or "Gers et al."; an institution, which has no initials, is named whole. */
function shortAuthors(authors: string): string {
  const surnames = [...authors.matchAll(/(?:^|, |& )([^,&]+), (?=\p{Lu}[.-])/gu)].map(([, surname]) => surname ?? '')
  const [first = authors, second] = surnames
  if (surnames.length > 2 || authors.includes('et al.')) return `${first} et al.`
  return second === undefined ? first : `${first} & ${second}`
}
