export type { Answer, Option, ProgramAnswer, Tolerance, Trial, Value } from './answer/answer'
export { answerErrorText, wanted } from './answer/answer-text'
export type { AnswerError, Result } from './answer/expression-error'
export { keyText, valueText } from './answer/key-text'
export {
  callsOf,
  callText,
  entriesOf,
  MAX_PROGRAM_LENGTH,
  type ProgramReport,
  readReturned,
  reportText,
  returnedText,
} from './answer/program'
export { type Attempt, answered, attemptsOf, isRight } from './attempts'
export { type Drill, type DrillState, drillMinutes, drillState, drillText, readDrill } from './drill'
export { evidenceGrade, type Hints } from './evidence'
export { type Given, givenAnswer, givenNothing, givenUp } from './given'
export { type ExerciseGrade, grade, gradePart, type PartResult } from './grade'
export { type Group, groupNames } from './groups'
export { type ExerciseInstance, instanceOf, type NamedConvention, type NamedSlip, type PosedPart } from './instance'
export type { Kind, Level } from './kind'
export { type KindRecord, kindRecords } from './kind-record'
export { type KindSummary, loadGroup, loadKind, summaryOf } from './load-kind'
export { type Drawn, drawPractice } from './practice'
export { fnv1a, levelFor, reviewSeed } from './review-draw'
export { mostOfEach, readWorksheet, type Worksheet, worksheetInstances, worksheetText } from './worksheet'
