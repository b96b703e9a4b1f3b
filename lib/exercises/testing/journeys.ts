// What the journeys of e2e/ know of the exercises: what a seed draws, what is right, and which slips there are.

export { valueText } from '../answer/key-text'
export { kinds } from '../catalogue'
export { gradePart } from '../grade'
export { type ExerciseInstance, instanceOf, type NamedSlip, type PosedPart } from '../instance'
export type { Level } from '../kind'
export { levelFor } from '../review-draw'
