import * as z from 'zod'
import { locales } from '../i18n/locale'
import { evidenceListSchema } from './evidence'
import { contentId, eventId, uuid } from './id'
import { maxAnswerLength } from './limits'

const answer = z.string().max(maxAnswerLength)
const locale = z.enum(locales)
const covered = z.array(contentId).max(50)

/** The payload of each kind of event. To add a kind, add it here; a kind is never changed once released. */
export const payloads = {
  /** A card of the review session was graded. */
  review: z.strictObject({ evidence: evidenceListSchema.length(1) }),
  /** A quiz question was answered and marked by the learner against its rubric. */
  quiz: z.strictObject({ question: contentId, locale, answer, covered, evidence: evidenceListSchema }),
  /** An exercise was graded by the engine. `slip` names the misconception that explains a wrong answer. */
  exercise: z.strictObject({
    exercise: contentId,
    seed: z.int().min(0).max(0xffffffff),
    locale,
    answer: z.string().max(500),
    correct: z.boolean(),
    slip: contentId.optional(),
    evidence: evidenceListSchema,
  }),
  /** A mock interview begins. `secondsEach` null: the learner turned the timer off. */
  'interview.started': z.strictObject({
    interview: uuid,
    locale,
    seed: z.int().min(0).max(0xffffffff),
    questions: z.array(contentId).min(1).max(30),
    secondsEach: z.int().min(30).max(7200).nullable(),
  }),
  /** A question of the interview came on the screen for the first time: its clock starts at the event's `at`. */
  'interview.opened': z.strictObject({ interview: uuid, question: contentId }),
  /** The text of an answer as it stood; the latest draft of a question is its answer. */
  'interview.draft': z.strictObject({ interview: uuid, question: contentId, answer }),
  /** More time for a question, in seconds; null turns its timer off. */
  'interview.extended': z.strictObject({
    interview: uuid,
    question: contentId,
    seconds: z.int().min(1).max(7200).nullable(),
  }),
  /** The learner marked an answer of the interview against its rubric. */
  'interview.marked': z.strictObject({ interview: uuid, question: contentId, covered, evidence: evidenceListSchema }),
  'interview.finished': z.strictObject({ interview: uuid }),
  /** Takes one earlier event back, with all its evidence; an undo cannot itself be undone. */
  undo: z.strictObject({ target: eventId }),
} as const

export type Payloads = { [K in keyof typeof payloads]: z.infer<(typeof payloads)[K]> }
export type Kind = keyof Payloads
