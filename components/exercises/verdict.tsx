import type { ExerciseGrade, ExerciseInstance } from '@/lib/exercises'
import type { Locale } from '@/lib/i18n/locale'
import { exercisesMessages } from '@/lib/i18n/messages/exercises'
import { PartVerdict } from './part-verdict'

type Props = {
  locale: Locale
  instance: Pick<ExerciseInstance, 'parts'>
  graded: ExerciseGrade
  meant: string | undefined
  /** What was done with the answer; nothing when it could not be kept. */
  note: string | undefined
  onMean(convention: string): void
}

/** What became of every part, and for a wrong number every slip that leads to exactly it. */
export function Verdict({ locale, instance, graded, meant, note, onMean }: Props) {
  const m = exercisesMessages[locale]
  const { parts } = instance
  const results = parts.flatMap((part) => {
    const result = graded.parts[part.id]
    return result ? [{ part, result }] : []
  })
  const explained = (before: number) =>
    new Set(
      results
        .slice(0, before)
        .flatMap(({ result }) => (result.outcome === 'wrong' ? result.slips.map(({ id }) => id) : [])),
    )
  const right = results.filter(
    ({ result }) =>
      result.outcome === 'correct' ||
      (result.outcome === 'convention' && result.conventions.some(({ id }) => id === meant)),
  ).length
  return (
    <div data-testid="verdict" data-credit={graded.credit} className={`message stack-tight ${tone(graded.credit)}`}>
      {parts.length > 1 && <p>{m.tally(right, results.length, Math.round(graded.credit * 100))}</p>}
      {results.map(({ part, result }, n) => (
        <PartVerdict
          key={part.id}
          locale={locale}
          part={part}
          result={result}
          labelled={parts.length > 1}
          explained={explained(n)}
          meant={meant}
          onMean={onMean}
        />
      ))}
      {note && <p className="small muted">{note}</p>}
    </div>
  )
}

function tone(credit: number): string {
  if (credit === 1) return 'message-good'
  return credit > 0 ? 'message-warn' : 'message-bad'
}
