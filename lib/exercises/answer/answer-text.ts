import type { Localized } from '../../i18n/locale'
import type { Answer, Tolerance } from './answer'
import type { AnswerError, AnswerErrorCode, CodedError } from './expression-error'
import { expressionErrorText } from './expression-text'
import { programErrorText } from './program-text'

/** What a part wants to be answered with, as one sentence: the form, an example, and how exact it must be. */
export function wanted(answer: Answer): Localized {
  switch (answer.form) {
    case 'integer':
      return {
        zh: '填整数，或一个算式，例如 4*(3*8+8*8+8)。',
        en: 'A whole number, or an expression such as 4*(3*8+8*8+8).',
      }
    case 'real': {
      const { zh, en } = exactness(answer.tolerance)
      return {
        zh: `填小数，或一个算式，例如 tanh(0.5*2-1)；${zh}。`,
        en: `A number, or an expression such as tanh(0.5*2-1); ${en}.`,
      }
    }
    case 'shape':
      return { zh: '填形状，例如 (2, 3, 8)。', en: 'A shape such as (2, 3, 8).' }
    case 'vector': {
      const { zh, en } = exactness(answer.tolerance)
      const example = `(${answer.key.map((_, n) => ['0.5', '-0.25', '0.125'][n % 3]).join(', ')})`
      const count = answer.key.length
      return {
        zh: `填 ${count} 个数，例如 ${example}；每个数${zh}。`,
        en: `${count} numbers such as ${example}; for each, ${en}.`,
      }
    }
    case 'choice':
      return { zh: '选一项。', en: 'Choose one.' }
    case 'program': {
      const count = answer.trials.length
      return {
        zh: `写 JavaScript，声明函数 forward；除语言本身外只有 sigmoid 和 tanh 可用。程序在沙箱里运行，用 ${count} 组参数检验，每个数${exactness(answer.tolerance).zh}。`,
        en: `JavaScript that declares a function forward; beside the language itself there are sigmoid and tanh. It runs in a sandbox and is tried with ${count} calls; for each number, ${exactness(answer.tolerance).en}.`,
      }
    }
  }
}

function exactness(tolerance: Tolerance): Localized {
  if ('absolute' in tolerance) {
    return { zh: `误差不超过 ${tolerance.absolute} 算对`, en: `an error of up to ${tolerance.absolute} is accepted` }
  }
  const percent = `${Number((tolerance.relative * 100).toPrecision(6))}%`
  return { zh: `相对误差不超过 ${percent} 算对`, en: `a relative error of up to ${percent} is accepted` }
}

type ReadErrorCode = Exclude<AnswerErrorCode, `program-${string}`>

/** Why an answer cannot be read, and what is wanted. */
export function answerErrorText(answer: Answer, error: AnswerError): Localized {
  if (answer.form === 'program') return programErrorText(answer, error)
  const reason = reasonText(error as CodedError<ReadErrorCode>)
  const want = wanted(answer)
  return { zh: reason.zh + want.zh, en: `${reason.en} ${want.en}` }
}

function reasonText({ code, at, found }: CodedError<ReadErrorCode>): Localized {
  switch (code) {
    case 'wrong-count':
      return { zh: `这里有 ${found} 个数。`, en: found === '1' ? 'This is one number.' : `These are ${found} numbers.` }
    case 'not-whole':
      return { zh: `形状里不会有 ${found}。`, en: `No shape holds ${found}.` }
    case 'no-option':
      return { zh: '还没有选。', en: 'Nothing is chosen yet.' }
    default:
      return expressionErrorText({ code, at, found })
  }
}
