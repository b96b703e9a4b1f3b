import * as z from 'zod'
import { locales } from '../i18n/locale'
import { evidenceListSchema } from './evidence'
import { contentId, eventId, uuid } from './id'
import { interviewPlanSchema } from './interview-plan'
import {
  maxAnswerLength,
  maxCardSide,
  maxDeckLength,
  maxInterval,
  maxProgramLength,
  maxQuoteLength,
  maxReportLength,
  maxReps,
  maxRescheduled,
  maxTagLength,
  maxTags,
  maxTook,
  maxTypedLength,
} from './limits'
import { settingsSchema } from './settings'

const answer = z.string().max(maxAnswerLength)
const locale = z.enum(locales)
const covered = z.array(contentId).max(50)

/**
 * Marks of an answer that has a rubric. `covered` and `asserted` are the points and misconceptions that stand in the
 * end; `found` is what the marker had said of the text before the learner overruled it. Marks from before there was a
 * marker have `covered` alone.
 */
const marks = {
  covered,
  asserted: covered.optional(),
  found: z.strictObject({ covered, asserted: covered, unsure: covered }).optional(),
}

/** A part of an exercise, named by the kind. */
const part = z.string().regex(/^[a-z0-9][a-z0-9.-]{0,63}$/)
const typed = z.string().max(maxTypedLength)

/** Milliseconds from a card's coming on the screen to its grade; who walks away took `maxTook`. */
const took = z.int().min(0).max(maxTook)

/** How often a card was reviewed elsewhere, and how often forgotten. */
const counts = { reps: z.int().min(1).max(maxReps), lapses: z.int().min(0).max(maxReps) }

/**
 * The payload of each kind of event. To add a kind, add it here; a kind is never changed once released, except by fields
 * that may be missing.
 */
