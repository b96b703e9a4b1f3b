import type { Localized } from '../locale'

type Exercises = {
  title: string
  lead: string
  kinds: string
  kind: Record<'params.rnn' | 'params.rnn-readout' | 'params.lstm' | 'params.gru', string>
  answerLabel: string
  answerHint: string
  check: string
  correct: (value: string) => string
  wrong: (value: string) => string
  why: string
  noSlip: string
  unreadable: string
  solution: string
  another: string
  tryAgain: string
  notKept: string
  keptAs: string
  link: string
  solutionHead: { name: string; meaning: string; shape: string; count: string }
  loading: string
}

export const exercisesMessages: Localized<Exercises> = {
  zh: {
    title: '练习',
    lead: '数参数。题目每次换一组数字，并写明按谁的约定；答案由引擎清点真实张量得出。',
    kinds: '题型',
    kind: {
      'params.rnn': '普通 RNN 层',
      'params.rnn-readout': '普通 RNN 加读出层',
      'params.lstm': 'LSTM 层',
      'params.gru': 'GRU 层',
    },
    answerLabel: '你的答案',
    answerHint: '填整数，或一个算式，例如 4*(3*8+8*8+8)。',
    check: '判分',
    correct: (value) => `正确，是 ${value}。`,
    wrong: (value) => `${value} 不对。`,
    why: '这个数可能是这样来的：',
    noSlip: '这个数对不上任何常见的错法。对照下面的解答，看看从哪一项开始不同。',
    unreadable: '没看懂这个答案：',
    solution: '解答',
    another: '换一题',
    tryAgain: '再想想',
    notKept: '这次不计入：同一道题只有第一次作答会计入复习安排。',
    keptAs: '已计入复习安排。',
    link: '本题链接',
    solutionHead: { name: '张量', meaning: '作用', shape: '形状', count: '个数' },
    loading: '正在出题…',
  },
  en: {
    title: 'Exercises',
    lead: 'Count the parameters. Every exercise has fresh numbers and states whose convention applies; the key is counted from real tensors by the engine.',
    kinds: 'Kind',
    kind: {
      'params.rnn': 'Vanilla RNN layer',
      'params.rnn-readout': 'Vanilla RNN with readout',
      'params.lstm': 'LSTM layer',
      'params.gru': 'GRU layer',
    },
    answerLabel: 'Your answer',
    answerHint: 'A whole number, or an expression such as 4*(3*8+8*8+8).',
    check: 'Check',
    correct: (value) => `Correct: ${value}.`,
    wrong: (value) => `${value} is not the answer.`,
    why: 'This is where the number may come from:',
    noSlip: 'No common slip gives this number. Compare it with the solution below, term by term.',
    unreadable: 'This answer cannot be read:',
    solution: 'Solution',
    another: 'Another one',
    tryAgain: 'Try again',
    notKept: 'Not counted: only the first answer to an exercise goes into your review schedule.',
    keptAs: 'Counted for your review schedule.',
    link: 'Link to this exercise',
    solutionHead: { name: 'Tensor', meaning: 'Part', shape: 'Shape', count: 'Count' },
    loading: 'Drawing the numbers…',
  },
}
