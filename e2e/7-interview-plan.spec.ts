import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { history, now, postEvents, timezoneId, utcOffset } from './support/history'
import { expect, type Locale, locales, test } from './support/journey'
import { expectNoSidewaysScroll } from './support/labs'
import { change } from './support/settings'

const words = {
  zh: {
    title: '到面试那天的安排',
    set: '去设置面试日期',
    summary: /2024年7月2日面试，还有 28 天，平均每天约 \d+ 分钟/,
    fits: '都排得下',
    minutes: /约 \d+ 分钟/,
    cards: /新卡 \d+ 张/,
    eve: '面试前一天：只过卡片',
    todayEve: '明天就是面试',
    isToday: '今天就是面试日',
    passed: '已经过去',
    left: /\d+ 课/,
    more: /再往后 \d+ 天/,
    done: '已完成',
    how: '怎么排的',
  },
  en: {
    title: 'Plan to a date',
    set: 'Set the date in the settings',
    summary: /Interview on July 2, 2024, in 28 days: about \d+ minutes a day/,
    fits: 'Everything fits',
    minutes: /about \d+ minutes?/,
    cards: /\d+ new cards?/,
    eve: 'The eve: only cards',
    todayEve: 'Your interview is tomorrow',
    isToday: 'Your interview is today',
    passed: 'has passed',
    left: /\d+ lessons/,
    more: /\d+ more days/,
    done: 'done',
    how: 'How it is made',
  },
}

/** Days from the journey's `now`, Tuesday 4 June 2024 in Shanghai. */
const inDays = (days: number) => new Date(Date.UTC(2024, 5, 4 + days)).toISOString().slice(0, 10)

const study = (page: Page) => page.getByTestId('study')

async function openPlan(page: Page, locale: Locale, interview: string) {
  await change(page, locale, { interview })
  await page.goto(`/${locale}/interview`)
  await expect(study(page)).toHaveAttribute('data-state', /^(?:planned|passed)$/)
}

test.use({ timezoneId })
test.beforeEach(({ page }) => page.clock.install({ time: now }))

for (const locale of locales) {
  const w = words[locale]

  test(`without a date the plan leads to the settings (${locale})`, async ({ page }) => {
    await page.goto(`/${locale}/interview`)
    await expect(study(page)).toHaveAttribute('data-state', 'no-date')
    await expect(study(page).getByRole('heading', { name: w.title })).toBeVisible()
    await study(page).getByRole('link', { name: w.set }).click()
    await expect(page).toHaveURL(new RegExp(`/${locale}/settings$`))
  })

  test(`a date makes a plan: today first, then each day to the eve and the interview (${locale})`, async ({ page }) => {
    await openPlan(page, locale, inDays(28))
    await expect(study(page)).toContainText(w.summary)
    await expect(page.getByTestId('study-fits')).toContainText(w.fits)
    const today = page.getByTestId('study-today')
    await expect(today).toContainText(w.minutes)
    await expect(today.locator('[data-task="cards"]')).toContainText(w.cards)
    await expect(today.locator('[data-task="lesson-overview"]')).toHaveAttribute('data-done', 'false')

    const days = page.getByTestId('study-days')
    await expect(days.locator('[data-day="7"]')).toBeVisible()
    await expect(days.locator('[data-day="8"]')).toBeHidden()
    await days.getByText(w.more).click()
    await expect(days.locator('[data-day="27"]')).toContainText(w.eve)
    await expect(days.locator('[data-day="27"]').locator('[data-task^="lesson"], [data-task^="question"]')).toHaveCount(
      0,
    )
    await expect(days.locator('[data-day="28"]').locator('[data-task]')).toHaveCount(0)
    await expect(days.locator('[data-day="29"]')).toHaveCount(0)
    const at = async (task: string) => {
      const found = study(page).locator(`li:has(> ul > [data-task^="${task}"])`)
      return found.evaluateAll((rows) => rows.map((row) => Number((row as HTMLElement).dataset.day)))
    }
    expect(Math.max(...(await at('lesson-')))).toBeLessThan(21)
    const interviews = await at('interview-')
    expect(interviews.at(-1)).toBe(26)
    const lessons = await study(page)
      .locator('[data-task^="lesson-"]')
      .evaluateAll((rows) => rows.map((row) => (row as HTMLElement).dataset.task))
    expect(new Set(lessons).size).toBe(lessons.length)
    await expect(study(page).locator('[data-task^="question-"]')).toHaveCount(6)
  })

  test(`few days: what does not fit is said; the eve, the day and the day after (${locale})`, async ({ page }) => {
    await openPlan(page, locale, inDays(2))
    await expect(page.getByTestId('study-left')).toContainText(w.left)
    await openPlan(page, locale, inDays(1))
    await expect(page.getByTestId('study-today')).toContainText(w.todayEve)
    await openPlan(page, locale, inDays(0))
    await expect(study(page)).toContainText(w.isToday)
    await expect(page.getByTestId('study-days')).toHaveCount(0)
    await openPlan(page, locale, inDays(-1))
    await expect(study(page)).toHaveAttribute('data-state', 'passed')
    await expect(study(page)).toContainText(w.passed)
  })
}

