import * as z from 'zod'
import { contentId } from './id'
import { ingredients, interviewLengths, interviewStyles } from './interview-choices'

/** What the learner chose before an interview. */
export const interviewPlanSchema = z.strictObject({
  minutes: z.literal([...interviewLengths]),
  level: z.literal([1, 2, 3]),
  style: z.enum(interviewStyles),
  /** Concepts to keep to; none: all of them. */
  topics: z.array(contentId).max(50),
  include: z.array(z.enum(ingredients)).min(1).max(ingredients.length),
})
export type InterviewPlan = z.infer<typeof interviewPlanSchema>
