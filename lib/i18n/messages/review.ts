import type { InterviewPlan } from '../../srs/interview-plan'
import type { Localized } from '../locale'

type Review = {
  title: string
  lead: string
  loading: string
  counts: { learning: string; due: string; fresh: string; later: string; buried: string }
  dayProgress: string
  ofDay: (done: number, left: number) => string
  timeLeft: (minutes: number) => string
  plan: (plan: InterviewPlan) => string
  leech: (lapses: number) => string
  suspended: string
  buriedNow: string
  more: string
  suspend: string
  bury: string
  flag: string
  flags: readonly string[]
  edit: string
  notOwn: string
  deck: string
  allCards: string
  ownCards: string
  byOwnDeck: string
  byLesson: string
  byTag: string
  cram: string
  cramHelp: string
  cramLeft: (left: number) => string
  cramAgain: string
  cramKnown: string
  cramDone: string
  cramRestart: string
  settings: string
  browse: string
  colon: string
  showAnswer: string
  grades: Record<1 | 2 | 3 | 4, string>
  gradeGroup: string
  proposed: (grade: string) => string
  writeAnswer: string
  checkVerdicts: string
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
    counts: { learning: '学习中', due: '到期', fresh: '新卡', later: '今天稍后', buried: '明天再见' },
    dayProgress: '今天的进度',
    ofDay: (done, left) => `今天已评 ${done} 张，还剩 ${left} 张`,
    timeLeft: (minutes) => `按你的速度约 ${minutes} 分钟`,
    plan: ({ days, today, needed, missed }) =>
      days === 0
        ? `今天就是面试日，不再学新卡${missed > 0 ? `（还有 ${missed} 张没见过）` : ''}。`
        : missed > 0
          ? `离面试 ${days} 天：要全部见一遍，每天得学 ${needed} 张新卡，超出了你设的上限，会有 ${missed} 张来不及。可在设置里调高上限，或只学一部分课程。`
          : `离面试 ${days} 天：每天 ${needed} 张新卡就能全部见一遍，今天还有 ${today} 张。`,
    leech: (lapses) =>
      `这张卡已经忘了 ${lapses} 次。再背一遍帮助不大：回课程看看来龙去脉，或者用自己的话另写一张卡，也可以先暂停它。`,
    suspended: '已暂停，可在卡片列表里恢复。',
    buriedNow: '今天不再出现，明天再见。',
    more: '这张卡的其他操作',
    suspend: '暂停这张卡',
    bury: '推到明天',
    flag: '标记',
    flags: ['无', '红', '橙', '绿', '蓝', '粉', '青', '紫'],
    edit: '编辑',
    notOwn: '这是本站的卡片，不能改；想换个说法，可以在卡片列表里写一张自己的。',
    deck: '牌组',
    allCards: '全部卡片',
    ownCards: '我的卡片',
    byOwnDeck: '按我的牌组',
    byLesson: '按课程',
    byTag: '按标签',
    cram: '突击（不影响日程）',
    cramHelp: '突击模式：不会的放回队尾，不记录，也不改变任何卡片的日程。',
    cramLeft: (left) => `还剩 ${left} 张。`,
    cramAgain: '不会，再来',
    cramKnown: '会了',
    cramDone: '这一组都过了一遍',
    cramRestart: '再来一遍',
    settings: '复习设置',
    browse: '全部卡片列表',
    colon: '：',
    showAnswer: '显示答案',
    grades: { 1: '忘了', 2: '吃力', 3: '记得', 4: '轻松' },
    gradeGroup: '你记得怎么样？',
    proposed: (grade) => `按作答应评“${grade}”；你也可以改评。`,
    writeAnswer: '写下你的回答（可不写；写了就会批阅，并建议一个评分）',
    checkVerdicts: '逐条核对批阅',
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
    shortcutsHelp: '空格或回车翻面，1–4 评分，U 撤销，E 编辑自己的卡，S 暂停，B 推到明天，? 显示或收起这行说明。',
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
    counts: { learning: 'learning', due: 'due', fresh: 'new', later: 'later today', buried: 'put off to tomorrow' },
    dayProgress: 'Progress through the day',
    ofDay: (done, left) => `${done} graded today, ${left} to go`,
    timeLeft: (minutes) => `about ${minutes} min at your pace`,
    plan: ({ days, today, needed, missed }) =>
      days === 0
        ? `Your interview is today: no new cards${missed > 0 ? ` (${missed} were never met)` : ''}.`
        : missed > 0
          ? `${days} ${days === 1 ? 'day' : 'days'} to your interview: meeting every card takes ${needed} new ones a day, more than your limit, so ${missed} will be missed. Raise the limit in the settings, or review a part of the lessons.`
          : `${days} ${days === 1 ? 'day' : 'days'} to your interview: ${needed} new cards a day meet them all in time, ${today} more today.`,
    leech: (lapses) =>
      `You have forgotten this card ${lapses} times. Repeating it again will not help much: go back to its lesson, write a card in your own words, or suspend it for now.`,
    suspended: 'Suspended: the list of cards brings it back.',
    buriedNow: 'Put off: it is back tomorrow.',
    more: 'More for this card',
    suspend: 'Suspend this card',
    bury: 'Put off to tomorrow',
    flag: 'Flag',
    flags: ['none', 'red', 'orange', 'green', 'blue', 'pink', 'turquoise', 'purple'],
    edit: 'Edit',
    notOwn:
      'This is one of the site’s cards and cannot be edited; to put it your way, write a card of your own in the list of cards.',
    deck: 'Deck',
    allCards: 'All cards',
    ownCards: 'My own cards',
    byOwnDeck: 'By deck of your own',
    byLesson: 'By lesson',
    byTag: 'By tag',
    cram: 'Cram (leaves the schedule alone)',
    cramHelp:
      'Cramming: what you did not know goes to the end of the line. Nothing is recorded, and no card’s schedule changes.',
    cramLeft: (left) => `${left} to go.`,
    cramAgain: 'Not yet',
    cramKnown: 'Knew it',
    cramDone: 'You have been through them all',
    cramRestart: 'Once more',
    settings: 'Review settings',
    browse: 'All cards',
    colon: ': ',
    showAnswer: 'Show answer',
    grades: { 1: 'Again', 2: 'Hard', 3: 'Good', 4: 'Easy' },
    gradeGroup: 'How well did you know it?',
    proposed: (grade) => `Your answer makes it “${grade}”; grade it otherwise if you know better.`,
    writeAnswer: 'Write your answer, if you like: it is marked then, and suggests a grade',
    checkVerdicts: 'Check each verdict',
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
    shortcutsHelp:
      'Space or Enter turns the card, 1–4 grade it, U undoes, E edits a card of your own, S suspends, B puts it off to tomorrow, ? shows or hides this line.',
    front: 'Question',
    back: 'Answer',
    tags: 'Tags',
    lesson: 'From the lesson',
    graded: (grade, interval) => `Graded “${grade}”: back in ${interval}.`,
    cardsFailed: 'The cards could not be fetched: check the connection. Your records are untouched.',
    retry: 'Try again',
  },
}
