import type { CDPSession, Page } from '@playwright/test'
import { allSaved, expect, type Locale, locales, serverEvents, test } from './support/journey'
import { bring, open as openTransfer } from './support/transfer'

const words = {
  zh: { show: '显示答案', good: '记得', release: '松手即评分', undo: '撤销上一次评分', deck: '按我的牌组' },
  en: {
    show: 'Show answer',
    good: 'Good',
    release: 'Let go to grade',
    undo: 'Undo the last grade',
    deck: 'By deck of your own',
  },
}

const review = (page: Page) => page.getByTestId('review')

async function open(page: Page, locale: Locale, query = '') {
  await page.goto(`/${locale}/review${query}`)
  await expect(review(page)).toHaveAttribute('data-card', /.+/)
}

/** One finger on the screen. */
class Finger {
  constructor(private readonly cdp: CDPSession) {}

  private touch(type: 'touchStart' | 'touchMove' | 'touchEnd', points: { x: number; y: number }[]) {
    return this.cdp.send('Input.dispatchTouchEvent', { type, touchPoints: points })
  }

  /** Goes through points; the last is where it stays. */
  async drag(...[first, ...rest]: { x: number; y: number }[]) {
    if (!first) return
    await this.touch('touchStart', [first])
    let from = first
    for (const to of rest) {
      for (let i = 1; i <= 6; i += 1)
        await this.touch('touchMove', [
          { x: from.x + ((to.x - from.x) * i) / 6, y: from.y + ((to.y - from.y) * i) / 6 },
        ])
      from = to
    }
  }

  lift() {
    return this.touch('touchEnd', [])
  }
}

async function finger(page: Page): Promise<Finger> {
  return new Finger(await page.context().newCDPSession(page))
}

/** Where the card's heading is now. */
async function place(page: Page) {
  const heading = page.getByTestId('card').getByRole('heading').first()
  await heading.scrollIntoViewIfNeeded()
  const box = await heading.boundingBox()
  if (!box) throw new Error('the card has a heading')
  return { x: 195, y: box.y + box.height / 2 }
}

/** Turns the card; answers a place on it where nothing else wants a finger, and which card it is. */
async function turned(page: Page, locale: Locale) {
  await page.getByRole('button', { name: words[locale].show }).tap()
  await expect(review(page)).toHaveAttribute('data-revealed', 'true')
  return { at: await place(page), card: (await review(page).getAttribute('data-card')) ?? '' }
}

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 780 }, hasTouch: true })

  for (const locale of locales) {
    const w = words[locale]

    test(`swiping grades once it is chosen, says so meanwhile, and is taken back (${locale})`, async ({ page }) => {
      await open(page, locale)
      const hand = await finger(page)
      const hint = page.getByTestId('swipe-hint')

      // Nobody asked for it: nothing happens.
      const { at: first, card } = await turned(page, locale)
      let at = first
      await hand.drag(at, { ...at, x: at.x + 160 })
      await expect(hint).toHaveCount(0)
      await hand.lift()
      await page.getByTestId('swipe').check()
      at = await place(page)

      // There and back: not graded, and the card stays turned.
      await hand.drag(at, { ...at, x: at.x - 160 })
      await expect(hint).toHaveAttribute('data-grade', '1')
      await expect(hint).toHaveAttribute('data-far', 'true')
      await expect(hint).toContainText(w.release)
      await hand.drag({ ...at, x: at.x - 160 }, at)
      await hand.lift()
      await expect(hint).toHaveCount(0)
      await expect(review(page)).toHaveAttribute('data-card', card)

      // Right is Good, and the hint promises what its button does.
      const promised = await page.getByTestId('interval-3').innerText()
      await hand.drag(at, { ...at, x: at.x + 160 })
      await expect(hint).toContainText(w.good)
      await expect(hint).toContainText(promised)
      await hand.lift()
      await expect(review(page)).not.toHaveAttribute('data-card', card)
      await allSaved(page)
      const { events } = await serverEvents(page)
      expect(events.map(({ kind, payload }) => [kind, payload.evidence])).toMatchObject([
        ['review', [{ card, grade: 3 }]],
      ])

      // The choice is this device's, and undo knows no difference.
      await page.reload()
      await expect(review(page)).toHaveAttribute('data-card', /.+/)
      await page.getByRole('button', { name: w.undo }).tap()
      await expect(review(page)).toHaveAttribute('data-card', card)
      ;({ at } = await turned(page, locale))
      await hand.drag(at, { ...at, x: at.x - 160 })
      await hand.lift()
      await expect(review(page)).not.toHaveAttribute('data-card', card)
      await allSaved(page)
      const after = await serverEvents(page)
      expect(after.events.at(-1)?.payload).toMatchObject({ evidence: [{ card, grade: 1 }] })
    })
  }

  test('up and down scroll, and a card that is not turned is not graded', async ({ page }) => {
    await open(page, 'en')
    await page.getByTestId('swipe').check()
    const hand = await finger(page)
    const shown = (await review(page).getAttribute('data-card')) ?? ''
    await hand.drag({ x: 195, y: 300 }, { x: 355, y: 300 })
    await hand.lift()
    await expect(review(page)).toHaveAttribute('data-card', shown)
    const { at, card } = await turned(page, 'en')
    await page.evaluate(() => scrollTo(0, 0))
    await hand.drag({ ...at, y: 500 }, { ...at, y: 380 }, { x: at.x + 160, y: 300 })
    await hand.lift()
    await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(0)
    await expect(review(page)).toHaveAttribute('data-card', card)
    expect((await serverEvents(page)).events).toEqual([])
  })
})

/** The log of somebody who keeps a card in each of these decks. */
function log(decks: readonly string[]) {
  const at = Date.UTC(2026, 8, 1, 12)
  const events = decks.map((deck, n) => ({
    id: `019b0000-0000-7000-8000-${String(n).padStart(12, '0')}`,
    v: 1,
    at: at + n,
    utcOffset: 0,
    localDay: '2026-09-01',
    algorithm: 'e2e',
    weights: 'e2e',
    kind: 'card.saved',
    payload: { card: `own.deck-${n}`, front: `Front ${n}`, back: `Back ${n}`, tags: [], deck },
  }))
  return Buffer.from(JSON.stringify({ format: 'unroll-log', version: 1, events }))
}

for (const locale of locales) {
  test(`one deck of one’s own is reviewed, with what is kept below it (${locale})`, async ({ page }) => {
    await openTransfer(page, locale)
    await bring(page, locale, 'log.json', log(['RNN::Gates', 'RNN', 'RNNs', '']))
    await allSaved(page)
    await open(page, locale)
    const choice = page.getByTestId('deck')
    // What is in a list that is closed has no roles.
    const decks = choice.locator(`optgroup[label="${words[locale].deck}"] option`)
    await expect(decks).toHaveText(['RNN', 'RNN::Gates', 'RNNs'])
    await choice.selectOption('deck RNN::Gates')
    await expect(review(page)).toHaveAttribute('data-card', 'own.deck-0')
    await expect(page).toHaveURL(/\?deck=RNN%3A%3AGates$/)
    await expect(page.getByTestId('count-new')).toContainText('1')
    await page.reload()
    await expect(choice).toHaveValue('deck RNN::Gates')
    await expect(review(page)).toHaveAttribute('data-card', 'own.deck-0')
    await choice.selectOption('deck RNN')
    await expect(page.getByTestId('count-new')).toContainText('2')
    await choice.selectOption('own')
    await expect(page.getByTestId('count-new')).toContainText('4')
  })
}
