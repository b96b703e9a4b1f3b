import type { Localized } from '../locale'

type Shell = {
  siteName: string
  tagline: string
  skip: string
  nav: { label: string; lessons: string; quiz: string; exercises: string; review: string; interview: string }
  theme: { label: string; system: string; light: string; dark: string }
  switchTo: string
  footer: string
  footerNav: string
  pages: Readonly<
    Record<'account' | 'progress' | 'settings' | 'playground' | 'glossary' | 'corrections' | 'lessons/sources', string>
  >
  missingTitle: string
  missingBody: string
  missingHome: string
  sync: {
    saved: string
    pending: (n: number) => string
    offline: (n: number) => string
    refused: (n: number) => string
    damaged: (n: number) => string
    storage: string
    otherLearner: (n: number) => string
    signedOut: (n: number) => string
    signIn: string
  }
  noScript: string
}

export const shellMessages: Localized<Shell> = {
  zh: {
    siteName: 'Unroll',
    tagline: '循环神经网络面试准备',
    skip: '跳到正文',
    nav: { label: '主导航', lessons: '课程', quiz: '测验', exercises: '练习', review: '复习', interview: '模拟面试' },
    theme: { label: '配色', system: '跟随系统', light: '浅色', dark: '深色' },
    switchTo: 'English',
    footer: '开源，可自建，断网也不丢作答。页面上的计算结果都由引擎算出。',
    footerNav: '参考',
    pages: {
      account: '账号',
      progress: '进度',
      settings: '设置',
      playground: '演练场',
      glossary: '术语与符号',
      corrections: '更正',
      'lessons/sources': '文献',
    },
    missingTitle: '没有这个页面',
    missingBody: '地址可能写错了，或者它指向的课程、题目已经不在这里。你的学习记录不受影响。',
    missingHome: '回到首页',
    sync: {
      saved: '已全部保存到服务器',
      pending: (n) => `${n} 条记录已保存在本机，正在上传`,
      offline: (n) => `连不上服务器；${n} 条记录已保存在本机，恢复后自动上传`,
      refused: (n) => `服务器没有接受 ${n} 条记录；它们仍保存在本机`,
      damaged: (n) => `本机有 ${n} 条记录损坏，无法上传；原样保留，不影响其他记录`,
      storage: '浏览器不允许本站保存数据（可能是隐私模式或空间已满），现在作答不会被保存。',
      otherLearner: (n) => `本机有 ${n} 条记录属于另一位学习者，不会上传到当前身份`,
      signedOut: (n) =>
        n === 0 ? '登录已失效，新的作答会留在本机。' : `登录已失效；${n} 条作答在本机等着，重新登录后自动上传。`,
      signIn: '去登录',
    },
    noScript: '这一页需要 JavaScript 才能作答；课程和参考答案不需要。',
  },
  en: {
    siteName: 'Unroll',
    tagline: 'Interview preparation for recurrent networks',
    skip: 'Skip to content',
    nav: {
      label: 'Main',
      lessons: 'Lessons',
      quiz: 'Quiz',
      exercises: 'Exercises',
      review: 'Review',
      interview: 'Interview',
    },
    theme: { label: 'Colours', system: 'As the device', light: 'Light', dark: 'Dark' },
    switchTo: '中文',
    footer: 'Open, offline-minded, self-hosted. Every result on these pages is computed by the engine.',
    footerNav: 'Reference',
    pages: {
      account: 'Account',
      progress: 'Progress',
      settings: 'Settings',
      playground: 'Playground',
      glossary: 'Glossary',
      corrections: 'Corrections',
      'lessons/sources': 'Sources',
    },
    missingTitle: 'There is no such page',
    missingBody:
      'The address may be mistyped, or the lesson or question it pointed to is not here any more. Your progress is untouched.',
    missingHome: 'Back to the start',
    sync: {
      saved: 'Everything is saved on the server',
      pending: (n) => `${n === 1 ? '1 entry is' : `${n} entries are`} stored on this device and being sent`,
      offline: (n) =>
        `The server cannot be reached; ${n === 1 ? '1 entry is' : `${n} entries are`} stored on this device and will be sent later`,
      damaged: (n) =>
        `${n === 1 ? '1 entry on this device is damaged and cannot be sent; it is' : `${n} entries on this device are damaged and cannot be sent; they are`} kept as found, and all others go on`,
      refused: (n) =>
        `The server did not accept ${n === 1 ? '1 entry; it is' : `${n} entries; they are`} still kept on this device`,
      storage:
        'The browser does not let this site store data (private mode, or no space left): what you answer now would not be kept.',
      otherLearner: (n) =>
        `${n === 1 ? '1 entry on this device belongs' : `${n} entries on this device belong`} to another learner and will not be sent as you`,
      signedOut: (n) =>
        n === 0
          ? 'You have been signed out; what you answer stays on this device.'
          : `You have been signed out; ${n === 1 ? '1 answer waits' : `${n} answers wait`} here and will be sent when you sign in again.`,
      signIn: 'Sign in',
    },
    noScript: 'Answering on this page needs JavaScript; lessons and model answers do not.',
  },
}
