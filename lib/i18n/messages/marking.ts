import type { Locale, Localized } from '../locale'

type Marking = {
  rubric: string
  hint: string
  byHand: string
  misconceptions: string
  misconceptionsHint: string
  markedAnswer: string
  nothingMarked: string
  point: (n: number) => string
  misconception: (n: number) => string
  found: string
  missing: string
  said: string
  notSaid: string
  unsure: string
  overruled: string
  penalty: (n: number) => string
  score: (score: number) => string
  waiting: string
  failed: string
}

export const markingMessages: Localized<Marking> = {
  zh: {
    rubric: '评分要点',
    hint: '勾是自动判的，依据标在上面的回答里。判错了，点一下就改过来；两种判定都会记下。没说到的要点，对应的卡片会提前复习。',
    byHand: '勾选你的回答里确实说到的要点。没勾的要点，对应的卡片会提前复习。',
    misconceptions: '常见误解',
    misconceptionsHint: '勾上的说法出现在你的回答里，要扣分。看看它为什么不对。',
    markedAnswer: '批阅过的回答',
    nothingMarked: '没有找到可以算分的内容。',
    point: (n) => `要点 ${n}`,
    misconception: (n) => `误解 ${n}`,
    found: '说到了',
    missing: '没说到',
    said: '出现了',
    notSaid: '没有出现',
    unsure: '拿不准，请你来定',
    overruled: '你已改判',
    penalty: (n) => `扣 ${n} 分`,
    score: (score) => `${score} 分（满分 100）`,
    waiting: '正在批阅…',
    failed: '评分规则没有取到，请自己对照打勾；联网后重开这一页即可自动批阅。',
  },
  en: {
    rubric: 'Rubric',
    hint: 'The ticks are the marker’s, and its evidence is marked in the answer above. Where it is wrong, one click overrules it; both verdicts are kept. The cards of points not made come back sooner.',
    byHand: 'Tick the points that your answer really made. The cards of the others come back sooner.',
    misconceptions: 'Common misconceptions',
    misconceptionsHint: 'Those ticked are said in your answer, and cost points. Read why they are wrong.',
    markedAnswer: 'Your answer, marked',
    nothingMarked: 'Nothing in it earns or costs anything.',
    point: (n) => `Point ${n}`,
    misconception: (n) => `Misconception ${n}`,
    found: 'made',
    missing: 'not made',
    said: 'said',
    notSaid: 'not said',
    unsure: 'unsure: you decide',
    overruled: 'overruled by you',
    penalty: (n) => `costs ${n}`,
    score: (score) => `${score} of 100`,
    waiting: 'Marking…',
    failed:
      'The marking rules could not be fetched: tick the points yourself, or open this page again when you are online.',
  },
}

type ForReaders = Pick<Marking, 'markedAnswer' | 'misconceptionsHint' | 'unsure' | 'overruled' | 'failed'>

/** What is said otherwise to somebody who reads the marks of another's answer. */
const readersMessages: Localized<ForReaders> = {
  zh: {
    markedAnswer: '批阅过的回答',
    misconceptionsHint: '标为“出现了”的说法在回答里，要扣分。',
    unsure: '自动批阅拿不准',
    overruled: '答题的人已改判',
    failed: '评分规则没有取到，回答里没有标出依据；联网后重开这一页即可看到。',
  },
  en: {
    markedAnswer: 'The answer, marked',
    misconceptionsHint: 'Those that are “said” are in the answer, and cost points.',
    unsure: 'the marker is unsure',
    overruled: 'overruled by whoever answered',
    failed:
      'The marking rules could not be fetched, so that the answer shows no evidence: open this page again when you are online.',
  },
}

/** The words for whoever gave the answer, or for whoever merely reads it. */
export function markingWords(locale: Locale, readOnly: boolean): Marking {
  return readOnly ? { ...markingMessages[locale], ...readersMessages[locale] } : markingMessages[locale]
}
