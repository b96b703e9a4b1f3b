import type { Locale } from '@/lib/i18n/locale'
import { searchMessages } from '@/lib/i18n/messages/search'
import { excerpt, marked, type Segment } from '@/lib/search/marks'
import type { Found } from '@/lib/search/search-index'

/** About two lines of a result. A character of Chinese is twice as wide as a letter. */
const excerptLength: Readonly<Record<Locale, number>> = { zh: 90, en: 170 }

type Props = { locale: Locale; found: readonly Found[]; onFollow?: (() => void) | undefined }

/** What was found, best first: what it is, where it stands, and the words around the hit. */
export function SearchResults({ locale, found, onFollow }: Props) {
  const m = searchMessages[locale]
  if (found.length === 0) return null
  return (
    <ol className="search-results" aria-label={m.results}>
      {found.map(({ document: { id, kind, title, heading, text, href }, terms }) => (
        <li key={id}>
          <a href={`/${locale}${href}`} onClick={onFollow} data-result={kind}>
            <span className="eyebrow block">
              {m.kinds[kind]}
              {title !== '' && title !== heading && ` · ${title}`}
            </span>
            <span className="block font-semibold">
              <Segments segments={marked(heading, terms)} />
            </span>
            {text !== '' && (
              <span className="small block">
                <Segments segments={excerpt(text, terms, excerptLength[locale])} />
              </span>
            )}
          </a>
        </li>
      ))}
    </ol>
  )
}

function Segments({ segments }: { segments: readonly Segment[] }) {
  return segments.map(({ text, hit }, index) => {
    const key = `${index}${text}`
    return hit ? <mark key={key}>{text}</mark> : <span key={key}>{text}</span>
  })
}
