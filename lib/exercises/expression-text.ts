import type { Localized } from '../i18n/locale'
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
    zh: `看不懂“${found}”。请只用数字、+ - × / ^ 和括号，乘号不能省略。`,
    en: `“${found}” is not understood. Use numbers, + - × / ^ and brackets; write every multiplication sign.`,
  }),
  'bad-separator': (found) => ({
    zh: `“${found}”里的逗号位置不对：逗号只能作千位分隔符，例如 1,234。`,
    en: `The comma in “${found}” is misplaced: commas may only separate thousands, as in 1,234.`,
  }),
  'expected-number': (found) => ({
    zh: found === '' ? '算式到末尾还缺一个数。' : `“${found}”前面缺一个数。`,
    en: found === '' ? 'A number is missing at the end.' : `A number is missing before “${found}”.`,
  }),
  'expected-operator': (found) => ({
    zh: `“${found}”前面缺运算符，乘号不能省略。`,
    en: `An operator is missing before “${found}”; write every multiplication sign.`,
  }),
  'unclosed-bracket': () => ({ zh: '这个左括号没有配对的右括号。', en: 'This opening bracket is never closed.' }),
  'unopened-bracket': () => ({ zh: '这个右括号没有配对的左括号。', en: 'This closing bracket was never opened.' }),
  'division-by-zero': () => ({ zh: '不能除以 0。', en: 'This divides by zero.' }),
  'too-large': () => ({ zh: '结果太大，算不出来。', en: 'The result is too large to compute.' }),
  'no-real-value': () => ({ zh: '这个幂没有实数值。', en: 'This power has no real value.' }),
}

/** Without a place: these concern the whole answer. */
const placeless: readonly ExpressionErrorCode[] = ['empty', 'too-long']

/** What is wrong with an expression, as one sentence, with the place counted from 1. */
export function expressionErrorText({ code, at, found }: ExpressionError): Localized {
  const { zh, en } = texts[code](found)
  if (placeless.includes(code)) return { zh, en }
  return { zh: `第 ${at + 1} 个字符：${zh}`, en: `At character ${at + 1}: ${en}` }
}
