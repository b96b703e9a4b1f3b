import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { allSaved, expect, type Locale, locales, serverEvents, test } from './support/journey'
import { expectNoSidewaysScroll } from './support/labs'
import { change } from './support/settings'

const words = {
  zh: {
    nothing: '没有可撤销的评分',
    suspended: '已暂停',
    buried: '今天不再出现',
    notOwn: '不能改',
    help: '空格或回车翻面',
    more: '这张卡的其他操作',
    lesson: 'LSTM',
    cramDone: '这一组都过了一遍',
    known: /会了/,
    again: /不会/,
    show: '显示答案',
    good: /记得/,
    plan: /离面试 5 天/,
    late: /来不及/,
  },
  en: {
    nothing: 'There is no grade to undo',
    suspended: 'Suspended',
    buried: 'it is back tomorrow',
    notOwn: 'cannot be edited',
    help: 'Space or Enter turns the card',
    more: 'More for this card',
    lesson: 'LSTM',
    cramDone: 'You have been through them all',
    known: /Knew it/,
    again: /Not yet/,
    show: 'Show answer',
    good: /Good/,
    plan: /5 days to your interview/,
    late: /will be missed/,
  },
}

const review = (page: Page) => page.getByTestId('review')
const card = async (page: Page) => (await review(page).getAttribute('data-card')) ?? ''

async function open(page: Page, locale: Locale, query = '') {
  await page.goto(`/${locale}/review${query}`)
  await expect(review(page)).toHaveAttribute('data-card', /.+/)
}

/** Grades the card on the screen by keyboard and waits for the next one; answers which it was. */
async function grade(page: Page, key: string): Promise<string> {
  const shown = await card(page)
  await page.keyboard.press('Space')
  await expect(review(page)).toHaveAttribute('data-revealed', 'true')
  await page.keyboard.press(key)
  await expect(review(page)).not.toHaveAttribute('data-card', shown)
  return shown
}

