import type { Localized } from '../locale'

type Progress = {
  title: string
  lead: string
  loading: string
  nothing: string
  overall: string
  /** What was counted, and the count apart. */
  met: string
  learned: string
  due: string
  reviewed: string
  lessons: string
  of: (n: number, all: number) => string
  exercises: string
  answered: (right: number, of: number) => string
  percent: (n: number) => string
  streak: (n: number) => string
  level: (n: number) => string
  skipped: (n: number) => string
  slips: string
  times: (n: number) => string
  untried: (n: number) => string
  again: string
}

export const progressMessages: Localized<Progress> = {
  zh: {
    title: '进度',
    lead: '记住了多少，哪些题型还不稳，常错在哪里。全部由本机的学习记录算出。',
    loading: '正在读取记录…',
    nothing: '还没有做过练习。',
    overall: '总览',
    met: '见过的卡片',
    learned: '已记住的卡片',
    due: '现在到期',
    reviewed: '今天评分',
    lessons: '学完的课程',
    of: (n, all) => `${n}/${all}`,
    exercises: '练习',
    answered: (right, of) => `${of} 次对 ${right} 次`,
    percent: (n) => `${n}%`,
    streak: (n) => `连对 ${n} 次`,
    level: (n) => `难度 ${n}`,
    skipped: (n) => `跳过 ${n} 次`,
    slips: '常见的错',
    times: (n) => `${n} 次：`,
    untried: (n) => `还有 ${n} 种题型没有练过。`,
    again: '再练一题',
  },
  en: {
    title: 'Progress',
    lead: 'What you remember, which exercises are not safe yet, and where you slip. All of it from the record on this device.',
    loading: 'Reading your record…',
    nothing: 'No exercise was answered yet.',
    overall: 'Overall',
    met: 'Cards met',
    learned: 'Cards learned',
    due: 'Due now',
    reviewed: 'Graded today',
    lessons: 'Lessons finished',
    of: (n, all) => `${n} of ${all}`,
    exercises: 'Exercises',
    answered: (right, of) => `${right} of ${of} right`,
    percent: (n) => `${n}%`,
    streak: (n) => `${n} in a row`,
    level: (n) => `level ${n}`,
    skipped: (n) => `${n} skipped`,
    slips: 'Typical slips',
    times: (n) => (n === 1 ? 'Once: ' : `${n} times: `),
    untried: (n) => (n === 1 ? 'One kind was not tried yet.' : `${n} kinds were not tried yet.`),
    again: 'Practise it',
  },
}
