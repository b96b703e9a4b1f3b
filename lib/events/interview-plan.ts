import * as z from 'zod'
import { contentId } from './id'

/** Minutes that an interview is to take. */
export const interviewLengths = [10, 25, 45] as const
/** How the interviewer speaks; `pressing` also follows up once more. */
export const interviewStyles = ['friendly', 'neutral', 'pressing'] as const
/** What is asked: questions to explain and to derive, and exercises with numbers and with code. */
export const ingredients = ['concept', 'derivation', 'numeric', 'code'] as const

export type Ingredient = (typeof ingredients)[number]

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
