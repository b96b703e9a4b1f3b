import type { Localized } from '../locale'

type Exercises = {
  title: string
  lead: string
  /** Of the list of all kinds. */
  kinds: string
  kindCount: (n: number) => string
  practised: (done: number, of: number) => string
  rightOf: (right: number, of: number) => string
  allKinds: string
  level: string
  levels: Readonly<Record<1 | 2 | 3, string>>
  question: string
  steps: string
  stepsHint: string
  check: string
  skip: string
  another: string
  unreadable: string
  /** Of a program, in its place. */
  notJudged: string
  running: string
  costsNothing: string
  correct: (value: string) => string
  wrong: (value: string) => string
  conventional: (value: string, conventions: string) => string
  byConvention: (value: string, convention: string) => string
  /** How a learner's program is spoken of, and how its calls went. */
  program: string
  programByConvention: (convention: string) => string
  callsRight: (of: number) => string
  callsWrong: (right: number, of: number) => string
  wrongCall: (call: string, returned: string, wanted: string) => string
  whyProgram: string
  noSlipInProgram: string
  resetProgram: string
  blank: string
  part: (label: string) => string
  tally: (right: number, of: number, percent: number) => string
  meant: (convention: string) => string
  why: string
  sameSlip: string
  noSlip: string
  notKept: string
  keptAs: string
  and: string
  hints: string
  showHint: (n: number) => string
  showSolution: string
  hintCost: string
  solutionCost: string
  solution: string
  takeaway: string
  lesson: string
  loading: string
  stillLoading: string
  failed: string
  retry: string
}

export const exercisesMessages: Localized<Exercises> = {
  zh: {
    title: '练习',
    lead: '每题的数字都是新的，约定写明在题里；答案由引擎算出，算错了会告诉你错在哪一步。',
    kinds: '题型',
    kindCount: (n) => `${n} 种`,
    practised: (done, of) => `练过 ${done}/${of}`,
    rightOf: (right, of) => `${of} 次对 ${right} 次`,
    allKinds: '全部题型',
    level: '难度',
    levels: { 1: '1 入门', 2: '2 常规', 3: '3 进阶' },
    question: '题目',
    steps: '中间结果（选填）',
    stepsHint: '最后的答案没算对时，写对的中间结果也能得分。',
    check: '判分',
    skip: '跳过',
    another: '换一题',
    unreadable: '没看懂这个答案：',
    notJudged: '没有判分：',
    running: '运行中…',
    costsNothing: '这次不算作答，改好再判。',
    correct: (value) => `正确，是 ${value}。`,
    wrong: (value) => `${value} 不对。`,
    conventional: (value, conventions) => `${value} 在别的约定下是对的：${conventions}。`,
    byConvention: (value, convention) => `按${convention}约定，${value} 正确。`,
    program: '这个程序',
    programByConvention: (convention) => `按${convention}约定，这个程序是对的。`,
    callsRight: (of) => `正确，${of} 次调用的返回值都对。`,
    callsWrong: (right, of) => `${of} 次调用对了 ${right} 次。`,
    wrongCall: (call, returned, wanted) => `\`${call}\` 返回了 ${returned}，应当是 ${wanted}。`,
    whyProgram: '可能错在这里：',
    noSlipInProgram: '这些返回值对不上任何常见的错法。对照下面的解答，看看从哪一步开始不同。',
    resetProgram: '恢复原来的程序',
    blank: '没有填。',
    part: (label) => `${label}：`,
    tally: (right, of, percent) => `${of} 项对 ${right} 项，得分 ${percent}%。`,
    meant: (convention) => `我指的是${convention}约定`,
    why: '这个数可能是这样来的：',
    sameSlip: '前面的错延续到了这里。',
    noSlip: '这个数对不上任何常见的错法。对照下面的解答，看看从哪一步开始不同。',
    notKept: '这次不计入：同一道题只有第一次作答会计入复习安排。',
    keptAs: '已计入复习安排。',
    and: '、',
    hints: '提示',
    showHint: (n) => `看提示 ${n}`,
    showSolution: '看解答',
    hintCost: '看过提示再答对，按“吃力”计入复习安排。',
    solutionCost: '没作答就看解答，按“忘了”计入复习安排。',
    solution: '解答',
    takeaway: '为什么',
    lesson: '去看课程里的这一节',
    loading: '正在出题…',
    stillLoading: '题目还没出好，刚才的按键没有作用；题目出现后再按。',
    failed: '题目没有取到，请检查网络。你的记录不受影响。',
    retry: '重试',
  },
  en: {
    title: 'Exercises',
    lead: 'Fresh numbers every time, and the convention stated. The engine computes the key, and tells you which slip gives your number.',
    kinds: 'Kinds of exercise',
    kindCount: (n) => (n === 1 ? '1 kind' : `${n} kinds`),
    practised: (done, of) => `${done} of ${of} practised`,
    rightOf: (right, of) => `${right} of ${of} right`,
    allKinds: 'All kinds',
    level: 'Level',
    levels: { 1: '1 easy', 2: '2 usual', 3: '3 hard' },
    question: 'Question',
    steps: 'Intermediate values (optional)',
    stepsHint: 'They earn part of the credit where the final answer is not right.',
    check: 'Check',
    skip: 'Skip',
    another: 'Another one',
    unreadable: 'This answer cannot be read:',
    notJudged: 'Not judged:',
    running: 'Running…',
    costsNothing: 'Nothing was counted: correct it and check again.',
    correct: (value) => `Correct: ${value}.`,
    wrong: (value) => `${value} is not the answer.`,
    conventional: (value, conventions) => `${value} is right under another convention: ${conventions}.`,
    byConvention: (value, convention) => `Right by the ${convention} convention: ${value}.`,
    program: 'This program',
    programByConvention: (convention) => `By the convention ${convention}, this program is right.`,
    callsRight: (of) => `Correct: all ${of} calls return what they should.`,
    callsWrong: (right, of) => `${right} of ${of} calls are right.`,
    wrongCall: (call, returned, wanted) => `\`${call}\` returned ${returned}; it should be ${wanted}.`,
    whyProgram: 'This may be why:',
    noSlipInProgram: 'No common slip returns these numbers. Compare the program with the solution below, step by step.',
    resetProgram: 'Back to the program as it was',
    blank: 'Left out.',
    part: (label) => `${label}: `,
    tally: (right, of, percent) => `${right} of ${of} right, ${percent}% of the credit.`,
    meant: (convention) => `I meant ${convention}`,
    why: 'This is where the number may come from:',
    sameSlip: 'The slip above leads to this value too.',
    noSlip: 'No common slip gives this number. Compare it with the solution below, step by step.',
    notKept: 'Not counted: only the first answer to an exercise goes into your review schedule.',
    keptAs: 'Counted for your review schedule.',
    and: ', ',
    hints: 'Hints',
    showHint: (n) => `Show hint ${n}`,
    showSolution: 'Show the solution',
    hintCost: 'Right with a hint counts as Hard in your review schedule.',
    solutionCost: 'The solution before an answer counts as Again in your review schedule.',
    solution: 'Solution',
    takeaway: 'Why',
    lesson: 'Read this section of the lesson',
    loading: 'Drawing the numbers…',
    stillLoading: 'The question is not here yet, so the key did nothing: press it again once you see it.',
    failed: 'The exercise could not be fetched: check the connection. Your records are untouched.',
    retry: 'Try again',
  },
}
