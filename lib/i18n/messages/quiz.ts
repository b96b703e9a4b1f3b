import type { Localized } from '../locale'

type Quiz = {
  title: string
  lead: string
  question: (n: number) => string
  answerLabel: string
  answerHint: string
  draftKept: string
  reveal: string
  toMarking: string
  model: string
  rubric: string
  rubricHint: string
  must: string
  bonus: string
  points: (n: number) => string
  misconceptions: string
  misconceptionsHint: string
  save: string
  nothingWritten: string
  saved: (covered: number, total: number, score: number) => string
  savedCards: (n: number) => string
  again: string
  next: string
  history: string
  historyItem: (date: string, score: number) => string
  notTried: string
  last: (score: number) => string
  relatedLesson: string
  tooLong: (given: number, max: number) => string
}

export const quizMessages: Localized<Quiz> = {
  zh: {
    title: '测验',
    lead: '六道高频面试题。先自己写，再看参考答案；勾出说到的要点，没说到的会安排复习。',
    question: (n) => `第 ${n} 题`,
    answerLabel: '你的回答',
    answerHint: '像面试时那样，用自己的话写两三分钟的内容。公式可以写成文本或 LaTeX。',
    draftKept: '草稿已保存在本机',
    reveal: '查看参考答案与评分要点',
    toMarking: '先看自己的回答说到了哪些要点',
    model: '参考答案',
    rubric: '评分要点',
    rubricHint: '勾选你的回答里确实说到的要点。没勾的要点，对应的卡片会提前复习。',
    must: '必答',
    bonus: '加分',
    points: (n) => `${n} 分`,
    misconceptions: '常见误解',
    misconceptionsHint: '如果你的回答里出现了下面的说法，请记住它为什么不对。',
    save: '保存结果',
    nothingWritten: '先写下你的回答，再对照要点打勾。如果这道题确实不会，就一个都不勾，直接保存。',
    saved: (covered, total, score) => `已保存：说到 ${total} 个要点中的 ${covered} 个，得 ${score} 分（满分 100 分）。`,
    savedCards: (n) => `${n} 张卡片已按这次的结果重新安排复习。`,
    again: '再答一次',
    next: '下一题',
    history: '以前的回答',
    historyItem: (date, score) => `${date}，${score} 分`,
    notTried: '还没答过',
    last: (score) => `上次 ${score} 分（满分 100 分）`,
    relatedLesson: '相关课程',
    tooLong: (given, max) => `回答有 ${given} 个字符，最多可以保存 ${max} 个。请删短一些再保存；你写的内容还在。`,
  },
  en: {
    title: 'Quiz',
    lead: 'Six questions that interviewers ask. Write first, then look; tick the points you made, and the others come up for review.',
    question: (n) => `Question ${n}`,
    answerLabel: 'Your answer',
    answerHint: 'As in the interview: two or three minutes in your own words. Formulas as plain text or LaTeX.',
    draftKept: 'Draft kept on this device',
    reveal: 'Show the model answer and the rubric',
    toMarking: 'See first which points your answer makes',
    model: 'Model answer',
    rubric: 'Rubric',
    rubricHint: 'Tick the points that your answer really made. The cards of the others come back sooner.',
    must: 'required',
    bonus: 'bonus',
    points: (n) => (n === 1 ? '1 point' : `${n} points`),
    misconceptions: 'Common misconceptions',
    misconceptionsHint: 'If your answer says one of these, remember why it is wrong.',
    save: 'Save the result',
    nothingWritten:
      'Write your answer first, then tick the points it makes. If you really did not know, untick them all and save.',
    saved: (covered, total, score) => `Saved: ${covered} of ${total} points made, score ${score} of 100.`,
    savedCards: (n) => (n === 1 ? '1 card was rescheduled.' : `${n} cards were rescheduled from this result.`),
    again: 'Answer again',
    next: 'Next question',
    history: 'Earlier answers',
    historyItem: (date, score) => `${date}, score ${score} of 100`,
    notTried: 'Not answered yet',
    last: (score) => `Last score ${score} of 100`,
    relatedLesson: 'The lesson behind it',
    tooLong: (given, max) =>
      `The answer has ${given} characters; at most ${max} can be kept. Shorten it and save again: nothing you wrote is lost.`,
  },
}
