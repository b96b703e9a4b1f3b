import * as z from 'zod'

/** Lower case only, so that one id has one spelling. */
const uuidv7 = z.uuidv7().lowercase()

/** Ids of cards, questions, rubric points, lessons and exercise kinds: never reused, free of language and wording. */
export const contentId = z.string().regex(/^[a-z0-9][a-z0-9.-]{1,63}$/)

/** UUID version 7, made by the client; its time part only helps indexes, the event's `at` is what counts. */
export const eventId = uuidv7

/** Learners and interviews: UUID version 7 as well. */
export const uuid = uuidv7
