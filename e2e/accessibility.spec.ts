import AxeBuilder from '@axe-core/playwright'
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

for (const locale of locales)
  for (const scheme of ['light', 'dark'] as const)
    test.describe(`${locale}, ${scheme}`, () => {
      test.use({ colorScheme: scheme, expectedProblems: ['404'] })
      for (const path of [...pages, '/no-such-page'])
        test(`axe finds nothing on /${locale}${path} (${scheme})`, async ({ page }) => {
          await page.goto(`/${locale}${path}`)
          await page.waitForLoadState('networkidle')
          for (const closed of await page.locator('main details:not([open]) > summary').all()) await closed.click()
          const { violations } = await new AxeBuilder({ page }).exclude('.katex').analyze()
          expect(violations.map((v) => `${v.id}: ${v.nodes.map((n) => n.target.join(' ')).join(', ')}`)).toEqual([])
        })
    })
