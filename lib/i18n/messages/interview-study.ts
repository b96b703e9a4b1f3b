import type { Localized } from '../locale'

type Study = {
  title: string
  noDate: string
  passed: string
  tooFar: string
  toSettings: string
  loading: string
  /** `date` is the day of the interview. */
  summary: (date: string, days: number, minutes: number) => string
  isToday: string
  fits: string
  tooMuch: string
  left: {
    lessons: (n: number) => string
    questions: (n: number) => string
    interviews: (minutes: readonly number[]) => string
    cards: (n: number) => string
  }
  today: string
  todayEve: string
  nothing: string
  minutes: (n: number) => string
  done: string
  read: (title: string) => string
  readMinutes: (n: number) => string
  cards: (fresh: number, reviews: number) => string
  cardsDone: string
  question: (id: string) => string
  interview: (minutes: number) => string
  coming: string
  later: (n: number) => string
  eve: string
  theDay: string
  how: string
  howLessons: string
  howCards: (seconds: number, own: boolean) => string
  howQuestions: string
  howInterviews: string
}

export const studyMessages: Localized<Study> = {
  zh: {
    title: '到面试那天的安排',
    noDate: '定下面试的日子，这里就会排好每天读什么、复习什么、练什么，并随你的记忆每天重算。',
    passed: '设置里的面试日已经过去。有新的面试，就改一下日期。',
    tooFar: '离面试还有一年以上，现在排只能靠猜。到一年之内，这里会有每天的安排。',
    toSettings: '去设置面试日期',
    loading: '正在读取学习记录…',
    summary: (date, days, minutes) => `${date}面试，还有 ${days} 天，平均每天约 ${minutes} 分钟。`,
    isToday: '今天就是面试日。只看一眼到期的卡片，别的都不用再学。祝顺利！',
    fits: '都排得下。',
    tooMuch: '时间不够，下面这些排不下：',
    left: {
      lessons: (n) => `${n} 课`,
      questions: (n) => `${n} 道测验题`,
      interviews: (minutes) => `${minutes.join('、')} 分钟的模拟面试`,
      cards: (n) => `${n} 张新卡片（可以在设置里调高每天的新卡上限）`,
    },
    today: '今天',
    todayEve: '明天就是面试。今天只过卡片，早点休息。',
    nothing: '今天没有要做的。',
    minutes: (n) => `约 ${n} 分钟`,
    done: '已完成',
    read: (title) => `读：${title}`,
    readMinutes: (n) => `${n} 分钟`,
    cards: (fresh, reviews) =>
      [fresh > 0 ? `新卡 ${fresh} 张` : '', reviews > 0 ? `复习 ${reviews} 张` : ''].filter(Boolean).join('，'),
    cardsDone: '今天的卡片已经过完',
    question: (id) => `练第 ${id.replace(/\D/g, '')} 题`,
    interview: (minutes) => `模拟面试 ${minutes} 分钟`,
    coming: '接下来',
    later: (n) => `再往后 ${n} 天`,
    eve: '面试前一天：只过卡片，早点休息',
    theDay: '面试',
    how: '怎么排的',
    howLessons:
      '读课文本身不留记录：一课的检查题都答过，才算读过（没有检查题的，看卡片是否都见过）。答过一部分的，时间按剩下的算。所有课在最后四分之一之前读完，一天最多排 3 小时。',
    howCards: (seconds, own) =>
      `今天的卡片数和复习页一致；以后的按你现在的记忆模拟，所以是估计。${own ? `你最近每张卡约 ${seconds} 秒` : `还没有你的速度，先按每张 ${seconds} 秒`}。面试前一天，见过的卡片会再过一遍。`,
    howQuestions: '测验题先排最弱的：一半看最近一次得分，一半看相关卡片忘了多少。最近一次达到 70 分的不再排。',
    howInterviews: '模拟面试由短到长，达到 60 分的时长不再排；最后一场长的在面试前一周之内，但不在前一天。',
  },
  en: {
    title: 'Plan to a date',
    noDate:
      'Set the day of your interview, and this becomes a plan of what to read, review and rehearse each day, made anew every day from what you remember.',
    passed: 'The day of your interview in the settings has passed. Change it when there is another one.',
    tooFar:
      'Your interview is more than a year away, so a plan would be guesses. Within a year, there will be one here.',
    toSettings: 'Set the date in the settings',
    loading: 'Reading your record…',
    summary: (date, days, minutes) =>
      `Interview on ${date}, in ${days} ${days === 1 ? 'day' : 'days'}: about ${minutes} minutes a day on average.`,
    isToday: 'Your interview is today. Have a glance at the cards that are due, and learn nothing new. Good luck!',
    fits: 'Everything fits.',
    tooMuch: 'There is not enough time. This does not fit:',
    left: {
      lessons: (n) => (n === 1 ? '1 lesson' : `${n} lessons`),
      questions: (n) => (n === 1 ? '1 quiz question' : `${n} quiz questions`),
      interviews: (minutes) =>
        `${minutes.length === 1 ? 'a mock interview' : 'mock interviews'} of ${minutes.join(' and ')} minutes`,
      cards: (n) => `${n} new ${n === 1 ? 'card' : 'cards'} (the settings let you raise the daily limit)`,
    },
    today: 'Today',
    todayEve: 'Your interview is tomorrow: only cards today, and an early night.',
    nothing: 'Nothing to do today.',
    minutes: (n) => `about ${n} ${n === 1 ? 'minute' : 'minutes'}`,
    done: 'done',
    read: (title) => `Read: ${title}`,
    readMinutes: (n) => `${n} min`,
    cards: (fresh, reviews) =>
      [
        fresh > 0 ? `${fresh} new ${fresh === 1 ? 'card' : 'cards'}` : '',
        reviews > 0 ? `${reviews} ${reviews === 1 ? 'review' : 'reviews'}` : '',
      ]
        .filter(Boolean)
        .join(', '),
    cardsDone: 'Today’s cards are done',
    question: (id) => `Rehearse question ${id.replace(/\D/g, '')}`,
    interview: (minutes) => `Mock interview of ${minutes} minutes`,
    coming: 'The days to come',
    later: (n) => (n === 1 ? 'One more day' : `${n} more days`),
    eve: 'The eve: only cards, and an early night',
    theDay: 'Interview',
    how: 'How it is made',
    howLessons:
      'Reading by itself leaves no record: a lesson counts as read when all its check questions are answered (or, where it has none, when all its cards were seen). Where some are answered, what is left counts. All lessons come before the last quarter of the days, and no day is given more than 3 hours.',
    howCards: (seconds, own) =>
      `Today’s cards are those of the review page; later ones are simulated from what you remember now, so they are estimates. ${own ? `Lately a card has taken you about ${seconds} seconds` : `Your pace is not known yet: it is reckoned with ${seconds} seconds a card`}. On the eve, every card that you have met comes once more.`,
    howQuestions:
      'Quiz questions come weakest first: half by the latest score, half by how much of their cards is forgotten. One whose latest score is 70 or more is left out.',
    howInterviews:
      'Mock interviews grow longer; a length that you passed with 60 or more is left out. The last long one is in the week before the interview, but not on the eve.',
  },
}
