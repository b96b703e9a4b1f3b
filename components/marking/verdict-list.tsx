import { Html } from '@/components/ui/html'
import type { RenderedQuestion } from '@/lib/content/types'
import type { Locale } from '@/lib/i18n/locale'
import { markingWords } from '@/lib/i18n/messages/marking'
import { quizMessages } from '@/lib/i18n/messages/quiz'
import type { Found } from '@/lib/interview/verdicts'
import { VerdictBadge } from './verdict-badge'

type Props = {
  locale: Locale
  question: Pick<RenderedQuestion, 'points' | 'misconceptions'>
  /** What the marker found; null where it could not be asked. */
  found: Found | null
  covered: readonly string[]
  asserted: readonly string[]
}

/** The verdicts that stand, for somebody who may read and not change them. */
export function VerdictList({ locale, question, found, covered, asserted }: Props) {
  const m = markingWords(locale, true)
  const q = quizMessages[locale]
  const badge = (id: string, said: readonly string[] | undefined, stands: boolean, words: readonly [string, string]) =>
    found && (
      <VerdictBadge
        locale={locale}
        found={found}
        id={id}
        said={said?.includes(id) ?? false}
        stands={stands}
        words={words}
        readOnly
      />
    )
  return (
    <>
      <section data-testid="points">
        <h3 className="text-h3">{m.rubric}</h3>
        <ul className="mt-2 divide-y divide-line">
          {question.points.map(({ id, text, kind, weight }, index) => {
            const stands = covered.includes(id)
            return (
              <li key={id} className="py-2" data-stands={stands}>
                <Stands stands={stands} words={[m.found, m.missing]} signs={['✓', '○']} />{' '}
                <span className="muted tabular-nums">{index + 1}. </span>
                <Html as="span" html={text} />{' '}
                <span className="badge">
                  {q[kind]} · {q.points(weight)}
                </span>{' '}
                {badge(id, found?.covered, stands, [m.found, m.missing])}
              </li>
            )
          })}
        </ul>
      </section>
      {question.misconceptions.length > 0 && (
        <section data-testid="misconceptions">
          <h3 className="text-h3">{m.misconceptions}</h3>
          <p className="small muted mt-1">{m.misconceptionsHint}</p>
          <ul className="mt-2 divide-y divide-line">
            {question.misconceptions.map(({ id, text, why, penalty }, index) => {
              const stands = asserted.includes(id)
              return (
                <li key={id} className="py-2" data-stands={stands}>
                  <Stands stands={stands} words={[m.said, m.notSaid]} signs={['✗', '–']} />{' '}
                  <span className="muted tabular-nums">{index + 1}. </span>
                  <Html as="span" html={text} /> <span className="badge">{m.penalty(penalty)}</span>{' '}
                  {badge(id, found?.asserted, stands, [m.said, m.notSaid])}
                  <Html as="p" className="small muted" html={why} />
                </li>
              )
            })}
          </ul>
        </section>
      )}
    </>
  )
}

type StandsProps = { stands: boolean; words: readonly [string, string]; signs: readonly [string, string] }

/** What stands as a sign to see and a word to hear: the marker's own verdict, beside it, may be another. */
function Stands({ stands, words: [yes, no], signs: [sign, other] }: StandsProps) {
  return (
    <>
      <span aria-hidden="true">{stands ? sign : other}</span>
      <span className="sr-only">{stands ? yes : no}: </span>
    </>
  )
}
