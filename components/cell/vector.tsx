import type { Locale } from '@/lib/i18n/locale'
import { cellMessages } from '@/lib/i18n/messages/cell'
import { six } from './six'

/** More numbers than this are folded, so that a large state does not push the rest of the lesson away. */
const mostEntries = 32

/** The numbers of a vector. */
export function Vector({ locale, values }: { locale: Locale; values: readonly number[] }) {
  const rest = values.slice(mostEntries)
  if (rest.length === 0) return <>[{listed(values)}]</>
  return (
    <>
      [{listed(values.slice(0, mostEntries))}, …
      <details>
        <summary className="py-1.5 font-sans">{cellMessages[locale].restOf(mostEntries, values.length)}</summary>
        {listed(rest)}]
      </details>
    </>
  )
}

function listed(values: readonly number[]): string {
  return values.map(six).join(', ')
}