for (const locale of locales) {
  const w = words[locale]

  test(`thirty grades are undone one after the other, across reloads (${locale})`, async ({ page }) => {
    test.setTimeout(120_000)
    await change(page, locale, { newPerDay: '60' })
    await open(page, locale)
    const graded: string[] = []
    for (let i = 0; i < 30; i += 1) graded.push(await grade(page, '4'))
    expect(new Set(graded).size).toBe(30)
    await allSaved(page)
    await page.reload()
    await expect(review(page)).toHaveAttribute('data-card', /.+/)
    for (const [i, one] of graded.toReversed().entries()) {
      if (i === 15) {
        await page.reload()
        await expect(review(page)).toHaveAttribute('data-card', /.+/)
      }
      await page.keyboard.press('u')
      await expect(review(page)).toHaveAttribute('data-card', one)
    }
    await page.keyboard.press('u')
    await expect(page.getByText(w.nothing)).toBeVisible()
    await allSaved(page)
    const { events } = await serverEvents(page)
    expect(events.filter(({ kind }) => kind === 'undo')).toHaveLength(30)
  })

  test(`a card is suspended, put off, and not edited where it is the site’s (${locale})`, async ({ page }) => {
    await open(page, locale)
    const first = await card(page)
    await page.keyboard.press('s')
    await expect(review(page)).not.toHaveAttribute('data-card', first)
    await expect(page.getByText(w.suspended)).toBeVisible()
    const second = await card(page)
    await page.keyboard.press('b')
    await expect(review(page)).not.toHaveAttribute('data-card', second)
    await expect(page.getByText(w.buried)).toBeVisible()
    await page.keyboard.press('e')
    await expect(page.getByText(w.notOwn)).toBeVisible()
    await expect(page.getByText(w.help)).toBeVisible()
    await page.keyboard.press('?')
    await expect(page.getByText(w.help)).toBeHidden()
    await page.getByText(w.more).click()
    await page.getByTestId('card-actions').getByRole('combobox').selectOption('3')
    const third = await card(page)
    await expect.poll(async () => (await serverEvents(page)).events.length).toBe(3)
    await page.reload()
    await expect(review(page)).toHaveAttribute('data-card', third)
    await page.getByText(w.more).click()
    await expect(page.getByTestId('card-actions').getByRole('combobox')).toHaveValue('3')
    const { events } = await serverEvents(page)
    expect(events.map(({ kind, payload }) => [kind, payload.card])).toEqual([
      ['card.status', first],
      ['card.status', second],
      ['card.status', third],
    ])
  })

  test(`a deck is chosen, its address kept, and crammed without a trace (${locale})`, async ({ page }) => {
    await open(page, locale)
    await page.getByTestId('deck').selectOption('lesson gru')
    await expect(review(page)).toHaveAttribute('data-card', /gru/)
    await expect(page).toHaveURL(/\?lesson=gru$/)
    await page.getByTestId('cram').check()
    await expect(page).toHaveURL(/\?lesson=gru&cram$/)
    const cram = page.getByTestId('cram-session')
    await expect(cram).toHaveAttribute('data-card', /.+/)
    const count = Number(await cram.getAttribute('data-left'))
    expect(count).toBeGreaterThan(3)
    const first = (await cram.getAttribute('data-card')) ?? ''
    await page.getByRole('button', { name: w.show }).click()
    await page.getByRole('button', { name: w.again }).click()
    await expect(cram).not.toHaveAttribute('data-card', first)
    await expect(cram).toHaveAttribute('data-left', String(count))
    for (let left = count; left > 0; left -= 1) {
      await page.keyboard.press('Space')
      await expect(page.getByRole('button', { name: w.known })).toBeVisible()
      await page.keyboard.press('3')
      await expect(cram).toHaveAttribute('data-left', String(left - 1))
    }
    await expect(page.getByText(w.cramDone)).toBeVisible()
    expect((await serverEvents(page)).events).toEqual([])
    await page.reload()
    await expect(page.getByTestId('cram')).toBeChecked()
    await expect(page.getByTestId('deck')).toHaveValue('lesson gru')
  })

  test(`with an interview on a day the plan is told, and no button goes past it (${locale})`, async ({ page }) => {
    await page.clock.install({ time: new Date('2026-11-25T10:00:00Z') })
    await change(page, locale, { interview: '2026-11-30' })
    await open(page, locale)
    await expect(page.getByTestId('plan')).toContainText(w.plan)
    await expect(page.getByTestId('plan')).toContainText(w.late)
    const missed = Number(await page.getByTestId('plan').getAttribute('data-missed'))
    expect(missed).toBeGreaterThan(0)
    await page.keyboard.press('Space')
    // Easy would be eight days on; the eve of the interview is four, and fuzz keeps within it.
    await expect(page.getByTestId('interval-4')).toHaveText(/^[34] (?:天|d)$/)
    await page.keyboard.press('4')
    // A key is heard before what it does is kept: nothing may be waiting yet.
    await expect.poll(async () => (await serverEvents(page)).events.at(-1)?.kind).toBe('review')
    const { events } = await serverEvents(page)
    const last = events.at(-1)?.payload as { evidence: { due: number }[] }
    expect(last.evidence[0]?.due).toBeLessThanOrEqual(Date.UTC(2026, 10, 30, 12))
    await change(page, locale, { newPerDay: '200' })
    await open(page, locale)
    await expect(page.getByTestId('plan')).toHaveAttribute('data-missed', '0')
  })
}

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 780 }, hasTouch: true })
  test('a session by touch: show, grade, see the day go on', async ({ page }) => {
    await open(page, 'zh')
    const progress = page.getByTestId('day-progress')
    for (let i = 1; i <= 3; i += 1) {
      const shown = await card(page)
      await page.getByRole('button', { name: words.zh.show }).tap()
      await page.getByRole('button', { name: words.zh.good }).tap()
      await expect(review(page)).not.toHaveAttribute('data-card', shown)
      await expect(progress).toHaveAttribute('value', String(i))
    }
    await expect(page.getByTestId('time-left')).toContainText('按你的速度')
    await expectNoSidewaysScroll(page)
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme })
      const { violations } = await new AxeBuilder({ page }).analyze()
      expect(
        violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`),
      ).toEqual([])
    }
  })
})

test.describe('without the server', () => {
  test.use({ expectedProblems: ['ERR_INTERNET_DISCONNECTED'] })
  test('a session goes on offline in the middle, and all of it arrives', async ({ page, context }) => {
    await open(page, 'en')
    await grade(page, '3')
    await allSaved(page)
    await context.setOffline(true)
    for (let i = 0; i < 4; i += 1) await grade(page, '3')
    await page.keyboard.press('u')
    await expect(page.getByTestId('sync')).toHaveAttribute('data-pending', '5')
    await context.setOffline(false)
    await allSaved(page)
    const { events } = await serverEvents(page)
    expect(events.map(({ kind }) => kind)).toEqual(['review', 'review', 'review', 'review', 'review', 'undo'])
  })
})
