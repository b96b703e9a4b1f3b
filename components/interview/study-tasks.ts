import type { StudyContent } from '@/lib/content/types'
import type { LearnerEvent } from '@/lib/events/event'
import { interviewLengths } from '@/lib/events/interview-choices'
import { standing } from '@/lib/events/standing'
import { strongScore } from '@/lib/interview/next-step'
import { scoreOf } from '@/lib/interview/score'
import type { Mock, Task } from '@/lib/interview/study-plan/tasks'
import type { LearnerState } from '@/lib/srs/learner-state'
import { answeredChecks } from '@/lib/srs/lesson-progress'

/** Minutes that an answer to a quiz question takes. */
const questionMinutes = 5
/** A lesson of which little is left still wants to be opened. */
const leastLesson = 5

/**
 * The lessons that were not read before today. Reading leaves no trace: a lesson counts as read when all of its check
 * questions are answered, or, where it has none, when all of its cards were seen. What was answered shortens it.
 */
export function lessonTasks(
  lessons: StudyContent['lessons'],
  { events, entries }: Pick<LearnerState, 'events' | 'entries'>,
  today: string,
): Task[] {
  const all = standing(events)
  const answered = answeredChecks(all)
  const before = answeredChecks(all.filter(({ localDay }) => localDay < today))
  return lessons.flatMap(({ id, minutes, checks, cards }) => {
    const seen = (card: string, until: (day: string) => boolean) =>
      entries.get(card)?.some(({ localDay }) => until(localDay)) ?? false
    const parts = checks.length > 0 ? checks : cards
    const [byNow, earlier] =
      checks.length > 0
        ? [checks.filter((check) => answered.has(check)), checks.filter((check) => before.has(check))]
        : [cards.filter((card) => seen(card, () => true)), cards.filter((card) => seen(card, (day) => day < today))]
    // A lesson with neither could never be done.
    if (earlier.length === parts.length) return []
    const left = Math.max(leastLesson, Math.round(minutes * (1 - earlier.length / parts.length)))
    return [{ id, minutes: left, done: byNow.length === parts.length }]
  })
}

/**
 * The quiz questions whose latest answer before today, in the quiz or in an interview, was not a strong one; the weakest
 * first, half by that answer's score and half by how little of its cards is remembered.
 */
export function questionTasks(
  questions: StudyContent['questions'],
  events: Iterable<LearnerEvent>,
  today: string,
  weakness: (item: { readonly cards: readonly string[] }) => number,
): Task[] {
  const latest = new Map<string, number>()
  const done = new Set<string>()
  for (const event of standing(events)) {
    if (event.kind !== 'quiz' && event.kind !== 'interview.marked') continue
    const question = questions.find(({ id }) => id === event.payload.question)
    if (!question) continue
    if (event.localDay === today) done.add(question.id)
    else if (event.localDay < today) latest.set(question.id, scoreOf(question, event.payload))
  }
  return questions
    .map(({ id, points }) => {
      const score = latest.get(id) ?? 0
      const weak = (1 - score / 100 + weakness({ cards: points.map(({ card }) => card) })) / 2
      return { task: { id, minutes: questionMinutes, done: done.has(id) }, score, weak }
    })
    .filter(({ score }) => score < strongScore)
    .sort((a, b) => b.weak - a.weak || (a.task.id < b.task.id ? -1 : 1))
    .map(({ task }) => task)
}

/** A mock interview that was held to its end. */
export type Held = {
  readonly minutes: number
  /** Days from today; 0 or less. */
  readonly day: number
  /** 0 to 100; null when nothing of it could be marked. */
  readonly score: number | null
}

/** From this score on a mock interview need not be held again at its length. */
const goodEnough = 60
/** The last one is to be this near to the real one. */
const finalDays = 7

/**
 * The mock interviews that are to be held: each length that was not passed yet, and a long one in the last week, the only
 * long one where no more than that is left. One that was held today counts for the longest of them that it covers.
 */
export function mockTasks(held: readonly Held[], days: number): Mock[] {
  const passed = (length: number, since = Number.NEGATIVE_INFINITY) =>
    held.some(
      ({ minutes, day, score }) =>
        day < 0 && day >= since && minutes >= length && score !== null && score >= goodEnough,
    )
  const [longest] = interviewLengths.toSorted((a, b) => b - a)
  const wanted = interviewLengths.filter((length) => !passed(length) && (length !== longest || days - 1 > finalDays))
  if (longest !== undefined && !passed(longest, days - finalDays)) wanted.push(longest)
  const mocks: { minutes: Mock['minutes']; done: boolean }[] = wanted.map((minutes) => ({ minutes, done: false }))
  for (const { minutes, day, score } of held) {
    if (day !== 0 || score === null) continue
    const covered = mocks.findLast((mock) => !mock.done && mock.minutes <= minutes)
    if (covered) covered.done = true
  }
  return mocks
}
