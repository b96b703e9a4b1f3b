// What the check questions of lessons need, apart from the kinds of exercise.
export { expressionErrorText } from './expression-text'
export { gradeNumber, type NumberGrade } from './grade-number'
