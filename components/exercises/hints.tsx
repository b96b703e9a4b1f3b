import type { ExerciseInstance, Hints as Shown } from '@/lib/exercises'
import type { Locale } from '@/lib/i18n/locale'
import { exercisesMessages } from '@/lib/i18n/messages/exercises'
import { Marked } from './blocks'

type Props = {
  locale: Locale
  hints: ExerciseInstance['hints']
  shown: Shown
  /** Whether looking costs nothing any more. */
  settled: boolean
  busy: boolean
  onShow(): void
}

/** Two hints and then the solution, one at a time; what the next one costs is said before. */
export function HintStages({ locale, hints, shown, settled, busy, onShow }: Props) {
  const m = exercisesMessages[locale]
  return (
    <section className="stack-tight" aria-label={m.hints}>
      <div role="status" data-testid="hints">
        {hints.slice(0, shown).map((hint, n) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: hints never move
          <p key={n}>
            <span className="muted">{n + 1}.</span> <Marked text={hint[locale]} />
          </p>
        ))}
      </div>
      {shown < 3 && (
        <div className="row">
          <button type="button" className="btn btn-quiet -ms-4" aria-disabled={busy} onClick={onShow}>
            {shown < 2 ? m.showHint(shown + 1) : m.showSolution}
          </button>
          {!settled && <span className="small muted">{shown < 2 ? m.hintCost : m.solutionCost}</span>}
        </div>
      )}
    </section>
  )
}