export const payloads = {
  /** A card of the review session was graded. */
  review: z.strictObject({ evidence: evidenceListSchema.length(1), took: took.optional() }),
  /** A quiz question was answered and marked against its rubric. */
  quiz: z.strictObject({ question: contentId, locale, answer, ...marks, evidence: evidenceListSchema }),
  /**
   * An exercise was graded by the engine, given up for its solution, or skipped. `answer` is what was typed for the last
   * part; `slip` names the misconception that explains a wrong answer. Events from before there were levels have none of
   * the fields below `evidence`; a level that is missing is 1.
   */
  exercise: z.strictObject({
    exercise: contentId,
    seed: z.int().min(0).max(0xffffffff),
    locale,
    answer: typed,
    correct: z.boolean(),
    slip: contentId.optional(),
    evidence: evidenceListSchema,
    level: z.literal([1, 2, 3]).optional(),
    /** What was typed for each part that was not left blank; some parts want a program. */
    answers: z
      .record(part, z.string().max(maxProgramLength))
      .refine((answers) => Object.keys(answers).length <= 30, 'too many parts')
      .refine((answers) => Object.values(answers).join('').length <= 3 * maxProgramLength, 'too long in all')
      .optional(),
    /** The share of the parts that is right, from 0 to 1. */
    credit: z.number().min(0).max(1).optional(),
    /** How many hints were seen before the answer; 3 is the solution. */
    hints: z.literal([0, 1, 2, 3]).optional(),
    /** Another convention under which a value is right; `meant`: the learner says that it is the one they answered by. */
    convention: contentId.optional(),
    meant: z.literal(true).optional(),
    /** Evidence of nothing: the learner went on to another one. */
    skipped: z.literal(true).optional(),
    /** Where it was answered, when not on its own page. */
    session: z.enum(['review', 'practice', 'drill', 'interview']).optional(),
    /** The interview that asked for it. */
    interview: uuid.optional(),
    took: took.optional(),
  }),
  /** A check question inside a lesson was answered: the chosen option's index, or the typed number. */
  check: z.strictObject({
    check: contentId,
    locale,
    answer: typed,
    correct: z.boolean(),
    evidence: evidenceListSchema.length(1),
  }),
  /** A mock interview begins. `secondsEach` null: the learner turned the timer off. */
  'interview.started': z.strictObject({
    interview: uuid,
    locale,
    seed: z.int().min(0).max(0xffffffff),
    /** The agenda; what is asked in between follows from the answers. Kinds of exercises are among them. */
    questions: z.array(contentId).min(1).max(30),
    secondsEach: z.int().min(30).max(7200).nullable(),
    /** Interviews from before one could choose have none. */
    plan: interviewPlanSchema.optional(),
  }),
  /**
   * A question of the interview came on the screen for the first time: its clock starts at the event's `at`. The id of a
   * point asks for what an answer missed, that of a misconception challenges what it said.
   */
  'interview.opened': z.strictObject({ interview: uuid, question: contentId }),
  /** The text of an answer as it stood; the latest draft of a question is its answer. */
  'interview.draft': z.strictObject({ interview: uuid, question: contentId, answer, notes: answer.optional() }),
  /** More time for a question, in seconds; null turns its timer off. */
  'interview.extended': z.strictObject({
    interview: uuid,
    question: contentId,
    seconds: z.int().min(1).max(7200).nullable(),
  }),
  /** More time for the interview as a whole, in seconds; null turns its clock off. */
  'interview.prolonged': z.strictObject({ interview: uuid, seconds: z.int().min(1).max(7200).nullable() }),
  /** The interviewer gave a hint, which costs: it pointed at this point. */
  'interview.hint': z.strictObject({ interview: uuid, question: contentId, point: contentId }),
  /** The learner does not know, or would rather not answer. */
  'interview.passed': z.strictObject({ interview: uuid, question: contentId, how: z.enum(['unknown', 'skip']) }),
  /** The clocks stand still from here to the next `interview.resumed`. */
  'interview.paused': z.strictObject({ interview: uuid }),
  'interview.resumed': z.strictObject({ interview: uuid }),
  /** An answer of the interview was marked against its rubric. */
  'interview.marked': z.strictObject({ interview: uuid, question: contentId, ...marks, evidence: evidenceListSchema }),
  'interview.finished': z.strictObject({ interview: uuid }),
  /**
   * An error that a reader found on a page: its path without the language, the heading or note that it stands under
   * ('' for the page itself), the words that are wrong, and what is wrong with them. Evidence of nothing.
   */
  report: z.strictObject({
    locale,
    page: z
      .string()
      .max(200)
      .regex(/^(?:\/[a-z0-9][a-z0-9.-]*)*$/),
    anchor: z.union([z.literal(''), contentId]),
    quote: z.string().max(maxQuoteLength),
    message: z.string().trim().min(1).max(maxReportLength),
  }),
  /** How the learner wants to be asked changed (lib/srs/settings.ts): each field that is there, by itself. */
  settings: z.strictObject({ changes: settingsSchema }),
  /**
   * New due times for cards, given by the settings and not by a grade, in milliseconds since the epoch. A reschedule of
   * very many cards is several events.
   */
  reschedule: z.strictObject({
    dues: z
      .array(z.strictObject({ card: contentId, due: z.int().nonnegative() }))
      .min(1)
      .max(maxRescheduled)
      .refine((list) => new Set(list.map(({ card }) => card)).size === list.length, 'the same card twice in one event'),
  }),
  /** What the learner says of a card apart from grades; `buried` puts it off until their next day. */
  'card.status': z
    .strictObject({
      card: contentId,
      suspended: z.boolean().optional(),
      flag: z.int().min(0).max(7).optional(),
      buried: z.boolean().optional(),
    })
    .refine((status) => Object.keys(status).length > 1, 'nothing said of the card'),
  /** A card of the learner's own was written or written anew: Markdown, with mathematics between dollar signs. */
  'card.saved': z.strictObject({
    card: contentId,
    front: z.string().trim().min(1).max(maxCardSide),
    back: z.string().trim().max(maxCardSide),
    tags: z.array(z.string().trim().min(1).max(maxTagLength)).max(maxTags),
    deck: z.string().max(maxDeckLength),
    /** Cards with the same note are siblings. */
    note: z.string().min(1).max(100).optional(),
  }),
  /** A card of the learner's own is gone; what was graded stays in the log. */
  'card.deleted': z.strictObject({ card: contentId }),
  /**
   * What another program knew of a card, without the grades that it knew it by: its memory in the terms of FSRS
   * (stability in days, difficulty from 1 to 10), or of SM-2 (interval in days, ease in permille), which is converted
   * under the learner's weights. The event's `at` is the last review; `due` is what was promised there, in milliseconds
   * since the epoch. No grade, and evidence of nothing that was answered here.
   */
  'card.known': z.strictObject({
    card: contentId,
    due: z.int().nonnegative(),
    known: z.union([
      z.strictObject({ ...counts, interval: z.int().min(1).max(maxInterval), ease: z.int().min(1300).max(65_535) }),
      z.strictObject({
        ...counts,
        stability: z.number().min(0.001).max(maxInterval),
        difficulty: z.number().min(1).max(10),
      }),
    ]),
  }),
  /** Takes one earlier event back, with all its evidence; an undo cannot itself be undone. */
  undo: z.strictObject({ target: eventId }),
} as const

export type Payloads = { [K in keyof typeof payloads]: z.infer<(typeof payloads)[K]> }
export type Kind = keyof Payloads
