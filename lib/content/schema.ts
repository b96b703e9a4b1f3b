import * as z from 'zod'
import { contentId } from '../events/id'
import type { Localized } from '../i18n/locale'

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

export const answerFrontMatter = z.strictObject({ id: contentId })

export const questionSchema = z.strictObject({
  id: contentId,
  lesson: contentId,
  prompt: localized,
  points: z
    .array(
      z.strictObject({
        id: contentId,
        kind: z.enum(['must', 'bonus']),
        weight: z.int().positive(),
        card: contentId,
        text: localized,
      }),
    )
    .min(1),
  misconceptions: z.array(
    z.strictObject({ id: contentId, penalty: z.int().positive(), text: localized, why: localized }),
  ),
})
export type Question = z.infer<typeof questionSchema>

const place = {
  id: contentId,
  lesson: contentId,
  tags: z.array(contentId).min(1),
  difficulty: z.literal([1, 2, 3]),
}

/** A card with sides of its own, or the card of a question: its prompt, and the model answer on the back. */
export const cardSchema = z.union([
  z.strictObject({ ...place, question: contentId }),
  z.strictObject({ ...place, front: localized, back: localized }),
])
export type Card = z.infer<typeof cardSchema>
