import type { Grade } from '@/lib/events/evidence'
import type { Locale } from '@/lib/i18n/locale'
import { reviewMessages } from '@/lib/i18n/messages/review'
import { intervalText } from '@/lib/srs/interval-text'
import type { Outcomes } from '@/lib/srs/outcome'

const grades: readonly Grade[] = [1, 2, 3, 4]

type Props = {
  locale: Locale
  outcomes: Outcomes
  disabled: boolean
  /** What the engine makes of an answer; the learner may think otherwise. */
  proposed?: Grade | undefined
  onGrade(grade: Grade): void
}

/** The four grades; each button carries the interval that pressing it promises. */
export function GradeBar({ locale, outcomes, disabled, proposed, onGrade }: Props) {
  const m = reviewMessages[locale]
  return (
    <fieldset>
      <legend className="small muted mb-1.5">{proposed ? m.proposed(m.grades[proposed]) : m.gradeGroup}</legend>
      <div className="grid grid-cols-2 gap-2 sm:grid-cols-4">
        {grades.map((grade) => (
          <button
            key={grade}
            type="button"
            className={`btn flex-col py-2 ${grade === proposed ? 'btn-proposed' : ''}`}
            data-proposed={grade === proposed || undefined}
            disabled={disabled}
            onClick={() => onGrade(grade)}
          >
            <span className="font-semibold">
              <kbd>{grade}</kbd> {m.grades[grade]}
            </span>
            <span className="small muted" data-testid={`interval-${grade}`}>
              {intervalText(outcomes[grade].interval, locale)}
            </span>
          </button>
        ))}
      </div>
    </fieldset>
  )
}
