import type { Page } from '@playwright/test'
import { allSaved, expect, locales, serverEvents, test } from './support/journey'

async function gradeOne(page: Page) {
  await page.goto('/en/review')
  await expect(page.getByTestId('review')).toHaveAttribute('data-card', /.+/)
  await page.keyboard.press('Space')
  await page.keyboard.press('3')
  await expect(page.getByTestId('sync')).toHaveAttribute('data-state', 'saved')
  await allSaved(page)
}

test('reading makes nobody; the first write makes a learner with a signed cookie', async ({ page, context }) => {
  await page.goto('/en/lessons/overview')
  expect((await serverEvents(page)).learner).toBeNull()
  expect((await context.cookies()).filter((one) => one.name === 'unroll_learner')).toEqual([])
  await gradeOne(page)
  const cookie = (await context.cookies()).find((one) => one.name === 'unroll_learner')
  expect(cookie).toMatchObject({ httpOnly: true, sameSite: 'Lax', path: '/' })
  expect((await serverEvents(page)).learner).toMatch(/^[0-9a-f-]{36}$/)
})

test('two learners never see each other', async ({ browser, baseURL }) => {
  const one = await browser.newContext({ baseURL })
  const two = await browser.newContext({ baseURL })
  const [a, b] = [await one.newPage(), await two.newPage()]
  await gradeOne(a)
  await gradeOne(b)
  await b.keyboard.press('Space')
  await b.keyboard.press('1')
  await expect.poll(async () => (await serverEvents(b)).events.length).toBe(2)
  const [mine, yours] = [await serverEvents(a), await serverEvents(b)]
  expect(mine.learner).not.toBe(yours.learner)
  expect(mine.events.length).toBe(1)
  expect(mine.events.filter((event) => yours.events.some((other) => other.id === event.id))).toEqual([])
  const cookie = (await two.cookies()).find((entry) => entry.name === 'unroll_learner')?.value ?? ''
  const tampered = cookie.replace(yours.learner ?? '', mine.learner ?? '')
  const stolen = await browser.newContext({ baseURL, extraHTTPHeaders: { cookie: `unroll_learner=${tampered}` } })
  const answer = await (await stolen.request.get('/api/v1/events?after=0')).json()
  expect(answer).toMatchObject({ learner: null, events: [] })
  for (const context of [one, two, stolen]) await context.close()
})

const places = [
  '',
  '/lessons',
  '/lessons/lstm#gates',
  '/quiz',
  '/quiz/q2',
  '/exercises?kind=params.gru&level=1&seed=5',
  '/review',
  '/review/cards?tag=lstm&is=new&page=2',
  '/interview',
  '/interview/report?id=none',
]

for (const locale of locales) {
  test(`the language switch keeps the place on every page (${locale})`, async ({ page }) => {
    const other = locale === 'zh' ? 'en' : 'zh'
    for (const place of places) {
      await page.goto(`/${locale}${place}`)
      await expect(page.getByTestId('sync')).not.toHaveAttribute('data-state', 'loading')
      await page
        .getByRole('banner')
        .getByRole('link', { name: other === 'en' ? 'English' : '中文' })
        .click()
      await expect(page).toHaveURL(`/${other}${place}`)
      await expect(page.locator('html')).toHaveAttribute('lang', other === 'zh' ? 'zh-Hans' : 'en')
    }
  })
}
