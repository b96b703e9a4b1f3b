import { readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { dataFile } from '@/lib/content/data-files'
import { markerOf } from '@/lib/content/marking'
import { type Question, questionSchema } from '@/lib/content/schema'
import { expect, locales, test } from './support/journey'

const words = {
  zh: { answer: '你的回答', reveal: '查看参考答案与评分要点' },
  en: { answer: 'Your answer', reveal: 'Show the model answer and the rubric' },
}
const questions = ['q1', 'q2', 'q3', 'q4', 'q5', 'q6']
const perQuestion = 5

type Labelled = { question: string; lang: string; answer: string }

/** Answers to a question from among those that the rules were written on, spread over their writers. */
function sample(question: string, lang: string): string[] {
  const rows: Labelled[] = readFileSync('lib/interview/evaluation/answers/development.jsonl', 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))
  const own = rows.filter((row) => row.question === question && row.lang === lang)
  return Array.from({ length: perQuestion }, (_, n) => own[Math.floor((n * own.length) / perQuestion)]?.answer ?? '')
}

/** An answer as a page shows it marked: its stretches of evidence with the numbers that end there, and each verdict. */
type Shown = {
  length: number
  evidence: { start: number; end: number; kind: string; ends: string[] }[]
  verdicts: string[]
}

/** What a page must show of the marks that Node finds. */
function markedHere({ points, misconceptions }: Question, marker: ReturnType<typeof markerOf>, answer: string): Shown {
  const marks = marker.mark(answer)
  const signs = new Map([
    ...points.map(({ id }, n) => [id, `${n + 1}`] as const),
    ...misconceptions.map(({ id }, n) => [id, `✗${n + 1}`] as const),
  ])
  const spans = [...marks.points, ...marks.misconceptions].flatMap(({ id, spans }) =>
    spans.map(({ start, end }) => ({ sign: signs.get(id) ?? id, start, end })),
  )
  const cuts = [...new Set([0, answer.length, ...spans.flatMap(({ start, end }) => [start, end])])].sort(
    (a, b) => a - b,
  )
  const within = (start: number, end: number) => [
    ...new Set(spans.filter((span) => span.start < end && start < span.end).map(({ sign }) => sign)),
  ]
  return {
    length: answer.length,
    evidence: cuts.slice(0, -1).flatMap((start, n) => {
      const end = cuts[n + 1] ?? answer.length
      const held = within(start, end)
      if (held.length === 0) return []
      const next = within(end, cuts[n + 2] ?? end)
      const kind = held.some((sign) => sign.startsWith('✗')) ? 'misconception' : 'point'
      return [{ start, end, kind, ends: held.filter((sign) => !next.includes(sign)) }]
    }),
    verdicts: [
      ...marks.points.map(({ verdict }) => (verdict === 'covered' ? 'yes' : verdict === 'missing' ? 'no' : 'unsure')),
      ...marks.misconceptions.map(({ verdict }) =>
        verdict === 'asserted' ? 'yes' : verdict === 'not asserted' ? 'no' : 'unsure',
      ),
    ],
  }
}

/** What the page shows by its own marker, in the same terms. */
function markedThere(page: Page): Promise<Shown> {
  return page.evaluate(() => {
    let length = 0
    const evidence: Shown['evidence'] = []
    for (const part of document.querySelectorAll('[data-testid="marked-answer"] .marked-answer > *')) {
      const start = length
      for (const node of part.childNodes) if (node.nodeType === Node.TEXT_NODE) length += node.nodeValue?.length ?? 0
      if (part.localName !== 'mark') continue
      const ends = [...part.querySelectorAll('sup > [aria-hidden]')].map((sign) => sign.textContent ?? '')
      evidence.push({ start, end: length, kind: part.getAttribute('data-kind') ?? '', ends })
    }
    const verdicts = [...document.querySelectorAll('[data-testid$="s"] .verdict[data-verdict]')].map(
      (verdict) => verdict.getAttribute('data-verdict') ?? '',
    )
    return { length, evidence, verdicts }
  })
}

for (const locale of locales) {
  const w = words[locale]

  test(`the browser marks answers as Node does, to the letter of the evidence (${locale})`, async ({ page }) => {
    test.setTimeout(240_000)
    let evidence = 0
    for (const id of questions) {
      const question = dataFile('questions', id, questionSchema)
      const marker = markerOf(question)
      await page.goto(`/${locale}/quiz/${id}`)
      await expect(page.getByTestId('sync')).toHaveAttribute('data-state', /new|saved/)
      await page.getByText(w.reveal).click()
      for (const answer of sample(id, locale)) {
        expect(answer).not.toBe('')
        const here = markedHere(question, marker, answer)
        evidence += here.evidence.length
        await page.getByLabel(w.answer).fill(answer)
        await expect.poll(() => markedThere(page), { message: answer }).toEqual(here)
      }
    }
    // Agreement on nothing would be none.
    expect(evidence).toBeGreaterThan(60)
  })
}
