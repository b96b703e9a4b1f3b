import type { Page } from '@playwright/test'
import { expect, type Locale, locales, test } from '../support/journey'
import { expectAccessible, expectNoSidewaysScroll, openLab, widths } from '../support/labs'

const words = {
  zh: {
    forward: '前进',
    back: '后退',
    end: '走到终点',
    reset: '恢复原值',
    units: '单元数 h',
    steps: '步数 T',
    table: '前向与反向的所有数值',
    first: '第 1 站，共 9 站：前向，第 1 步',
    turn: '反向，第 4 步',
    sum: '把各步的份额加起来',
    bad: '“步数 T”填的是 7，应为 1 到 6 之间的整数。',
  },
  en: {
    forward: 'Forward',
    back: 'Back',
    end: 'To the end',
    reset: 'Reset',
    units: 'Units h',
    steps: 'Steps T',
    table: 'Every number, forward and back',
    first: 'Stop 1 of 9: forward, step 1',
    turn: 'backward, step 4',
    sum: 'adding up the shares',
    bad: '“Steps T” is 7; it must be a whole number from 1 to 6.',
  },
}

async function open(page: Page, locale: Locale, query = '') {
  const lab = await openLab(page, locale, 'bptt', 'bptt-walk', query)
  const button = (name: string) => lab.getByRole('button', { name, exact: true })
  const field = (name: string) => lab.getByLabel(name, { exact: true })
  return { w: words[locale], lab, button, field, stop: lab.getByTestId('stop'), verdict: lab.getByTestId('verdict') }
}

for (const locale of locales)
  for (const width of widths)
    test.describe(`${locale}, ${width} px`, () => {
      test.use({ viewport: { width, height: 844 } })

      test('a reader walks forward and back by keyboard, and the address gives the stop again', async ({ page }) => {
        const { w, button, stop } = await open(page, locale)
        await expectNoSidewaysScroll(page)
        await expect(stop).toContainText(w.first)
        for (let n = 0; n < 4; n++) await button(w.forward).press('Enter')
        await expect(stop).toContainText(w.turn)
        // The last step’s δ is its own loss’s.
        await expect(stop).toContainText('−0.834')
        await button(w.back).press('Enter')
        await button(w.forward).press('Space')
        await expect(page).toHaveURL(/bptt-walk\.stop=5/)
        await page.reload()
        await expect(stop).toContainText(w.turn)
        await button(w.end).press('Enter')
        await expect(stop).toContainText(w.sum)
        await expect(stop).toContainText('−0.126')
        await expect(button(w.forward)).toHaveAttribute('aria-disabled', 'true')
        await button(w.reset).press('Enter')
        await expect(stop).toContainText(w.first)
        expect(new URL(page.url()).search).toBe('')
      })

      test('immediate partials add up to the engine’s gradient, total derivatives to more', async ({ page }) => {
        const { w, verdict, field } = await open(page, locale)
        // The numbers of the lesson.
        const sums = async () => ((await verdict.textContent()) ?? '').match(/−?\d+\.\d{6}/g) ?? []
        expect(await sums()).toEqual(['−0.125500', '−0.125500', '−1.314204'])
        await field(w.units).fill('2')
        await expect.poll(sums).not.toContain('−0.125500')
        const [immediate, engine, total] = await sums()
        expect(immediate).toBe(engine)
        expect(total).not.toBe(engine)
        await expectNoSidewaysScroll(page)
      })

      test('too many steps are refused in words, and the walk stays', async ({ page }) => {
        const { w, lab, field, stop } = await open(page, locale)
        await field(w.steps).fill('7')
        await expect(lab).toHaveAttribute('data-state', 'invalid')
        await expect(lab.getByRole('alert')).toHaveText(w.bad)
        for (const rubbish of ['', '0', '1.5', '<b>', '9'.repeat(400)]) {
          await field(w.steps).fill(rubbish)
          await expect(lab.getByRole('alert')).toBeVisible()
        }
        await expect(stop).toContainText(w.first)
      })
    })

test('axe finds nothing in the walk with two units at its end', async ({ page }) => {
  await open(page, 'zh', '?bptt-walk.units=2&bptt-walk.stop=9')
  await expectAccessible(page, 'bptt-walk')
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })
  for (const locale of locales)
    test(`the graph, the comparison and every number are there (${locale})`, async ({ page }) => {
      const { w, lab, stop, verdict } = await open(page, locale)
      await expect(stop).toContainText(w.first)
      await expect(lab.getByRole('img').first()).toBeVisible()
      await expect(verdict).toContainText('−1.314204')
      await lab.getByText(w.table).click()
      await expect(lab).toContainText('−0.833586')
    })
})
