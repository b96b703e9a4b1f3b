import { randomBytes } from 'node:crypto'
import { readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import type { LearnerEvent } from '@/lib/srs/testing/journeys'
import { postEvents } from './history'
import type { Locale } from './journey'

export const interviewWords = {
  zh: {
    start: '开始面试',
    answer: '你的回答',
    send: '答完了',
    unknown: '我不会',
    skip: '跳过',
    hint: /要一个提示/,
    finish: '提前结束，看报告',
    extend: '加 2 分钟',
    off: '关掉计时',
    extendTotal: '全场加 5 分钟',
    totalOff: '关掉全场计时',
    isOff: '不计时',
    pause: '暂停',
    resume: '继续',
    paused: '已暂停',
    title: '面试报告',
    harder: '追加的难题',
    check: '逐条核对评分，改判',
    download: '下载 Markdown',
    submit: '判分',
    notes: '草稿纸',
    kept: '已保存在本机',
  },
  en: {
    start: 'Start the interview',
    answer: 'Your answer',
    send: 'That is my answer',
    unknown: 'I don’t know',
    skip: 'Skip',
    hint: /A hint, for/,
    finish: 'End now and see the report',
    extend: 'Two more minutes',
    off: 'Turn the timer off',
    extendTotal: 'Five more minutes overall',
    totalOff: 'Turn the overall timer off',
    isOff: 'No timer',
    pause: 'Pause',
    resume: 'Go on',
    paused: 'Paused',
    title: 'Interview report',
    harder: 'a harder one',
    check: 'Check each verdict, and overrule it',
    download: 'Download as Markdown',
    submit: 'Check',
    notes: 'Scratch paper',
    kept: 'Kept on this device',
  },
} as const

type InterviewPlan = NonNullable<Extract<LearnerEvent, { kind: 'interview.started' }>['payload']['plan']>

function uuid(at: number): string {
  const hex = at.toString(16).padStart(12, '0') + randomBytes(10).toString('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-7${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}

/** An interview with this agenda, begun a moment ago on another device; opens it, and answers its id. */
export async function givenInterview(
  page: Page,
  locale: Locale,
  questions: string[],
  plan: Partial<InterviewPlan> = {},
  secondsEach: number | null = 180,
): Promise<string> {
  const at = Date.now() - 2000
  const interview = uuid(at)
  const chosen: InterviewPlan = {
    minutes: 25,
    level: 2,
    style: 'neutral',
    topics: [],
    include: ['concept', 'numeric'],
    ...plan,
  }
  const started: LearnerEvent = {
    id: uuid(at),
    v: 1,
    at,
    utcOffset: 0,
    localDay: new Date(at).toISOString().slice(0, 10),
    algorithm: 'fsrs-6',
    weights: 'default',
    kind: 'interview.started',
    payload: { interview, locale, seed: 7, questions, secondsEach, plan: chosen },
  }
  await postEvents(page, [started])
  await page.goto(`/${locale}/interview/session?id=${interview}`)
  return interview
}

/** The step on the screen: the id of a question, of a probed point or of a challenged misconception. */
export async function stepOnScreen(page: Page): Promise<string> {
  return (await page.getByTestId('interview').getAttribute('data-step')) ?? ''
}

type Rubric = {
  points: { id: string; text: Record<Locale, string> }[]
  misconceptions: { id: string; text: Record<Locale, string> }[]
}

/** What content/ says a point or misconception is, as somebody might type it. */
export function statement(locale: Locale, id: string): string {
  const question = id.replace(/\.[pm]\d+$/, '')
  const folder = question.startsWith('q') ? 'questions' : 'followups'
  const rubric: Rubric = JSON.parse(readFileSync(`content/${folder}/${question}.json`, 'utf8'))
  const found = [...rubric.points, ...rubric.misconceptions].find((one) => one.id === id)
  if (!found) throw new Error(`there is no ${id}`)
  return found.text[locale].replace(/<[^>]*>/g, '')
}

/** How many entries of the browser's own database hold a text: what a crash would leave. */
export function inOutbox(page: Page, text: string): Promise<number> {
  return page.evaluate(
    (wanted) =>
      new Promise<number>((resolve, reject) => {
        const open = indexedDB.open('unroll')
        open.onerror = () => reject(open.error)
        open.onsuccess = () => {
          const all = open.result.transaction('events').objectStore('events').getAll()
          all.onsuccess = () => {
            open.result.close()
            resolve(all.result.filter((entry) => JSON.stringify(entry).includes(wanted)).length)
          }
        }
      }),
    text,
  )
}
