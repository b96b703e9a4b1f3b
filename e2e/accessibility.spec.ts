import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { expect, locales, test } from './support/journey'

const pages = [
  '',
  '/lessons',
  '/lessons/overview',
  '/lessons/core-definitions',
  '/lessons/mini-example',
  '/quiz',
  '/quiz/q1',
  '/quiz/q2',
  '/quiz/q3',
  '/quiz/q4',
  '/quiz/q5',
  '/quiz/q6',
  '/exercises',
  '/review',
  '/interview',
  '/interview/session',
  '/interview/report',
]

async function violations(page: Page, rules?: string[]): Promise<string[]> {
  const builder = new AxeBuilder({ page }).exclude('.katex')
  const found = await (rules ? builder.withRules(rules) : builder).analyze()
  return found.violations.map((v) => `${v.id}: ${v.nodes.map((n) => n.target.join(' ')).join(', ')}`)
}

for (const locale of locales)
  test.describe(() => {
    test.use({ expectedProblems: ['404'] })
    for (const path of [...pages, '/no-such-page'])
      test(`axe finds nothing on /${locale}${path}, and dark colours have contrast`, async ({ page }) => {
        await page.goto(`/${locale}${path}`)
        await expect(page.getByTestId('sync')).not.toHaveAttribute('data-state', 'loading')
        // One after the other: opening one may bring another to light.
        const closed = page.locator('main details:not([open]) > summary')
        while ((await closed.count()) > 0) await closed.first().click()
        expect(await violations(page)).toEqual([])
        // The rest of the page is the same in the dark: only what depends on colour is looked at again.
        await page.emulateMedia({ colorScheme: 'dark' })
        expect(await violations(page, ['color-contrast', 'link-in-text-block'])).toEqual([])
      })
  })
