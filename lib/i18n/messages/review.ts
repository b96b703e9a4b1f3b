import type { Localized } from '../locale'

type Review = {
  title: string
  lead: string
  loading: string
  counts: { learning: string; due: string; fresh: string; later: string }
  colon: string
  showAnswer: string
  grades: Record<1 | 2 | 3 | 4, string>
  gradeGroup: string
  proposed: (grade: string) => string
  exercise: string
  method: string
  undo: string
  undone: string
  nothingToUndo: string
  done: string
  doneBody: string
  nextDue: (when: string) => string
  learnMore: string
  shortcuts: string
  shortcutsHelp: string
  front: string
  back: string
  tags: string
  lesson: string
  graded: (grade: string, interval: string) => string
  cardsFailed: string
  retry: string
}

export const reviewMessages: Localized<Review> = {
  zh: {
    title: '复习',
    lead: '看问题，先在心里答完，再翻面；练习卡每次换一组数字，写下答案再判。按记住的程度评分，下次出现的时间就写在按钮上。',
    loading: '正在读取卡片…',
    counts: { learning: '学习中', due: '到期', fresh: '新卡', later: '今天稍后' },
    colon: '：',
    showAnswer: '显示答案',
    grades: { 1: '忘了', 2: '吃力', 3: '记得', 4: '轻松' },
    gradeGroup: '你记得怎么样？',
    proposed: (grade) => `按作答应评“${grade}”；你也可以改评。`,
    exercise: '练习',
    method: '方法',
    undo: '撤销上一次评分',
    undone: '已撤销，卡片回来了。',
    nothingToUndo: '没有可撤销的评分。',
    done: '现在没有要复习的卡片',
    doneBody: '做得好。到期的卡片会再回来。',
    nextDue: (when) => `下一张在 ${when}后到期。`,
    learnMore: '去读课程',
    shortcuts: '键盘快捷键',
    shortcutsHelp: '空格翻面，1–4 评分，U 撤销。',
    front: '问题',
    back: '答案',
    tags: '标签',
    lesson: '出自课程',
    graded: (grade, interval) => `已评“${grade}”，${interval}后再见。`,
    cardsFailed: '卡片没有取到，请检查网络。你的记录不受影响。',
    retry: '重试',
  },
  en: {
    title: 'Review',
    lead: 'Answer in your head, then turn the card; exercises come with fresh numbers and are answered in writing. Grade how well you knew it; each button says when the card comes back.',
    loading: 'Reading your cards…',
    counts: { learning: 'learning', due: 'due', fresh: 'new', later: 'later today' },
    colon: ': ',
    showAnswer: 'Show answer',
    grades: { 1: 'Again', 2: 'Hard', 3: 'Good', 4: 'Easy' },
    gradeGroup: 'How well did you know it?',
    proposed: (grade) => `Your answer makes it “${grade}”; grade it otherwise if you know better.`,
    exercise: 'Exercise',
    method: 'Method',
    undo: 'Undo the last grade',
    undone: 'Undone: the card is back.',
    nothingToUndo: 'There is no grade to undo.',
    done: 'Nothing to review now',
    doneBody: 'Well done. Cards come back when they are due.',
    nextDue: (when) => `The next card is due in ${when}.`,
    learnMore: 'Read a lesson',
    shortcuts: 'Keyboard shortcuts',
    shortcutsHelp: 'Space turns the card, 1–4 grade it, U undoes.',
    front: 'Question',
    back: 'Answer',
    tags: 'Tags',
    lesson: 'From the lesson',
    graded: (grade, interval) => `Graded “${grade}”: back in ${interval}.`,
    cardsFailed: 'The cards could not be fetched: check the connection. Your records are untouched.',
    retry: 'Try again',
  },
}
