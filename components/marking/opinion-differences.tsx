import { useEffect, useId, useRef } from 'react'
import { Html } from '@/components/ui/html'
import type { ModelPlace } from '@/lib/client/second-opinion'
import type { RenderedQuestion } from '@/lib/content/types'
import type { Locale } from '@/lib/i18n/locale'
import { markingMessages } from '@/lib/i18n/messages/marking'
import { secondOpinionMessages } from '@/lib/i18n/messages/second-opinion'
import type { AnswerMarks } from '@/lib/interview/marker/marker'
import { compareOpinions } from '@/lib/interview/second-opinion'
import type { Found } from '@/lib/interview/verdicts'
import { opinionWord } from './opinion-word'

type Props = {
  locale: Locale
  place: ModelPlace
  marks: AnswerMarks
  question: Pick<RenderedQuestion, 'points' | 'misconceptions'>
  answer: string
  found: Found
  standing: readonly string[]
  onVerdict?: ((id: string, stands: boolean) => void) | undefined
}

/** Where a language model sees an answer otherwise than the rules, in words and with its evidence; one click takes it over. */
export function OpinionDifferences({ locale, place, marks, question, answer, found, standing, onVerdict }: Props) {
  const m = secondOpinionMessages[locale]
  const k = markingMessages[locale]
  const id = useId()
  const heading = useRef<HTMLHeadingElement>(null)
  const compared = compareOpinions(found, marks)
  const different = compared.filter(({ rules, model }) => rules !== model)
  const alike = compared.length - different.length

  // The button that asked for it is gone: who was on it would be nowhere, who is elsewhere stays there.
  useEffect(() => {
    if (document.activeElement === document.body) heading.current?.focus()
  }, [])

  return (
    <div className="message stack gap-2" data-testid="opinion">
      <h3 ref={heading} id={id} tabIndex={-1} className="text-h3">
        {m.title} <span className="small muted font-normal">{`${place.model} · ${place.host}`}</span>
      </h3>
      {different.length > 0 && (
        <ul className="divide-y divide-line" aria-labelledby={id}>
          {different.map(({ id, rules, model, spans }) => {
            const point = question.points.findIndex((one) => one.id === id)
            const wrong = question.misconceptions.findIndex((one) => one.id === id)
            const label = point >= 0 ? k.point(point + 1) : k.misconception(wrong + 1)
            const kind = point >= 0 ? 'point' : 'misconception'
            const text = (question.points[point] ?? question.misconceptions[wrong])?.text ?? ''
            return (
              <li key={id} className="py-2" data-id={id} data-rules={rules} data-model={model}>
                <strong>{label}</strong> <Html as="span" html={text} />
                <p className="small">
                  {m.rules(opinionWord(locale, kind, rules))} ·{' '}
                  <strong>{m.model(opinionWord(locale, kind, model))}</strong>
                </p>
                {spans.map(({ start, end }) => (
                  <blockquote key={start} className="small muted border-s-2 border-line ps-3">
                    <span className="sr-only">{m.evidence}: </span>
                    {answer.slice(start, end)}
                  </blockquote>
                ))}
                {model !== 'unsure' &&
                  (standing.includes(id) === (model === 'yes') ? (
                    <p className="small muted">{m.taken}</p>
                  ) : (
                    onVerdict && (
                      <button
                        type="button"
                        className="btn mt-1 px-3"
                        aria-label={m.takeOf(label)}
                        onClick={() => onVerdict(id, model === 'yes')}
                      >
                        {m.take}
                      </button>
                    )
                  ))}
              </li>
            )
          })}
        </ul>
      )}
      <p className="small muted" data-alike={alike}>
        {different.length === 0 ? m.allAlike(alike) : alike > 0 && m.restAlike(alike)}
      </p>
      <p className="small muted">{m.stays}</p>
    </div>
  )
}
