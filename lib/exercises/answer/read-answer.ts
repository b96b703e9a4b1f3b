import type { Answer, Value } from './answer'
import { evaluateExpression } from './expression'
import type { AnswerError, AnswerErrorCode, Result } from './expression-error'
import { readList } from './list'
import { readProgram } from './program'

/**
 * Reads what was typed (for a choice: the id of the option; for a program: the report on its run) in the form that the answer wants. Never throws, and takes
 * bounded time whatever the text's length.
 */
export function readAnswer(answer: Answer, text: string): Result<Value, AnswerError> {
  const fail = (code: AnswerErrorCode, found = ''): Result<Value, AnswerError> => ({
    ok: false,
    error: { code, at: 0, found },
  })
  if (answer.form === 'choice') {
    if (answer.options.some(({ id }) => id === text)) return { ok: true, value: text }
    return fail(text === '' ? 'no-option' : 'unknown-name', text.slice(0, 20))
  }
  if (answer.form === 'program') return readProgram(answer, text)
  if (answer.form === 'integer' || answer.form === 'real') return evaluateExpression(text)
  const list = readList(text, answer.form === 'shape')
  if (!list.ok) return list
  const numbers = list.value
  if (answer.form === 'vector') {
    return numbers.length === answer.key.length ? list : fail('wrong-count', String(numbers.length))
  }
  const odd = numbers.find((size) => !Number.isSafeInteger(size) || size < 0)
  return odd === undefined ? list : fail('not-whole', String(odd))
}
