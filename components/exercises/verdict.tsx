import type { Grade } from '@/lib/exercises'
import type { Locale } from '@/lib/i18n/locale'
import { exercisesMessages } from '@/lib/i18n/messages/exercises'

/** A grade of an answer that could be read. */
export type Readable = Exclude<Grade, { outcome: 'unreadable' }>

/** Whether an answer was the first to its exercise, which counts, or a later one. */
export type Attempt = 'first' | 'later'

type Props = {
  locale: Locale
  result: Readable
  /** Null when nothing can be kept. */
  attempt: Attempt | null
}

/** Right or wrong, and for a wrong number every slip that leads to exactly it. */
export function Verdict({ locale, result, attempt }: Props) {
  const m = exercisesMessages[locale]
  const value = String(result.value)
  return (
    <div
      data-testid="verdict"
      className={`message stack ${result.outcome === 'correct' ? 'message-good' : 'message-bad'}`}
    >
      <p className="font-semibold">
        <span aria-hidden="true">{result.outcome === 'correct' ? '✓ ' : '✗ '}</span>
        {result.outcome === 'correct' ? m.correct(value) : m.wrong(value)}
      </p>
      {result.outcome === 'wrong' &&
        (result.slips.length > 0 ? (
          <div>
            <p>{m.why}</p>
            <ul className="mt-1 list-disc ps-5">
              {result.slips.map((slip) => (
                <li key={slip.id} data-testid="slip" data-slip={slip.id} className="mt-1">
                  {slip.text[locale]} <span className="whitespace-nowrap font-mono text-small">{slip.formula}</span>
                </li>
              ))}
            </ul>
          </div>
        ) : (
          <p>{m.noSlip}</p>
        ))}
      {attempt && <p className="small muted">{attempt === 'first' ? m.keptAs : m.notKept}</p>}
    </div>
  )
}
