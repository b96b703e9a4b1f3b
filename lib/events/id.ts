import * as z from 'zod'

/** Ids of cards, questions, rubric points, lessons and exercise kinds: never reused, free of language and wording. */
export const contentId = z.string().regex(/^[a-z0-9][a-z0-9.-]{1,63}$/)

/** UUID version 7, made by the client; its time part only helps indexes, the event's `at` is what counts. */
export const eventId = z.uuidv7()

/** Learners and interviews: UUID version 7 as well. */
export const uuid = z.uuidv7()
