import MiniSearch, { type Options } from 'minisearch'
import type { SearchDocument } from './document'
import { normal, tokensOfQuery, tokensOfText } from './tokens'

/** A document that was found, and the words of the index that it was found by. */
export type Found = { readonly document: SearchDocument; readonly terms: readonly string[] }

export type SearchIndex = {
  /** Documents by their number. */
  readonly documents: ReadonlyMap<number, SearchDocument>
  readonly engine: MiniSearch<SearchDocument>
}

const options: Options<SearchDocument> = {
  fields: ['heading', 'names', 'title', 'text'],
  tokenize: tokensOfText,
  // The tokens are normal already.
  processTerm: (term) => term,
  searchOptions: {
    tokenize: tokensOfQuery,
    boost: { heading: 4, names: 1.5, title: 1.2, text: 1 },
    // A word may be unfinished while it is typed, and misspelt where it is long; `f_t` and 遗忘 are what they are.
    prefix: (term) => term.length > 2 || /^\p{Script=Han}$/u.test(term),
    fuzzy: (term) => (/^[a-z]{5,}$/.test(term) ? 0.2 : false),
    weights: { fuzzy: 0.3, prefix: 0.5 },
  },
}

/** Explanations come before questions about them. */
const worth: Readonly<Record<SearchDocument['kind'], number>> = {
  term: 1.6,
  lesson: 1.2,
  answer: 1,
  correction: 0.9,
  card: 0.4,
}

/** An index of documents, built in pieces so that a page stays responsive meanwhile. */
export async function indexOf(documents: readonly SearchDocument[]): Promise<SearchIndex> {
  const engine = new MiniSearch(options)
  await engine.addAllAsync(documents, { chunkSize: 40 })
  return { documents: new Map(documents.map((document) => [document.id, document])), engine }
}

/**
 * What a query finds, best first: documents with all its words, else those with some (`partial`). A document whose name
 * is the query itself comes first.
 */
export function search(index: SearchIndex, query: string): { found: Found[]; partial: boolean } {
  const asked = normal(query).trim()
  if (tokensOfQuery(query).length === 0) return { found: [], partial: false }
  const boostDocument = (id: number) => {
    const document = index.documents.get(id)
    if (!document) return 1
    return worth[document.kind] * (named(document, asked) ? 10 : 1)
  }
  const all = index.engine.search(query, { combineWith: 'AND', boostDocument })
  const results = all.length > 0 ? all : index.engine.search(query, { combineWith: 'OR', boostDocument })
  return { partial: all.length === 0 && results.length > 0, found: results.flatMap((result) => foundOf(index, result)) }
}

function foundOf(index: SearchIndex, { id, terms }: { id: number; terms: string[] }): Found[] {
  const document = index.documents.get(id)
  return document ? [{ document, terms }] : []
}

/** Whether a document is called exactly what was asked for. */
function named({ kind, heading, names }: SearchDocument, asked: string): boolean {
  return normal(heading) === asked || (kind === 'term' && names.split(' · ').some((name) => normal(name) === asked))
}

/** Words of the index that a query without results may have meant, best first. */
export function suggestions(index: SearchIndex, query: string): string[] {
  const fuzzy = index.engine.autoSuggest(query, { fuzzy: 0.4, prefix: true, combineWith: 'OR' })
  return fuzzy.slice(0, 3).map(({ suggestion }) => suggestion)
}
