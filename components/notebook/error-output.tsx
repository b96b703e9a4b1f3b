import { Scroller } from '@/components/ui/scroller'
import { type CellError, sandboxLimits } from '@/lib/client/sandbox/session'
import type { Locale } from '@/lib/i18n/locale'
import { playgroundMessages } from '@/lib/i18n/messages/playground'

type Props = {
  locale: Locale
  error: CellError
  /** What a cell is called, and its code, by its id. */
  nameOf: (id: string) => string
  codeOf: (id: string) => string
}

/** What went wrong in the reader's language, around the engine's own words, with the line that it happened in. */
export function ErrorOutput({ locale, error, nameOf, codeOf }: Props) {
  const m = playgroundMessages[locale]
  const { kind, message, places } = error
  const what = kind === 'memory' ? m.error.memory(sandboxLimits.memoryBytes / 2 ** 20) : m.error[kind]
  const at = m.at(places.map(({ cell, line }) => ({ cell: nameOf(cell), line })))
  const [first] = places
  const line = first && codeOf(first.cell).split('\n')[first.line - 1]?.trim()
  return (
    <div className="message message-bad" data-testid="cell-error">
      <p>
        {what}
        {at && ` · ${at}`}
      </p>
      {line && (
        <p className="cell-text">
          <code>{line}</code>
        </p>
      )}
      {kind !== 'import' && (
        <Scroller as="pre" label={m.message} className="cell-text">
          {message}
        </Scroller>
      )}
    </div>
  )
}
