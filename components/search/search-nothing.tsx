import type { Locale } from '@/lib/i18n/locale'
import { searchMessages } from '@/lib/i18n/messages/search'

type Props = { locale: Locale; asked: string; meant: readonly string[]; onQuery(query: string): void }

/** What can be looked for: before anything is typed, and when nothing was found. */
export function SearchNothing({ locale, asked, meant, onQuery }: Props) {
  const m = searchMessages[locale]
  const choice = (words: string) => (
    <button key={words} type="button" className="chip" onClick={() => onQuery(words)}>
      {words}
    </button>
  )
  return (
    <div className="stack mt-1">
      {meant.length > 0 && (
        <p className="row">
          {m.meant}
          {meant.map(choice)}
        </p>
      )}
      {asked !== '' && <p>{m.advice}</p>}
      <ul className="row" aria-label={m.topics}>
        {m.examples.map((words) => (
          <li key={words}>{choice(words)}</li>
        ))}
      </ul>
    </div>
  )
}
