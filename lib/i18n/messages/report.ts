import type { Localized } from '../locale'

type Report = {
  open: string
  lead: string
  quote: string
  quoteHint: string
  message: string
  empty: string
  tooLong: (n: number, most: number) => string
  send: string
  kept: string
}

export const reportMessages: Localized<Report> = {
  zh: {
    open: '报告错误',
    lead: '公式、数字、翻译或说法有问题？先在页面上选中那几个字，再打开这里，引文会自动填好。',
    quote: '有问题的原文（可不填）',
    quoteHint: '选中页面上的文字即可填入。',
    message: '哪里不对，应该是什么',
    empty: '请先写明哪里不对。',
    tooLong: (n, most) => `共 ${n} 字，最多 ${most} 字。`,
    send: '提交',
    kept: '谢谢！报告已保存在本机，会自动送到服务器；没有网络时，恢复后再送。',
  },
  en: {
    open: 'Report an error',
    lead: 'A formula, a number, a translation or a claim is off? Select the words on the page first, then open this: they are filled in.',
    quote: 'The words that are wrong (optional)',
    quoteHint: 'Selecting text on the page fills this in.',
    message: 'What is wrong, and what it should be',
    empty: 'Please say what is wrong first.',
    tooLong: (n, most) => `${n} characters, at most ${most}.`,
    send: 'Send',
    kept: 'Thank you! The report is stored on this device and goes to the server by itself, later if you are offline.',
  },
}
