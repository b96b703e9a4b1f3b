import type { Localized } from '../locale'

/** Of the sessions that mix kinds of exercise: practice, drill and worksheet. */
type Practice = {
  sessions: string
  practice: { title: string; lead: string; today: (right: number, of: number) => string }
  drill: {
    title: string
    lead: string
    minutes: string
    minuteCount: (n: number) => string
    start: string
    left: (minutes: number, seconds: string) => string
    minuteLeft: (n: number) => string
    score: (right: number, of: number) => string
    right: (kind: string) => string
    wrong: (kind: string, key: string) => string
    skipped: (kind: string) => string
    over: string
    nothing: string
    result: (right: number, of: number, minutes: number) => string
    again: string
    look: string
    wasRight: string
    wasMissed: string
  }
  worksheet: {
    title: string
    lead: string
    kinds: string
    all: string
    none: string
    each: string
    fresh: string
    print: string
    empty: string
    name: string
    date: string
    sheet: (seed: number) => string
    exercise: (n: number) => string
    key: string
  }
}

export const practiceMessages: Localized<Practice> = {
  zh: {
    sessions: '怎么练',
    practice: {
      title: '混合练习',
      lead: '各种题型混着来，薄弱的出得多；连对三题升一级，连错两题降一级。',
      today: (right, of) => `今天混合练习 ${of} 题，对 ${right} 题`,
    },
    drill: {
      title: '限时练习',
      lead: '定个时间，看能做对几题。没有提示，判完就出下一题。',
      minutes: '时长',
      minuteCount: (n) => `${n} 分钟`,
      start: '开始',
      left: (minutes, seconds) => `还剩 ${minutes}:${seconds}`,
      minuteLeft: (n) => `还剩 ${n} 分钟`,
      score: (right, of) => `做了 ${of} 题，对 ${right} 题`,
      right: (kind) => `上一题（${kind}）正确。`,
      wrong: (kind, key) => `上一题（${kind}）不对，应是 ${key}。`,
      skipped: (kind) => `上一题（${kind}）已跳过。`,
      over: '时间到',
      nothing: '这一轮没有作答。',
      result: (right, of, minutes) => `${minutes} 分钟做了 ${of} 题，对 ${right} 题。`,
      again: '再来一轮',
      look: '回看这些题',
      wasRight: '✓ 对：',
      wasMissed: '✗ 错：',
    },
    worksheet: {
      title: '练习卷',
      lead: '选好题型，打印成卷；答案单独一页。同一个地址永远是同一份卷子。',
      kinds: '题型',
      all: '全选',
      none: '全不选',
      each: '每种几题',
      fresh: '换一组数字',
      print: '打印',
      empty: '还没有选题型。',
      name: '姓名',
      date: '日期',
      sheet: (seed) => `卷号 ${seed}`,
      exercise: (n) => `第 ${n} 题`,
      key: '答案',
    },
  },
  en: {
    sessions: 'Ways to practise',
    practice: {
      title: 'Mixed practice',
      lead: 'All kinds in turn, the weak ones more often. Three right in a row raise the level, two missed lower it.',
      today: (right, of) => `Today in mixed practice: ${right} of ${of} right`,
    },
    drill: {
      title: 'Timed drill',
      lead: 'Set a time and see how many you get right. No hints; each answer brings the next exercise.',
      minutes: 'Time',
      minuteCount: (n) => `${n} minutes`,
      start: 'Start',
      left: (minutes, seconds) => `${minutes}:${seconds} left`,
      minuteLeft: (n) => (n === 1 ? '1 minute left' : `${n} minutes left`),
      score: (right, of) => `${right} of ${of} right`,
      right: (kind) => `The last one (${kind}) was right.`,
      wrong: (kind, key) => `The last one (${kind}) was not right: it is ${key}.`,
      skipped: (kind) => `The last one (${kind}) was skipped.`,
      over: 'Time is up',
      nothing: 'Nothing was answered in this drill.',
      result: (right, of, minutes) => `${right} of ${of} right in ${minutes} minutes.`,
      again: 'Another drill',
      look: 'Look at them again',
      wasRight: '✓ right: ',
      wasMissed: '✗ missed: ',
    },
    worksheet: {
      title: 'Worksheet',
      lead: 'Choose the kinds and print the sheet; the key is on a page of its own. The same address always gives the same sheet.',
      kinds: 'Kinds of exercise',
      all: 'All',
      none: 'None',
      each: 'Of each kind',
      fresh: 'New numbers',
      print: 'Print',
      empty: 'No kind is chosen yet.',
      name: 'Name',
      date: 'Date',
      sheet: (seed) => `Sheet ${seed}`,
      exercise: (n) => `Exercise ${n}`,
      key: 'Key',
    },
  },
}
