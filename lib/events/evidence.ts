import * as z from 'zod'
import { contentId } from './id'

/** FSRS's four ratings: 1 Again, 2 Hard, 3 Good, 4 Easy. */
export const gradeSchema = z.literal([1, 2, 3, 4])
export type Grade = z.infer<typeof gradeSchema>

/**
 * What an event says of one card: the grade, and the due time in milliseconds since the epoch that the learner was
 * promised when it was given. Every kind of activity carries evidence in this one shape.
 */
export const evidenceSchema = z.strictObject({
  card: contentId,
  grade: gradeSchema,
  due: z.int().nonnegative(),
})
export type Evidence = z.infer<typeof evidenceSchema>

/** At most one entry a card: two rubric points of one card are summed up in one grade before the event is made. */
export const evidenceListSchema = z
  .array(evidenceSchema)
  .max(50)
  .refine((list) => new Set(list.map((e) => e.card)).size === list.length, 'the same card twice in one event')
