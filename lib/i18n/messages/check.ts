import type { Localized } from '../locale'

type Check = {
  /** What a check question is called. */
  title: string
  check: string
  choose: string
  right: string
  wrong: string
  /** An answer given before. */
  wasRight: string
  wasWrong: string
  /** What became of the answer. */
  kept: Record<'counted' | 'retry' | 'not-kept', string>
  wholeHint: string
  realHint: string
  unreadable: string
  /** What grades could not be fetched. */
  notFetched: string
  key: (shown: string) => string
  /** Over the answer that is shown where scripts do not run. */
  answer: string
}

export const checkMessages: Localized<Check> = {
  zh: {
    title: '随堂检查',
    check: '核对',
    choose: '请先选一项。',
    right: '对。',
    wrong: '不对。',
    wasRight: '上次答对了。',
    wasWrong: '上次答错了。',
    kept: {
      counted: '已记入对应的复习卡片。',
      retry: '今天已经答过，这次不再计入复习。',
      'not-kept': '这个浏览器存不了记录，这次回答没有计入复习。',
    },
    wholeHint: '填整数，也可以填算式，例如 4*(3*8+8^2+8)。',
    realHint: '填数或算式，例如 0.9^100；保留四位有效数字即可。',
    unreadable: '读不懂这个答案。',
    notFetched: '核对要用的程序没能下载，请连上网络后再点“核对”；填的内容还在。',
    key: (shown) => `引擎算出的结果：${shown}。`,
    answer: '答案',
  },
  en: {
    title: 'Check',
    check: 'Check',
    choose: 'Choose an option first.',
    right: 'Right.',
    wrong: 'Not quite.',
    wasRight: 'You had this right last time.',
    wasWrong: 'You had this wrong last time.',
    kept: {
      counted: 'Kept as evidence for its review card.',
      retry: 'You already answered this today; another try does not count for review.',
      'not-kept': 'This browser cannot keep records, so the answer does not count for review.',
    },
    wholeHint: 'A whole number, or an expression such as 4*(3*8+8^2+8).',
    realHint: 'A number or an expression such as 0.9^100; four significant digits are enough.',
    unreadable: 'This answer cannot be read.',
    notFetched:
      'What checks answers could not be downloaded. Connect to the network and press Check again; your answer stays.',
    key: (shown) => `The engine’s result: ${shown}.`,
    answer: 'Answer',
  },
}
