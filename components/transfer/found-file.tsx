import type { ReadFile } from '@/lib/client/transfer/protocol'
import type { Locale } from '@/lib/i18n/locale'
import { mediaMessages } from '@/lib/i18n/messages/media'
import { transferMessages } from '@/lib/i18n/messages/transfer'
import type { MediaProblem } from '@/lib/media/judge'
import { megabytes } from './megabytes'

/** The most names of files that stay behind for one reason; the others are counted. */
const mostNamed = 5

type Props = { locale: Locale; file: ReadFile; busy: boolean; onKeep(): void; onLeave(): void }

/** What is in a file that was read, and the choice to take it. */
export function FoundFile({ locale, file, busy, onKeep, onLeave }: Props) {
  const { importing: m } = transferMessages[locale]
  const w = mediaMessages[locale]
  const bytes = file.media.reduce((sum, one) => sum + one.bytes.length, 0)
  const reasons = new Map<MediaProblem, string[]>()
  for (const { name, problem } of file.skipped) {
    const names = reasons.get(problem)
    if (names) names.push(name)
    else reasons.set(problem, [name])
  }
  return (
    <div className="message stack" data-testid="found">
      <p>
        {[
          m.found(file.cards, file.reviews),
          file.known > 0 ? m.known(file.known) : '',
          file.empty > 0 ? m.empty(file.empty) : '',
          file.media.length > 0 ? w.found(file.media.length, megabytes(bytes)) : '',
        ].join(' ')}
      </p>
      {reasons.size > 0 && (
        <div data-testid="skipped">
          <p>{w.skipped}</p>
          <ul>
            {[...reasons].map(([problem, names]) => (
              <Reason key={problem} locale={locale} problem={problem} names={names} />
            ))}
          </ul>
        </div>
      )}
      <div className="row">
        <button type="button" className="btn btn-primary" disabled={busy} onClick={onKeep}>
          {m.act}
        </button>
        <button type="button" className="btn" disabled={busy} onClick={onLeave}>
          {m.cancel}
        </button>
      </div>
    </div>
  )
}

function Reason({ locale, problem, names }: { locale: Locale; problem: MediaProblem; names: readonly string[] }) {
  const w = mediaMessages[locale]
  const rest = names.length - mostNamed
  return (
    <li className="break-words">
      {names.slice(0, mostNamed).map((name, i) => (
        // A package may name a file in more than one way.
        // biome-ignore lint/suspicious/noArrayIndexKey: the list never changes.
        <span key={i}>
          <code>{name.slice(0, 100)}</code>{' '}
        </span>
      ))}
      {rest > 0 && `${w.more(rest)} `}
      <span className="muted">— {w.problems[problem]}</span>
    </li>
  )
}