test('reviews that are due are in today’s part, as the review page counts them', async ({ page }) => {
  await postEvents(page, history(['q1', 'q2', 'q3', 'q4', 'q5', 'q6'], 40))
  await openPlan(page, 'en', inDays(20))
  const cards = await page.getByTestId('study-today').locator('[data-task="cards"]').innerText()
  await page.goto('/en/review')
  const due = Number(/\d+/.exec(await page.getByTestId('count-due').innerText())?.[0])
  const learning = Number(/\d+/.exec(await page.getByTestId('count-learning').innerText())?.[0])
  const fresh = Number(/\d+/.exec(await page.getByTestId('count-new').innerText())?.[0])
  expect(Number(/(\d+) reviews?/.exec(cards)?.[1] ?? 0)).toBe(due + learning)
  expect(Number(/(\d+) new/.exec(cards)?.[1] ?? 0)).toBe(fresh)
})

test('a part of today that is done stays, marked, and is gone tomorrow', async ({ page }) => {
  // The first lesson's checks are answered, as its page would record it.
  const html = await (await page.request.get('/en/lessons/overview')).text()
  const checks = [...new Set([...html.matchAll(/data-testid="check-([a-z-]+\.c\d+)"/g)].flatMap(([, id]) => id ?? []))]
  expect(checks.length).toBeGreaterThan(0)
  const answered = checks.map((check, n) => ({
    id: `0190a0a0-0000-7000-8000-${String(n).padStart(12, '0')}`,
    v: 1,
    at: now - 60_000 + n,
    utcOffset,
    localDay: inDays(0),
    algorithm: 'fsrs-6',
    weights: 'default',
    kind: 'check',
    payload: {
      check,
      locale: 'en',
      answer: '1',
      correct: true,
      evidence: [{ card: 'q1', grade: 3, due: now + 86_400_000 }],
    },
  }))
  const response = await page.request.post('/api/v1/events', { data: { learner: null, events: answered } })
  expect(response.status()).toBe(200)
  await openPlan(page, 'en', inDays(28))
  const task = page.getByTestId('study-today').locator('[data-task="lesson-overview"]')
  await expect(task).toHaveAttribute('data-done', 'true')
  await expect(task).toContainText(words.en.done)
  await page.clock.setFixedTime(now + 24 * 3_600_000)
  await page.reload()
  await expect(study(page)).toHaveAttribute('data-state', 'planned')
  await expect(study(page).locator('[data-task^="lesson-"]').first()).toBeVisible()
  await expect(study(page).locator('[data-task="lesson-overview"]')).toHaveCount(0)
})

test('axe finds nothing on the plan, and a phone shows it without scrolling sideways', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 })
  for (const [index, locale] of locales.entries()) {
    const w = words[locale]
    await openPlan(page, locale, inDays(28 + index))
    await page.getByTestId('study-days').getByText(w.more).click()
    await study(page).getByText(w.how).click()
    await expectNoSidewaysScroll(page)
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme })
      const { violations } = await new AxeBuilder({ page }).include('main').analyze()
      expect(
        violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`),
      ).toEqual([])
    }
  }
})
