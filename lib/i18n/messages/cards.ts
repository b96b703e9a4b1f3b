import type { Localized } from '../locale'

type Cards = {
  title: string
  lead: string
  loading: string
  write: string
  toReview: string
  filters: string
  text: string
  textHint: string
  place: string
  allPlaces: string
  own: string
  ownDeck: string
  byLesson: string
  byDeck: string
  tag: string
  allTags: string
  condition: string
  anyCondition: string
  conditions: Record<'new' | 'learning' | 'due' | 'later' | 'suspended' | 'flagged' | 'leech', string>
  reset: string
  count: (shown: number, all: number) => string
  none: string
  noneOwn: string
  list: string
  pages: string
  page: (page: number, of: number) => string
  previous: string
  next: string
  schedule: { new: string; learning: string; due: string; later: (when: string) => string }
  suspended: string
  buried: string
  flagged: (flag: string) => string
  leech: string
  leechHelp: string
  hardness: (difficulty: string) => string
  levels: Record<1 | 2 | 3, string>
  toList: string
  missing: string
  notOwn: string
  front: string
  back: string
  noBack: string
  about: string
  deck: string
  lesson: string
  level: string
  tags: string
  state: string
  memory: string
  noMemory: string
  stability: string
  difficulty: string
  difficultyOf: (difficulty: string) => string
  reps: string
  lapses: string
  lastSeen: string
  due: string
  dueNow: string
  dueIn: (when: string) => string
  acts: string
  suspend: string
  resume: string
  flag: string
  edit: string
  remove: string
  removeTitle: string
  removeHelp: string
  removeYes: string
  removeNo: string
  removed: (card: string) => string
  restore: string
  restored: string
  nowSuspended: string
  nowResumed: string
  nowFlagged: (flag: string) => string
  notKept: string
  footnotes: string
  footnoteBack: string
  picture: string
  table: string
  code: string
  formula: string
}

