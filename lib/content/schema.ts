import * as z from 'zod'
import { contentId } from '../events/id'
import type { Localized } from '../i18n/locale'
import { concepts } from '../i18n/messages/concepts'

const text = z.string().trim().min(1)
const localized = z.strictObject({ zh: text, en: text } satisfies Localized<typeof text>)

export const lessonFrontMatter = z.strictObject({
  id: contentId,
  order: z.int().nonnegative(),
  title: text,
  summary: text,
  minutes: z.int().positive(),
  answers: z.array(text).min(1),
  cards: z.array(contentId).min(1),
})

/** Of a model answer, whose id is the question's, and of a cheat sheet, whose id is the lesson's. */
export const idFrontMatter = z.strictObject({ id: contentId })

/** What an answer should hold. `probe`: what an interviewer asks where it is missing. */
const point = z.strictObject({
  id: contentId,
  kind: z.enum(['must', 'bonus']),
  weight: z.int().positive(),
  card: contentId,
  text: localized,
  probe: localized,
  /** It weighs one thing against another. */
  tradeOff: z.literal(true).optional(),
})

/** What answers often get wrong. `challenge`: what an interviewer asks where it was said. */
const misconception = z.strictObject({
  id: contentId,
  penalty: z.int().positive(),
  text: localized,
  why: localized,
  challenge: localized,
})

const question = {
  id: contentId,
  lesson: contentId,
  prompt: localized,
  points: z.array(point).min(1),
  misconceptions: z.array(misconception),
}

export const questionSchema = z.strictObject(question)
export type Question = z.infer<typeof questionSchema>

const pointIds = z.array(contentId)

/** A question that an interview goes on to after `parent`, with its model answer and answers to test its marking on. */
export const followUpSchema = z.strictObject({
  ...question,
  parent: contentId,
  kind: z.enum(['concept', 'derivation']),
  level: z.literal([1, 2, 3]),
  topics: z.array(z.enum(concepts)).min(1),
  model: localized,
  sources: z.array(contentId),
  answers: z.array(z.strictObject({ lang: z.enum(['zh', 'en']), text, points: pointIds, misconceptions: pointIds })),
})
export type FollowUp = z.infer<typeof followUpSchema>

const place = {
  id: contentId,
  lesson: contentId,
  /** Each has a name in both languages there. */
  tags: z.array(z.enum(concepts)).min(1),
  difficulty: z.literal([1, 2, 3]),
  /** Cards with the same note ask for the same thing in other ways: one of them a day is enough. */
  note: contentId.optional(),
}

/** A card with sides of its own, or the card of a question: its prompt, and the model answer on the back. */
export const cardSchema = z.union([
  z.strictObject({ ...place, question: contentId }),
  z.strictObject({ ...place, front: localized, back: localized }),
])
export type Card = z.infer<typeof cardSchema>

/** What a check in a lesson asks, and the card that an answer is evidence for. */
const asked = { id: contentId, lesson: contentId, card: contentId, prompt: localized }

const option = z.strictObject({ text: localized, why: localized, correct: z.literal(true).optional() })

/**
 * A check question inside a lesson: one right option among several, or a number. A number's key and those of its known
 * slips are expressions of values.ts, so that the engine holds the answer and not the file.
 */
export const checkSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    ...asked,
    kind: z.literal('choice'),
    options: z
      .array(option)
      .min(2)
      .max(5)
      .refine((options) => options.filter(({ correct }) => correct).length === 1, 'exactly one option is correct'),
  }),
  z.strictObject({
    ...asked,
    kind: z.literal('number'),
    of: text,
    explain: localized,
    slips: z.array(z.strictObject({ of: text, why: localized })).optional(),
  }),
])
export type Check = z.infer<typeof checkSchema>

/** What the source said, what is right, and why: one row of the errata. `section` is the source's. */
export const correctionSchema = z.strictObject({
  id: contentId,
  severity: z.enum(['wrong', 'imprecise', 'convention']),
  section: z.enum(['1', '2', '3', '4', '5', '6', '7', '8']),
  where: localized,
  said: localized,
  right: localized,
  why: localized,
  sources: z.array(contentId),
})
export type Correction = z.infer<typeof correctionSchema>

/** A term of the field, and the heading of the lesson that explains it. `symbol` is TeX. */
export const glossarySchema = z.strictObject({
  id: contentId,
  lesson: contentId,
  anchor: contentId,
  symbol: text.optional(),
  term: localized,
  also: z.strictObject({ zh: z.array(text), en: z.array(text) }),
  text: localized,
})
export type GlossaryTerm = z.infer<typeof glossarySchema>

/** A work that lessons cite. `label` is how a list names it, `note` what it is cited for. */
export const sourceSchema = z.strictObject({
  id: contentId,
  authors: text,
  year: z.int().min(1900).max(2100),
  title: text,
  venue: text,
  link: z.url({ protocol: /^https$/ }).optional(),
  note: localized,
})
export type Source = z.infer<typeof sourceSchema>

const anchored = z.strictObject({ anchor: contentId, card: contentId, lab: contentId })

/**
 * Which of the source's statements and errata a lesson carries, and under which heading. What the source only lists in a
 * table or as a tip also names the card that asks for it and the live cell that shows it.
 */
export const mapSchema = z.strictObject({
  id: contentId,
  statements: z.record(contentId, z.union([contentId, anchored])),
  errata: z.record(contentId, contentId),
})
export type LessonMap = z.infer<typeof mapSchema>
