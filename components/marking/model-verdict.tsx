import type { Locale } from '@/lib/i18n/locale'
import { secondOpinionMessages } from '@/lib/i18n/messages/second-opinion'
import type { AnswerMarks } from '@/lib/interview/marker/marker'
import { compareOpinions } from '@/lib/interview/second-opinion'
import { nothingFound } from '@/lib/interview/verdicts'
import { opinionWord } from './opinion-word'

type Props = { locale: Locale; marks: AnswerMarks; id: string }

/** A language model's verdict on one point or misconception, to stand beside that of the rules. */
export function ModelVerdict({ locale, marks, id }: Props) {
  const said = compareOpinions(nothingFound, marks).find((one) => one.id === id)
  if (!said) return null
  const kind = marks.points.some((one) => one.id === id) ? 'point' : 'misconception'
  return (
    <span className="verdict" data-model={said.model}>
      {' · '}
      {secondOpinionMessages[locale].model(opinionWord(locale, kind, said.model))}
    </span>
  )
}
