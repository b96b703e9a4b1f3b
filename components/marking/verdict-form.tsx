import { Html } from '@/components/ui/html'
import type { RenderedQuestion } from '@/lib/content/types'
import type { Locale } from '@/lib/i18n/locale'
import { markingMessages } from '@/lib/i18n/messages/marking'
import { quizMessages } from '@/lib/i18n/messages/quiz'
import type { AnswerMarks } from '@/lib/interview/marker/marker'
import type { Found } from '@/lib/interview/verdicts'
import { ModelVerdict } from './model-verdict'
import { VerdictBadge } from './verdict-badge'

type Props = {
  locale: Locale
  question: Pick<RenderedQuestion, 'points' | 'misconceptions'>
  /** What the marker found; null where nothing was marked, and the learner ticks alone. */
  found: Found | null
  covered: readonly string[]
  asserted: readonly string[]
  /** What a language model says of the answer, where it was asked. */
  model?: AnswerMarks | null
  onVerdict(id: string, stands: boolean): void
}

/** The points and misconceptions of a question as checkboxes: the verdict that stands, beside the marker's own. */
export function VerdictForm({ locale, question, found, covered, asserted, model = null, onVerdict }: Props) {
  const m = markingMessages[locale]
  const q = quizMessages[locale]
  return (
    <>
      <fieldset data-testid="points">
        <legend className="font-semibold text-h3">{m.rubric}</legend>
        <p className="small muted mt-1">{found ? m.hint : m.byHand}</p>
        <div className="mt-2 divide-y divide-line">
          {question.points.map((point, index) => (
            <label key={point.id} className="check">
              <input
                type="checkbox"
                checked={covered.includes(point.id)}
                onChange={(event) => onVerdict(point.id, event.target.checked)}
              />
              <span>
                <span className="muted tabular-nums">{index + 1}. </span>
                <Html as="span" html={point.text} />{' '}
                <span className="badge">
                  {q[point.kind]} · {q.points(point.weight)}
                </span>{' '}
                {found && (
                  <VerdictBadge
                    locale={locale}
                    found={found}
                    id={point.id}
                    said={found.covered.includes(point.id)}
                    stands={covered.includes(point.id)}
                    words={[m.found, m.missing]}
                  />
                )}
                {model && <ModelVerdict locale={locale} marks={model} id={point.id} />}
              </span>
            </label>
          ))}
        </div>
      </fieldset>
      {question.misconceptions.length > 0 && (
        <fieldset data-testid="misconceptions">
          <legend className="font-semibold text-h3">{m.misconceptions}</legend>
          <p className="small muted mt-1">{m.misconceptionsHint}</p>
          <div className="mt-2 divide-y divide-line">
            {question.misconceptions.map((one, index) => (
              <div key={one.id}>
                <label className="check">
                  <input
                    type="checkbox"
                    checked={asserted.includes(one.id)}
                    onChange={(event) => onVerdict(one.id, event.target.checked)}
                  />
                  <span>
                    <span className="text-bad tabular-nums">✗{index + 1} </span>
                    <Html as="span" html={one.text} /> <span className="badge">{m.penalty(one.penalty)}</span>{' '}
                    {found && (
                      <VerdictBadge
                        locale={locale}
                        found={found}
                        id={one.id}
                        said={found.asserted.includes(one.id)}
                        stands={asserted.includes(one.id)}
                        words={[m.said, m.notSaid]}
                      />
                    )}
                    {model && <ModelVerdict locale={locale} marks={model} id={one.id} />}
                  </span>
                </label>
                <Html as="p" className="small muted mb-2.5 ml-8" html={one.why} />
              </div>
            ))}
          </div>
        </fieldset>
      )}
    </>
  )
}
