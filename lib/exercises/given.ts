import type { Payloads } from '../events/payload'
import type { Locale } from '../i18n/locale'
import { MAX_LENGTH } from './answer/expression'
import { MAX_PROGRAM_LENGTH } from './answer/program'
import type { Hints } from './evidence'
import type { ExerciseGrade } from './grade'
import type { ExerciseInstance } from './instance'

/** What an event says of an exercise, but for its evidence. */
export type Given = Omit<Payloads['exercise'], 'evidence'>

type Answering = {
  readonly locale: Locale
  /** What was typed for each part. */
  readonly answers: Readonly<Record<string, string>>
  readonly hints: Hints
  /** The convention that the learner says they answered by. */
  readonly meant?: string | undefined
}

/** What is kept of an answer that could be graded. The slip is that of the first part that went wrong: others follow. */
export function givenAnswer(
  instance: ExerciseInstance,
  { locale, answers, hints, meant }: Answering,
  { parts, credit }: ExerciseGrade,
): Given {
  const results = instance.parts.map(({ id }) => parts[id])
  const slips = results.flatMap((result) => (result?.outcome === 'wrong' ? result.slips : []))
  const others = results.flatMap((result) => (result?.outcome === 'convention' ? result.conventions : []))
  const told = others.some(({ id }) => id === meant)
  const convention = told ? meant : others[0]?.id
  return {
    ...placed(instance, locale, answers),
    correct: credit === 1,
    credit,
    hints,
    ...(slips[0] && { slip: slips[0].id }),
    ...(convention !== undefined && { convention }),
    ...(told && { meant: true }),
  }
}

/** What is kept of an exercise whose solution was asked for before there was an answer. */
export function givenUp(instance: ExerciseInstance, { locale, answers }: Pick<Answering, 'locale' | 'answers'>): Given {
  return { ...placed(instance, locale, answers), correct: false, credit: 0, hints: 3 }
}

/** What is kept of an exercise that was passed over: it costs nothing. */
export function givenNothing(
  instance: ExerciseInstance,
  { locale, hints }: Pick<Answering, 'locale' | 'hints'>,
): Given {
  return { ...placed(instance, locale, {}), correct: false, hints, skipped: true }
}

function placed({ kind, seed, level, parts }: ExerciseInstance, locale: Locale, answers: Answering['answers']) {
  // An answer that is too long to be read is none.
  const filled = parts
    .map(({ id, answer }) => {
      const most = answer.form === 'program' ? MAX_PROGRAM_LENGTH : MAX_LENGTH
      return [id, (answers[id] ?? '').slice(0, most)] as const
    })
    .filter(([, text]) => text.trim() !== '')
  return {
    exercise: kind,
    seed,
    level,
    locale,
    answer: (answers[parts.at(-1)?.id ?? ''] ?? '').slice(0, MAX_LENGTH),
    answers: Object.fromEntries(filled),
  }
}
