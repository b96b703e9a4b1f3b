import * as z from 'zod'
import { eventId, uuid } from './id'
import { type Kind, type Payloads, payloads } from './payload'

const localDay = z.iso.date()

const envelope = {
  id: eventId,
  v: z.literal(1),
  /** Milliseconds since the epoch, no earlier than Anki's first release; the server lowers it to its own clock plus five minutes at first receipt. */
  at: z
    .int()
    .min(Date.UTC(2006, 0, 1))
    .max(Date.UTC(2200, 0, 1)),
  /** Minutes that local time is ahead of UTC. */
  utcOffset: z.int().min(-840).max(840),
  /** The learner's calendar day, which begins at 04:00. */
  localDay,
  /** Scheduler and weights that the evidence was promised under. */
  algorithm: z.string().min(1).max(40),
  weights: z.string().min(1).max(40),
}

export type LearnerEvent = {
  [K in Kind]: z.infer<z.ZodObject<typeof envelope>> & { kind: K; payload: Payloads[K] }
}[Kind]

const variants = Object.entries(payloads).map(([kind, payload]) =>
  z.strictObject({ ...envelope, kind: z.literal(kind), payload }),
)

/** One event as the client makes it and the server keeps it. */
export const eventSchema = z.discriminatedUnion('kind', variants as never) as unknown as z.ZodType<LearnerEvent>

/** The body of `POST /api/v1/events`: `learner` is whom the events were made for, null before the first write. */
export const batchSchema = z.strictObject({
  learner: uuid.nullable(),
  events: z.array(eventSchema).min(1).max(100),
})
export type Batch = z.infer<typeof batchSchema>

/** An event with the place that the server gave it in its learner's log. */
export type StoredEvent = LearnerEvent & { seq: number }
