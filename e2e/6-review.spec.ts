import type { Page } from '@playwright/test'
import { allSaved, expect, locales, serverEvents, test } from './support/journey'

const words = {
  zh: { show: '显示答案', good: /记得/, soon: '10 分钟', undone: '已撤销', other: 'English' },
  en: { show: 'Show answer', good: /Good/, soon: '10 min', undone: 'Undone', other: '中文' },
}

const card = (page: Page) => page.getByTestId('review').getAttribute('data-card')

async function ready(page: Page) {
  await expect(page.getByTestId('review')).toHaveAttribute('data-card', /.+/)
}

for (const locale of locales) {
  const w = words[locale]

  test(`cards are turned and graded by keyboard, each button says when the card returns (${locale})`, async ({
    page,
  }) => {
    await page.goto(`/${locale}/review`)
    await ready(page)
    const first = await card(page)
    await page.keyboard.press('Space')
    await expect(page.getByTestId('review')).toHaveAttribute('data-revealed', 'true')
    await expect(page.getByTestId('interval-3')).toHaveText(w.soon)
    const intervals = await Promise.all([1, 2, 3, 4].map((n) => page.getByTestId(`interval-${n}`).innerText()))
    expect(new Set(intervals).size).toBe(4)
    await page.keyboard.press('3')
    await expect(page.getByTestId('review')).not.toHaveAttribute('data-card', first ?? '')
    await allSaved(page)
    const { events } = await serverEvents(page)
    expect(events.map((event) => event.kind)).toEqual(['review'])
    expect(events[0]?.payload).toMatchObject({ evidence: [{ card: first, grade: 3 }] })
  })

  test(`a grade can be undone, also after a reload (${locale})`, async ({ page }) => {
    await page.goto(`/${locale}/review`)
    await ready(page)
    const first = await card(page)
    await page.getByRole('button', { name: w.show }).click()
    await page.getByRole('button', { name: w.good }).click()
    await expect(page.getByTestId('review')).not.toHaveAttribute('data-card', first ?? '')
    await page.reload()
    await ready(page)
    await page.keyboard.press('u')
    await expect(page.getByText(w.undone)).toBeVisible()
    await expect(page.getByTestId('review')).toHaveAttribute('data-card', first ?? '')
    await allSaved(page)
    expect((await serverEvents(page)).events.map((event) => event.kind)).toEqual(['review', 'undo'])
  })

  test(`switching the language in the middle keeps the card (${locale})`, async ({ page }) => {
    await page.goto(`/${locale}/review`)
    await ready(page)
    await page.keyboard.press('Space')
    await page.keyboard.press('1')
    await expect(page.getByTestId('review')).toHaveAttribute('data-revealed', 'false')
    await ready(page)
    const shown = await card(page)
    await page.getByRole('link', { name: w.other }).click()
    await expect(page).toHaveURL(locale === 'zh' ? '/en/review' : '/zh/review')
    await expect(page.getByTestId('review')).toHaveAttribute('data-card', shown ?? '')
  })
}

test('the deck holds the six questions and at least twelve cards of the lessons, in both languages', async ({
  request,
}) => {
  for (const locale of locales) {
    const { cards } = (await (await request.get(`/${locale}/cards.json`)).json()) as {
      cards: { id: string; front: string; back: string }[]
    }
    const ids = cards.map((one) => one.id)
    for (const id of ['q1', 'q2', 'q3', 'q4', 'q5', 'q6']) expect(ids).toContain(id)
    expect(ids.filter((id) => !/^q\d$/.test(id)).length).toBeGreaterThanOrEqual(12)
    for (const one of cards) {
      expect(one.front.length, one.id).toBeGreaterThan(5)
      expect(one.back.length, one.id).toBeGreaterThan(1)
    }
  }
})

test.describe('without the server', () => {
  test.use({ expectedProblems: ['net::ERR_FAILED'] })
  test('what is graded while the server is away is kept and sent when it is back', async ({ page, context }) => {
    await page.goto('/en/review')
    await ready(page)
    await context.route('**/api/v1/events*', (route) => route.abort())
    for (const key of ['Space', '3']) await page.keyboard.press(key)
    await expect(page.getByTestId('sync')).toHaveAttribute('data-pending', '1')
    await page.reload()
    await ready(page)
    await expect(page.getByTestId('sync')).toHaveAttribute('data-pending', '1')
    await context.unroute('**/api/v1/events*')
    await page.reload()
    await allSaved(page)
    expect((await serverEvents(page)).events.length).toBe(1)
  })
})
