import type { Localized } from '../locale'

type Interview = {
  title: string
  lead: string
  timerChoice: string
  timerOption: (minutes: number) => string
  timerOff: string
  start: string
  resume: (date: string) => string
  unfinished: string
  past: string
  pastItem: (date: string, score: number | null) => string
  reportTitle: string
  sessionTitle: string
  progress: (n: number, of: number) => string
  answerLabel: string
  kept: string
  keeping: string
  timeLeft: (clock: string) => string
  timeOver: string
  timerIsOff: string
  extend: string
  turnOff: string
  next: string
  toMarking: string
  markTitle: string
  markHint: string
  yourAnswer: string
  noAnswer: string
  model: string
  saveMark: string
  finish: string
  notFound: string
  notFoundBody: string
  back: string
  score: (score: number) => string
  overall: (score: number) => string
  mustScore: (got: number, of: number) => string
  bonusScore: (got: number, of: number) => string
  covered: string
  missed: string
  notMarked: string
  print: string
  questionNumber: (n: number) => string
  seeModel: string
}

export const interviewMessages: Localized<Interview> = {
  zh: {
    title: '模拟面试',
    lead: '从六道题里抽三道，一道一道问，限时作答。答完后对照评分要点自评，最后看报告。',
    timerChoice: '每题时间',
    timerOption: (minutes) => `${minutes} 分钟`,
    timerOff: '不计时',
    start: '开始面试',
    resume: (date) => `继续 ${date} 的面试`,
    unfinished: '还没结束的面试',
    past: '以前的面试',
    pastItem: (date, score) => (score === null ? `${date}，未自评` : `${date}，平均 ${score} 分（满分 100）`),
    reportTitle: '面试报告',
    sessionTitle: '模拟面试',
    progress: (n, of) => `第 ${n} 题，共 ${of} 题`,
    answerLabel: '你的回答',
    kept: '已保存在本机',
    keeping: '正在保存…',
    timeLeft: (clock) => `剩余 ${clock}`,
    timeOver: '时间到了。可以加时，也可以继续写完。',
    timerIsOff: '不计时',
    extend: '加 2 分钟',
    turnOff: '关掉计时',
    next: '下一题',
    toMarking: '答完了，去自评',
    markTitle: '对照评分要点自评',
    markHint: '勾选你的回答里确实说到的要点。没勾的要点，对应的卡片会提前复习。',
    yourAnswer: '你的回答',
    noAnswer: '（没有作答）',
    model: '看参考答案',
    saveMark: '保存这一题的自评',
    finish: '看报告',
    notFound: '这台设备上没有这场面试',
    notFoundBody: '链接里的编号可能不完整，或者这场面试属于另一位学习者。',
    back: '回到模拟面试',
    score: (score) => `${score} 分（满分 100）`,
    overall: (score) => `平均 ${score} 分（满分 100）`,
    mustScore: (got, of) => `必答 ${got}/${of}`,
    bonusScore: (got, of) => `加分 ${got}/${of}`,
    covered: '说到的要点',
    missed: '没说到的要点',
    notMarked: '这一题还没有自评。',
    print: '打印报告',
    questionNumber: (n) => `第 ${n} 题`,
    seeModel: '参考答案',
  },
  en: {
    title: 'Mock interview',
    lead: 'Three of the six questions, one at a time, on a clock. Then you mark yourself against the rubric and read the report.',
    timerChoice: 'Time for each question',
    timerOption: (minutes) => `${minutes} minutes`,
    timerOff: 'No timer',
    start: 'Start the interview',
    resume: (date) => `Go on with the interview of ${date}`,
    unfinished: 'Interviews not finished yet',
    past: 'Earlier interviews',
    pastItem: (date, score) => (score === null ? `${date}, not marked` : `${date}, average ${score} of 100`),
    reportTitle: 'Interview report',
    sessionTitle: 'Mock interview',
    progress: (n, of) => `Question ${n} of ${of}`,
    answerLabel: 'Your answer',
    kept: 'Kept on this device',
    keeping: 'Saving…',
    timeLeft: (clock) => `${clock} left`,
    timeOver: 'Time is up. Add more, or finish what you are writing.',
    timerIsOff: 'No timer',
    extend: 'Two more minutes',
    turnOff: 'Turn the timer off',
    next: 'Next question',
    toMarking: 'Done: mark my answers',
    markTitle: 'Mark your answers against the rubric',
    markHint: 'Tick the points that your answer really made. The cards of the others come back sooner.',
    yourAnswer: 'Your answer',
    noAnswer: '(no answer)',
    model: 'See the model answer',
    saveMark: 'Save the marks of this question',
    finish: 'See the report',
    notFound: 'This interview is not on this device',
    notFoundBody: 'The number in the link may be incomplete, or the interview belongs to another learner.',
    back: 'Back to mock interviews',
    score: (score) => `${score} of 100`,
    overall: (score) => `average ${score} of 100`,
    mustScore: (got, of) => `required ${got}/${of}`,
    bonusScore: (got, of) => `bonus ${got}/${of}`,
    covered: 'Points you made',
    missed: 'Points you missed',
    notMarked: 'This question has not been marked yet.',
    print: 'Print the report',
    questionNumber: (n) => `Question ${n}`,
    seeModel: 'Model answer',
  },
}
