import type { Page } from '@playwright/test'
import { drafts } from './support/cards'
import { answerAll, drawn, openExercise } from './support/exercise'
import { levelFor } from './support/exercises-room'
import { allSaved, expect, locales, serverEvents, test } from './support/journey'

const words = {
  zh: {
    show: '显示答案',
    good: /记得/,
    hard: '吃力',
    check: '判分',
    undo: '撤销上一次评分',
    soon: '10 分钟',
    undone: '已撤销',
    notYet: '题目还没出好',
    other: 'English',
  },
  en: {
    show: 'Show answer',
    good: /Good/,
    hard: 'Hard',
    check: 'Check',
    undo: 'Undo the last grade',
    soon: '10 min',
    undone: 'Undone',
    notYet: 'The question is not here yet',
    other: '中文',
  },
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

/** Fails an exercise on its own page, and lets two minutes go by: its card is the first to come back. */
async function failed(page: Page, locale: (typeof locales)[number]) {
  await page.clock.install()
  const { exercise, instance } = await openExercise(page, locale, 'params.lstm', 5)
  await answerAll(exercise, instance, { total: '1' })
  await exercise.getByRole('button', { name: words[locale].check }).click()
  await expect(exercise.getByTestId('verdict')).toBeVisible()
  await allSaved(page)
  await page.clock.fastForward('02:00')
  await page.goto(`/${locale}/review`)
  await expect(page.getByTestId('review')).toHaveAttribute('data-card', 'params.lstm')
  const asked = page.getByTestId('card')
  await expect(asked).toHaveAttribute('data-seed', /\d+/)
  const seed = Number(await asked.getAttribute('data-seed'))
  return { asked, seed, instance: drawn('params.lstm', seed, levelFor(0.2, 2)) }
}

for (const locale of locales) {
  const w = words[locale]

  test(`the card of a kind asks with fresh numbers, and proposes the grade of the answer (${locale})`, async ({
    page,
  }) => {
    const { asked, seed, instance } = await failed(page, locale)
    expect(seed).not.toBe(5)
    await expect(asked).toHaveAttribute('data-spec', JSON.stringify(instance.spec))
    await answerAll(asked, instance)
    await expect.poll(() => drafts(page)).toBeGreaterThan(0)
    await page.reload()
    await expect(asked).toHaveAttribute('data-seed', String(seed))
    await expect(asked.getByRole('textbox')).not.toHaveValue('')
    await asked.getByRole('textbox').press('Enter')
    await expect(asked.getByTestId('verdict')).toHaveAttribute('data-credit', '1')
    await expect(page.locator('button[data-proposed]')).toContainText(w.good)
    // The learner thinks otherwise.
    await page.keyboard.press('2')
    await expect(page.getByTestId('review')).not.toHaveAttribute('data-card', 'params.lstm')
    await allSaved(page)
    const { events } = await serverEvents(page)
    expect(events.map(({ kind }) => kind)).toEqual(['exercise', 'exercise'])
    expect(events[1]?.payload).toMatchObject({
      exercise: 'params.lstm',
      seed,
      session: 'review',
      correct: true,
      evidence: [{ card: 'params.lstm', grade: 2 }],
    })
    await page.getByRole('button', { name: w.undo }).click()
    await expect(page.getByTestId('review')).toHaveAttribute('data-card', 'params.lstm')
    await expect(asked).toHaveAttribute('data-seed', String(seed))
    await expect(asked.getByRole('textbox')).toHaveValue('')
  })

  test(`who asks for the answer of an exercise in review grades it as any other card (${locale})`, async ({ page }) => {
    const { asked } = await failed(page, locale)
    await page.keyboard.press('Space')
    await expect(asked.getByTestId('solution')).toHaveAttribute('open')
    await expect(page.locator('button[data-proposed]')).toHaveCount(1)
    await page.getByRole('button', { name: w.good }).click()
    await expect(page.getByTestId('review')).not.toHaveAttribute('data-card', 'params.lstm')
    await allSaved(page)
    const { events } = await serverEvents(page)
    expect(events[1]).toMatchObject({ kind: 'review', payload: { evidence: [{ card: 'params.lstm', grade: 3 }] } })
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
  test.use({ expectedProblems: ['net::ERR_FAILED', 'net::ERR_INTERNET_DISCONNECTED'] })
  test('an exercise in review is answered and kept while the page is offline', async ({ page, context }) => {
    const { asked, instance } = await failed(page, 'en')
    await page.waitForLoadState('networkidle')
    await context.setOffline(true)
    await answerAll(asked, instance)
    await asked.getByRole('textbox').press('Enter')
    await expect(asked.getByTestId('verdict')).toHaveAttribute('data-credit', '1')
    await page.keyboard.press('3')
    await expect(page.getByTestId('sync')).toHaveAttribute('data-pending', '1')
    await context.setOffline(false)
    await allSaved(page)
    expect((await serverEvents(page)).events.map(({ payload }) => payload.session)).toEqual([undefined, 'review'])
  })

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

for (const locale of locales) {
  test(`a key pressed before an exercise’s code is there is answered in words, and counts once it is (${locale})`, async ({
    page,
  }) => {
    // The code of the kind is the one script that draws for it; everything else comes as ever.
    let release = () => {}
    const held = new Promise<void>((resolve) => {
      release = resolve
    })
    let holding = false
    await page.route('**/_next/static/chunks/*.js', async (route) => {
      const response = await route.fetch()
      if (holding && (await response.text()).includes('"params.lstm"')) await held
      await route.fulfill({ response })
    })
    const asked = page.getByTestId('card')
    await page.clock.install()
    const { exercise, instance } = await openExercise(page, locale, 'params.lstm', 5)
    await answerAll(exercise, instance, { total: '1' })
    await exercise.getByRole('button', { name: words[locale].check }).click()
    await expect(exercise.getByTestId('verdict')).toBeVisible()
    await allSaved(page)
    await page.clock.fastForward('02:00')
    holding = true
    await page.goto(`/${locale}/review`)
    await expect(page.getByTestId('review')).toHaveAttribute('data-card', 'params.lstm')
    await page.keyboard.press('Space')
    await expect(page.getByRole('status').filter({ hasText: words[locale].notYet })).toBeVisible()
    release()
    await expect(asked).toHaveAttribute('data-seed', /\d+/)
    await expect(page.getByTestId('review')).toHaveAttribute('data-revealed', 'false')
    await page.keyboard.press('Space')
    await expect(asked.getByTestId('solution')).toHaveAttribute('open')
  })
}
