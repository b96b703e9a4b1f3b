/** Minutes that an interview is to take. */
export const interviewLengths = [10, 25, 45] as const
/** How the interviewer speaks; `pressing` also follows up once more. */
export const interviewStyles = ['friendly', 'neutral', 'pressing'] as const
/** What is asked: questions to explain and to derive, and exercises with numbers and with code. */
export const ingredients = ['concept', 'derivation', 'numeric', 'code'] as const

export type Ingredient = (typeof ingredients)[number]
