export { evaluateExpression, MAX_DEPTH, MAX_LENGTH } from './expression'
export type { ExpressionError, ExpressionErrorCode, Result } from './expression-error'
export { expressionErrorText } from './expression-text'
export { type Grade, grade } from './grade'
export {
  type ExerciseInstance,
  type ExerciseKind,
  exerciseKinds,
  isExerciseKind,
  type Solution,
  type SolutionRow,
} from './instance'
export { generate } from './parameter-count'
export { type Slip, slipsOf } from './slips'