export const cardsMessages: Localized<Cards> = {
  zh: {
    title: '全部卡片',
    lead: '本站的卡片和你自己写的都在这里：查找、暂停、标记，也可以写新的。',
    loading: '正在读取卡片…',
    write: '写一张卡片',
    toReview: '去复习',
    filters: '筛选卡片',
    text: '搜索',
    textHint: '问题、答案或标签',
    place: '范围',
    allPlaces: '全部',
    own: '我的卡片',
    ownDeck: '（未命名）',
    byLesson: '按课程',
    byDeck: '我的牌组',
    tag: '标签',
    allTags: '全部标签',
    condition: '状态',
    anyCondition: '不限',
    conditions: {
      new: '还没学过',
      learning: '学习中',
      due: '已到期',
      later: '未到期',
      suspended: '已暂停',
      flagged: '有标记',
      leech: '屡忘卡',
    },
    reset: '清除筛选',
    count: (shown, all) => (shown === all ? `共 ${all} 张卡片` : `符合条件的有 ${shown} 张，共 ${all} 张`),
    none: '没有符合条件的卡片。',
    noneOwn: '还没有自己的卡片。学到一个容易忘的点，就用自己的话写成一张。',
    list: '卡片列表',
    pages: '翻页',
    page: (page, of) => `第 ${page} 页，共 ${of} 页`,
    previous: '上一页',
    next: '下一页',
    schedule: { new: '新卡', learning: '学习中', due: '已到期', later: (when) => `${when}后到期` },
    suspended: '已暂停',
    buried: '明天再见',
    flagged: (flag) => `标记：${flag}`,
    leech: '屡忘卡',
    leechHelp: '这张卡忘了太多次，再背一遍帮助不大：回课程看看来龙去脉，或者换个说法另写一张。',
    hardness: (difficulty) => `难度 ${difficulty}`,
    levels: { 1: '基础', 2: '进阶', 3: '较难' },
    toList: '返回列表',
    missing: '没有这张卡片，可能已经删除了。',
    notOwn: '本站的卡片不能改。想换个说法，就另写一张自己的。',
    front: '问题',
    back: '答案',
    noBack: '（没有写答案）',
    about: '卡片信息',
    deck: '牌组',
    lesson: '课程',
    level: '级别',
    tags: '标签',
    state: '状态',
    memory: '记忆情况',
    noMemory: '还没学过。第一次评分以后，这里会显示你记得怎么样。',
    stability: '稳定性（回忆率降到 90% 所需的时间）',
    difficulty: '对你的难度',
    difficultyOf: (difficulty) => `${difficulty}（满分 10）`,
    reps: '评分次数',
    lapses: '遗忘次数',
    lastSeen: '上次评分',
    due: '下次到期',
    dueNow: '现在',
    dueIn: (when) => `${when}后`,
    acts: '操作',
    suspend: '暂停',
    resume: '恢复',
    flag: '标记',
    edit: '编辑',
    remove: '删除',
    removeTitle: '删除这张卡片？',
    removeHelp: '它不再出现在复习和列表里；以前的评分仍留在学习记录中。删除后可以撤销。',
    removeYes: '删除卡片',
    removeNo: '不删',
    removed: (card) => `已删除：${card}`,
    restore: '撤销删除',
    restored: '已恢复，记忆情况不变。',
    nowSuspended: '已暂停，复习时不再出现。',
    nowResumed: '已恢复，复习时会再出现。',
    nowFlagged: (flag) => `已标记：${flag}。`,
    notKept: '没能保存：浏览器没有把它写进磁盘（可能空间已满）。请勿关闭本页，稍后再试。',
    footnotes: '脚注',
    footnoteBack: '回到正文',
    picture: '图片',
    table: '表格',
    code: '代码',
    formula: '公式',
  },
  en: {
    title: 'All cards',
    lead: 'The site’s cards and your own: find them, suspend or flag them, and write new ones.',
    loading: 'Reading your cards…',
    write: 'Write a card',
    toReview: 'Review',
    filters: 'Filter the cards',
    text: 'Search',
    textHint: 'question, answer, tag',
    place: 'From',
    allPlaces: 'everywhere',
    own: 'My own cards',
    ownDeck: '(no name)',
    byLesson: 'By lesson',
    byDeck: 'My decks',
    tag: 'Tag',
    allTags: 'any tag',
    condition: 'State',
    anyCondition: 'any state',
    conditions: {
      new: 'new',
      learning: 'learning',
      due: 'due',
      later: 'due later',
      suspended: 'suspended',
      flagged: 'flagged',
      leech: 'leeches',
    },
    reset: 'Clear the filter',
    count: (shown, all) =>
      shown === all ? `${all} ${all === 1 ? 'card' : 'cards'}` : `${shown} of ${all} cards match`,
    none: 'No card matches.',
    noneOwn: 'You have no cards of your own yet. Write one in your own words whenever something is easy to forget.',
    list: 'Cards',
    pages: 'Pages',
    page: (page, of) => `Page ${page} of ${of}`,
    previous: 'Previous',
    next: 'Next',
    schedule: { new: 'new', learning: 'learning', due: 'due', later: (when) => `due in ${when}` },
    suspended: 'suspended',
    buried: 'back tomorrow',
    flagged: (flag) => `flag: ${flag}`,
    leech: 'leech',
    leechHelp:
      'You have forgotten this card too often for another repetition to help much: go back to its lesson, or write a card in your own words.',
    hardness: (difficulty) => `difficulty ${difficulty}`,
    levels: { 1: 'basic', 2: 'intermediate', 3: 'hard' },
    toList: 'Back to the list',
    missing: 'There is no such card; it may have been deleted.',
    notOwn: 'The site’s cards cannot be edited. To put it your way, write a card of your own.',
    front: 'Question',
    back: 'Answer',
    noBack: '(no answer was written)',
    about: 'About the card',
    deck: 'Deck',
    lesson: 'Lesson',
    level: 'Level',
    tags: 'Tags',
    state: 'State',
    memory: 'Memory',
    noMemory: 'Not learned yet. After the first grade you see here how well you remember it.',
    stability: 'Stability (until recall falls to 90%)',
    difficulty: 'Difficulty for you',
    difficultyOf: (difficulty) => `${difficulty} of 10`,
    reps: 'Times graded',
    lapses: 'Times forgotten',
    lastSeen: 'Last graded',
    due: 'Next due',
    dueNow: 'now',
    dueIn: (when) => `in ${when}`,
    acts: 'Actions',
    suspend: 'Suspend',
    resume: 'Resume',
    flag: 'Flag',
    edit: 'Edit',
    remove: 'Delete',
    removeTitle: 'Delete this card?',
    removeHelp:
      'It no longer comes up in review or in this list. Its grades stay in your record, and deleting can be undone.',
    removeYes: 'Delete the card',
    removeNo: 'Keep it',
    removed: (card) => `Deleted: ${card}`,
    restore: 'Undo the deletion',
    restored: 'The card is back, with all that you remembered of it.',
    nowSuspended: 'Suspended: it no longer comes up in review.',
    nowResumed: 'Resumed: it comes up in review again.',
    nowFlagged: (flag) => `Flag: ${flag}.`,
    notKept:
      'Not saved: the browser did not write it to the disk, which may be full. Keep this page open and try again later.',
    footnotes: 'Footnotes',
    footnoteBack: 'Back to the text',
    picture: 'picture',
    table: 'Table',
    code: 'Code',
    formula: 'Formula',
  },
}
