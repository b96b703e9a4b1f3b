import type { Locale, Localized } from '../locale'

export type NoteKind = 'correction' | 'convention' | 'interview'

type Lessons = {
  title: string
  lead: string
  minutes: (n: number) => string
  /** Heading over what the reader will be able to answer. */
  answers: string
  contents: string
  cards: (n: number) => string
  progress: {
    new: string
    begun: string
    finished: string
    checks: (done: number, all: number) => string
    cards: (done: number, all: number) => string
  }
  toReview: string
  sheetOf: (title: string) => string
  toSheet: string
  sheetHint: string
  print: string
  previous: string
  next: string
  around: string
  /** What a screen reader calls a formula, table or code that can be scrolled sideways. */
  formula: string
  table: string
  code: string
  computed: (expression: string) => string
  note: Readonly<Record<NoteKind, string>>
  colon: string
}

export const lessonMessages: Localized<Lessons> = {
  zh: {
    title: '课程',
    lead: '每一课都从面试官会问什么出发：公式注明形状与约定，数字由引擎算出。',
    minutes: (n) => `约 ${n} 分钟`,
    answers: '读完能回答',
    contents: '本课目录',
    progress: {
      new: '未开始',
      begun: '进行中',
      finished: '已学完',
      checks: (done, all) => `检查题 ${done}/${all}`,
      cards: (done, all) => `记住卡片 ${done}/${all}`,
    },
    cards: (n) => `本课对应 ${n} 张复习卡片。`,
    toReview: '去复习',
    sheetOf: (title) => `速查单：${title}`,
    toSheet: '一页速查单（可打印）',
    sheetHint: '打印或存成 PDF，正好一张 A4。',
    print: '打印',
    previous: '上一课',
    next: '下一课',
    around: '前后课程',
    formula: '公式',
    table: '表格',
    code: '代码',
    computed: (expression) => `由引擎算出：${expression}`,
    note: { correction: '更正', convention: '约定', interview: '面试官接着会问' },
    colon: '：',
  },
  en: {
    title: 'Lessons',
    lead: 'Each lesson starts from what an interviewer asks: formulas with shapes and conventions, numbers computed by the engine.',
    minutes: (n) => `About ${n} min`,
    answers: 'What you will be able to answer',
    contents: 'On this page',
    progress: {
      new: 'Not begun',
      begun: 'Begun',
      finished: 'Finished',
      checks: (done, all) => `checks answered ${done}/${all}`,
      cards: (done, all) => `cards learned ${done}/${all}`,
    },
    cards: (n) => (n === 1 ? 'This lesson feeds 1 review card.' : `This lesson feeds ${n} review cards.`),
    toReview: 'Review them',
    sheetOf: (title) => `Cheat sheet: ${title}`,
    toSheet: 'The cheat sheet, one page to print',
    sheetHint: 'Print it or save it as PDF: it is exactly one A4 page.',
    print: 'Print',
    previous: 'Previous lesson',
    next: 'Next lesson',
    around: 'Previous and next lesson',
    formula: 'Formula',
    table: 'Table',
    code: 'Code',
    computed: (expression) => `Computed by the engine: ${expression}`,
    note: { correction: 'Correction', convention: 'Convention', interview: 'What the interviewer may ask next' },
    colon: ': ',
  },
}

/** The title of a note always says of what kind it is, so that its colour only repeats it. */
export function noteTitle(locale: Locale, kind: NoteKind, title = ''): string {
  const { note, colon } = lessonMessages[locale]
  const label = note[kind]
  if (title.startsWith(label)) return title
  return title === '' ? label : `${label}${colon}${title}`
}
