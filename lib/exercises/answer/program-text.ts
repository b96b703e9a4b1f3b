import type { Localized } from '../../i18n/locale'
import type { ProgramAnswer } from './answer'
import type { AnswerError } from './expression-error'
import { callText, MAX_PROGRAM_LENGTH, returnedText } from './program'

/** Why a program was not judged, on which call, and what is wanted. */
export function programErrorText({ trials }: ProgramAnswer, { code, at, call = 0, found }: AnswerError): Localized {
  const trial = trials[call - 1]
  const on = trial && callText(trial)
  const place = {
    zh: `${on ? `调用 ${on} 时，` : ''}${at > 0 ? `第 ${at} 行` : ''}`,
    en: `${at > 0 ? ` in line ${at}` : ''}${on ? ` on the call ${on}` : ''}`,
  }
  switch (code) {
    case 'program-unchanged':
      return { zh: '程序还没有改动。', en: 'The program is still as it was.' }
    case 'program-too-long':
      return {
        zh: `程序太长，最多 ${MAX_PROGRAM_LENGTH} 个字符。`,
        en: `The program is too long: at most ${MAX_PROGRAM_LENGTH} characters.`,
      }
    case 'program-syntax':
      return { zh: `第 ${at} 行有语法错误（${found}）。`, en: `Line ${at} is no JavaScript (${found}).` }
    case 'program-import':
      return { zh: '这里的程序不能用 import 和 export。', en: 'A program here has no import and no export.' }
    case 'program-failed':
      return { zh: `${place.zh}运行出错（${found}）。`, en: `It failed${place.en} (${found}).` }
    case 'program-missing':
      return { zh: '没有找到函数 forward。', en: 'There is no function forward.' }
    case 'program-result': {
      const form = trial ? returnedText(trial.wanted, [], '·') : ''
      return {
        zh: `${place.zh}返回了 ${found}；应当是有限的数，形如 ${form}。`,
        en: `It returned ${found}${place.en}; finite numbers in the form ${form} are wanted.`,
      }
    }
    case 'program-time':
      return {
        zh: `${place.zh}运行超时，可能是死循环。`,
        en: `It ran out of time${place.en}: is there an endless loop?`,
      }
    case 'program-ended':
      return {
        zh: `${place.zh}沙箱中止了程序：占用的内存太多。`,
        en: `The sandbox ended it${place.en}: it took too much memory.`,
      }
    case 'program-stopped':
      return { zh: '已经停止。', en: 'It was stopped.' }
    default:
      return {
        zh: '沙箱没有打开，请检查网络后再试。',
        en: 'The sandbox did not open: check the connection and try again.',
      }
  }
}
