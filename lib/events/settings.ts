import * as z from 'zod'

/** Steps are shorter than a day: what is longer is an interval, which FSRS gives. */
const steps = z.array(z.int().min(1).max(1439)).max(10)

/** Changes of a learner's settings; lib/srs/settings.ts says what each means, and what holds without it. */
export const settingsSchema = z
  .strictObject({
    /** The 21 weights of FSRS-6. */
    weights: z.array(z.number().min(0).max(100)).length(21),
    desiredRetention: z.number().min(0.7).max(0.99),
    maximumInterval: z.int().min(1).max(36_500),
    learningSteps: steps,
    relearningSteps: steps,
    fuzz: z.boolean(),
    loadBalance: z.boolean(),
    easyDays: z.array(z.literal([0, 0.5, 1])).length(7),
    newPerDay: z.int().min(0).max(9999),
    reviewsPerDay: z.int().min(0).max(9999),
    dayStart: z.int().min(0).max(1439),
    /** A name of the IANA database; whether the device knows it is the page's to see. */
    timeZone: z
      .string()
      .max(64)
      .regex(/^[A-Za-z0-9_+\-/]+$/)
      .nullable(),
    interview: z.iso.date().nullable(),
  })
  .partial()
  .refine((changes) => Object.keys(changes).length > 0, 'nothing is changed')
