import type { Ingredient } from '@/lib/events/interview-choices'
import type { InterviewPlan } from '@/lib/events/interview-plan'
import type { Localized } from '../locale'

type Interview = {
  title: string
  lead: string
  length: string
  minutes: (n: number) => string
  level: string
  levels: Record<1 | 2 | 3, string>
  style: string
  styles: Record<InterviewPlan['style'], string>
  include: string
  ingredients: Record<Ingredient, string>
  includeNothing: string
  topics: string
  topicsHint: string
  topicsChosen: (n: number) => string
  timerChoice: string
  timerOption: (minutes: number) => string
  timerOff: string
  start: string
  bankFailed: string
  resume: (date: string) => string
  unfinished: string
  past: string
  pastItem: (date: string, score: number | null) => string
  reportTitle: string
  sessionTitle: string
  notFound: string
  notFoundBody: string
  back: string
}

export const interviewMessages: Localized<Interview> = {
  zh: {
    title: '模拟面试',
    lead: '像真的面试那样，一次问一件事，会根据你的回答追问。打字就能答；结束后自动批阅，给出报告。',
    length: '时长',
    minutes: (n) => `${n} 分钟`,
    level: '难度',
    levels: { 1: '基础', 2: '进阶', 3: '深入' },
    style: '面试官',
    styles: { friendly: '友善', neutral: '平和', pressing: '步步紧逼' },
    include: '问什么',
    ingredients: { concept: '概念', derivation: '推导', numeric: '计算题', code: '代码题' },
    includeNothing: '至少选一样。',
    topics: '只问这些主题',
    topicsHint: '一个都不选，就什么都可能问到。没记牢的内容会多问一些。',
    topicsChosen: (n) => `已选 ${n} 个`,
    timerChoice: '每问时间',
    timerOption: (minutes) => `${minutes} 分钟`,
    timerOff: '不计时',
    start: '开始面试',
    bankFailed: '题库没有取到。联网后重开这一页再试。',
    resume: (date) => `继续 ${date} 的面试`,
    unfinished: '还没结束的面试',
    past: '以前的面试',
    pastItem: (date, score) => (score === null ? `${date}，没有成绩` : `${date}，平均 ${score} 分（满分 100）`),
    reportTitle: '面试报告',
    sessionTitle: '模拟面试',
    notFound: '这台设备上没有这场面试',
    notFoundBody: '链接里的编号可能不完整，或者这场面试属于另一位学习者。',
    back: '回到模拟面试',
  },
  en: {
    title: 'Mock interview',
    lead: 'As in a real one: one thing at a time, and what comes next depends on what you answer. Type your answers; they are marked at the end, with a report.',
    length: 'Length',
    minutes: (n) => `${n} minutes`,
    level: 'Level',
    levels: { 1: 'Basic', 2: 'Advanced', 3: 'Deep' },
    style: 'Interviewer',
    styles: { friendly: 'Friendly', neutral: 'Neutral', pressing: 'Pressing' },
    include: 'What is asked',
    ingredients: { concept: 'Concepts', derivation: 'Derivations', numeric: 'Calculations', code: 'Code' },
    includeNothing: 'Choose one at least.',
    topics: 'Only these topics',
    topicsHint: 'With none chosen, anything may come up. What you remember least comes up more often.',
    topicsChosen: (n) => `${n} chosen`,
    timerChoice: 'Time for each question',
    timerOption: (minutes) => `${minutes} minutes`,
    timerOff: 'No timer',
    start: 'Start the interview',
    bankFailed: 'The questions could not be fetched. Open this page again when you are online.',
    resume: (date) => `Go on with the interview of ${date}`,
    unfinished: 'Interviews not finished yet',
    past: 'Earlier interviews',
    pastItem: (date, score) => (score === null ? `${date}, no score` : `${date}, average ${score} of 100`),
    reportTitle: 'Interview report',
    sessionTitle: 'Mock interview',
    notFound: 'This interview is not on this device',
    notFoundBody: 'The number in the link may be incomplete, or the interview belongs to another learner.',
    back: 'Back to mock interviews',
  },
}
