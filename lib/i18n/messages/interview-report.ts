import type { Competencies } from '@/lib/interview/report'
import type { Localized } from '../locale'

type Report = {
  summary: (date: string) => string
  overall: (score: number) => string
  noOverall: string
  competencies: string
  competency: Record<keyof Competencies, string>
  measured: Record<keyof Competencies, string>
  notMeasured: string
  questionNumber: (n: number) => string
  harderQuestion: (n: number) => string
  score: (score: number) => string
  mustScore: (got: number, of: number) => string
  bonusScore: (got: number, of: number) => string
  timeUsed: (used: string, allowed: string | null) => string
  hints: (n: number) => string
  followUps: (n: number) => string
  withdrawn: string
  yourAnswer: string
  noAnswer: string
  passed: Record<'unknown' | 'skip', string>
  model: string
  modelFailed: string
  sources: string
  stronger: string
  said: string
  check: string
  notMarked: string
  exercise: (name: string, percent: number | null) => string
  exercises: string
  practise: string
  weak: (n: number) => string
  review: string
  history: string
  historyHead: { date: string; score: string }
  thisOne: string
  print: string
  download: string
  again: string
}

export const interviewReportMessages: Localized<Report> = {
  zh: {
    summary: (date) => `${date} 的面试`,
    overall: (score) => `平均 ${score} 分（满分 100）`,
    noOverall: '没有可以评分的回答。',
    competencies: '各项能力',
    competency: {
      correctness: '正确',
      depth: '深度',
      precision: '严谨',
      tradeOffs: '权衡',
      communication: '表达',
    },
    measured: {
      correctness: '必答要点说到了多少，计算与代码题对了多少',
      depth: '加分要点说到了多少，追加的难题得分',
      precision: '说到了内容的回答：100 减去误解的扣分；被追问后收回的，只扣一半',
      tradeOffs: '涉及取舍、代价与适用条件的要点说到了多少',
      communication: '篇幅（约 70–580 字）、条理、开门见山、不超时',
    },
    notMeasured: '没有涉及',
    questionNumber: (n) => `第 ${n} 题`,
    harderQuestion: (n) => `第 ${n} 题（追加的难题）`,
    score: (score) => `${score} 分`,
    mustScore: (got, of) => `必答 ${got}/${of}`,
    bonusScore: (got, of) => `加分 ${got}/${of}`,
    timeUsed: (used, allowed) => (allowed === null ? `用时 ${used}` : `用时 ${used}，给了 ${allowed}`),
    hints: (n) => `提示 ${n} 次`,
    followUps: (n) => `追问 ${n} 次`,
    withdrawn: '被追问后收回的说法',
    yourAnswer: '你的回答',
    noAnswer: '（没有作答）',
    passed: { unknown: '你说不会。', skip: '你跳过了。' },
    model: '参考答案',
    modelFailed: '参考答案没有取到。联网后重开这一页即可看到。',
    sources: '依据',
    stronger: '更好的回答还会说到',
    said: '说错的地方',
    check: '逐条核对评分，改判',
    notMarked: '评分规则没有取到，这一题还没有批阅。',
    exercise: (name, percent) => (percent === null ? `${name}：没有作答` : `${name}：对了 ${percent}%`),
    exercises: '计算与代码题',
    practise: '去练习',
    weak: (n) => `有 ${n} 张卡片对应没说到的要点，已经排进复习。`,
    review: '现在复习',
    history: '和以前的面试相比',
    historyHead: { date: '日期', score: '平均分' },
    thisOne: '本场',
    print: '打印或存成 PDF',
    download: '下载 Markdown',
    again: '再来一场',
  },
  en: {
    summary: (date) => `Interview of ${date}`,
    overall: (score) => `average ${score} of 100`,
    noOverall: 'There is no answer to score.',
    competencies: 'Competencies',
    competency: {
      correctness: 'Correctness',
      depth: 'Depth',
      precision: 'Precision',
      tradeOffs: 'Trade-offs',
      communication: 'Communication',
    },
    measured: {
      correctness: 'weight of the required points made, and how much of each calculation was right',
      depth: 'weight of the bonus points made, and the scores of the harder questions',
      precision:
        'in answers that say something: 100 minus the cost of misconceptions; one taken back when challenged costs half',
      tradeOffs: 'weight of the points about costs, limits and conditions',
      communication: 'length (40–350 words), structure, coming to the point, within the time',
    },
    notMeasured: 'not asked',
    questionNumber: (n) => `Question ${n}`,
    harderQuestion: (n) => `Question ${n}, a harder one`,
    score: (score) => `${score} of 100`,
    mustScore: (got, of) => `required ${got}/${of}`,
    bonusScore: (got, of) => `bonus ${got}/${of}`,
    timeUsed: (used, allowed) => (allowed === null ? `took ${used}` : `took ${used} of ${allowed}`),
    hints: (n) => (n === 1 ? '1 hint' : `${n} hints`),
    followUps: (n) => (n === 1 ? 'asked on once' : `asked on ${n} times`),
    withdrawn: 'Said, and taken back when challenged',
    yourAnswer: 'Your answer',
    noAnswer: '(no answer)',
    passed: { unknown: 'You said that you do not know.', skip: 'You skipped it.' },
    model: 'Model answer',
    modelFailed: 'The model answer could not be fetched: open this page again when you are online.',
    sources: 'Sources',
    stronger: 'A stronger answer also says',
    said: 'What was wrong',
    check: 'Check each verdict, and overrule it',
    notMarked: 'The marking rules could not be fetched: this answer is not marked yet.',
    exercise: (name, percent) => (percent === null ? `${name}: not answered` : `${name}: ${percent}% right`),
    exercises: 'Calculations and code',
    practise: 'Practise',
    weak: (n) =>
      n === 1
        ? '1 card belongs to a point you missed, and is up for review.'
        : `${n} cards belong to points you missed, and are up for review.`,
    review: 'Review now',
    history: 'Beside earlier interviews',
    historyHead: { date: 'Date', score: 'Average' },
    thisOne: 'this one',
    print: 'Print, or save as PDF',
    download: 'Download as Markdown',
    again: 'Another interview',
  },
}
