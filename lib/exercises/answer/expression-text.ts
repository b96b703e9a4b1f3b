import type { Localized } from '../../i18n/locale'
import { MAX_DEPTH, MAX_LENGTH } from './expression'
import type { ExpressionError, ExpressionErrorCode } from './expression-error'

type Text = (found: string) => Localized

const texts: Readonly<Record<ExpressionErrorCode, Text>> = {
  empty: () => ({ zh: '还没有填答案。', en: 'There is no answer yet.' }),
  'too-long': () => ({
    zh: `算式太长，最多 ${MAX_LENGTH} 个字符。`,
    en: `The expression is too long: at most ${MAX_LENGTH} characters.`,
  }),
  'too-deep': () => ({
    zh: `括号嵌套太深，最多 ${MAX_DEPTH} 层。`,
    en: `The expression is nested too deeply: at most ${MAX_DEPTH} levels.`,
  }),
  'unknown-character': (found) => ({
    zh: `看不懂“${found}”。请只用数字、+ - × / ^、括号和函数，乘号不能省略。`,
    en: `“${found}” is not understood. Use numbers, + - × / ^, brackets and functions; write every multiplication sign.`,
  }),
  'unknown-name': (found) => ({
    zh: `不认识“${found}”。可用的函数有 exp、ln、log2、log10、sqrt、tanh、sigmoid（σ）、abs，常数有 e 和 π。`,
    en: `“${found}” is not known. There are the functions exp, ln, log2, log10, sqrt, tanh, sigmoid (σ) and abs, and the constants e and π.`,
  }),
  'ambiguous-log': () => ({
    zh: 'log 的底数不明确：自然对数请写 ln，其他底数请写 log2 或 log10。',
    en: 'The base of log is not clear: write ln for the natural logarithm, log2 or log10 for another.',
  }),
  'bad-separator': (found) => ({
    zh: `“${found}”里的分隔符位置不对：它只能分隔千位，例如 1,234；小数点请用“.”。`,
    en: `The separator in “${found}” is misplaced: it may only separate thousands, as in 1,234; a decimal point is “.”.`,
  }),
  'expected-number': (found) => ({
    zh: found === '' ? '算式到末尾还缺一个数。' : `“${found}”前面缺一个数。`,
    en: found === '' ? 'A number is missing at the end.' : `A number is missing before “${found}”.`,
  }),
  'expected-operator': (found) => ({
    zh: `“${found}”前面缺运算符，乘号不能省略。`,
    en: `An operator is missing before “${found}”; write every multiplication sign.`,
  }),
  'expected-bracket': (found) => ({
    zh: `“${found}”的自变量要写在括号里，例如 ${found}(0.5)。`,
    en: `“${found}” wants its argument in brackets: ${found}(0.5).`,
  }),
  'unclosed-bracket': () => ({ zh: '这个左括号没有配对的右括号。', en: 'This opening bracket is never closed.' }),
  'unopened-bracket': () => ({ zh: '这个右括号没有配对的左括号。', en: 'This closing bracket was never opened.' }),
  'division-by-zero': () => ({ zh: '不能除以 0。', en: 'This divides by zero.' }),
  'too-large': () => ({ zh: '结果太大，算不出来。', en: 'The result is too large to compute.' }),
  'no-real-value': () => ({ zh: '这里没有实数值。', en: 'This has no real value.' }),
}

/** Without a place: these concern the whole answer. */
const placeless: readonly ExpressionErrorCode[] = ['empty', 'too-long']

/** What is wrong with an expression, as one sentence, with the place counted from 1. */
export function expressionErrorText({ code, at, found }: ExpressionError): Localized {
  const { zh, en } = texts[code](found)
  if (placeless.includes(code)) return { zh, en }
  return { zh: `第 ${at + 1} 个字符：${zh}`, en: `At character ${at + 1}: ${en}` }
}
