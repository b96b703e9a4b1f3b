import { Html } from '@/components/ui/html'
import type { Point } from '@/lib/content/types'
import type { Locale } from '@/lib/i18n/locale'
import { quizMessages } from '@/lib/i18n/messages/quiz'

type Props = {
  locale: Locale
  legend: string
  hint: string
  points: readonly Point[]
  covered: readonly string[]
  onChange(covered: string[]): void
}

/** The rubric points of one question as a group of checkboxes: what the learner's answer covered. */
export function RubricForm({ locale, legend, hint, points, covered, onChange }: Props) {
  const m = quizMessages[locale]

  function toggle(id: string) {
    onChange(points.map((p) => p.id).filter((p) => (p === id ? !covered.includes(p) : covered.includes(p))))
  }

  return (
    <fieldset>
      <legend className="font-semibold text-h3">{legend}</legend>
      <p className="small muted mt-1">{hint}</p>
      <div className="mt-2 divide-y divide-line">
        {points.map((point) => (
          <label key={point.id} className="check">
            <input type="checkbox" checked={covered.includes(point.id)} onChange={() => toggle(point.id)} />
            <span>
              <Html as="span" html={point.text} />{' '}
              <span className="badge">
                {m[point.kind]} · {m.points(point.weight)}
              </span>
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}
