import { test as base, expect, type Page } from '@playwright/test'
import { waitForLateScripts } from './late-scripts'

export const locales = ['zh', 'en'] as const
export type Locale = (typeof locales)[number]

/** Failures that a journey provokes on purpose say so, by a part of the message. */
type Options = { expectedProblems: string[] }

/**
 * Every journey also asserts that the browser had nothing to complain about: no exception, no console error, no
 * violation of the content security policy.
 */
export const test = base.extend<Options & { problems: string[] }>({
  expectedProblems: [[], { option: true }],
  page: async ({ page }, use) => {
    waitForLateScripts(page)
    await use(page)
  },
  problems: [
    async ({ page, expectedProblems }, use) => {
      const problems: string[] = []
      page.on('pageerror', (error) => problems.push(`exception: ${error.message}`))
      page.on('console', (message) => {
        if (message.type() === 'error') problems.push(`console: ${message.text()} (${message.location().url})`)
      })
      await page.addInitScript(() => {
        document.addEventListener('securitypolicyviolation', (event) => {
          console.error(`policy violation: ${event.violatedDirective} ${event.blockedURI}`)
        })
      })
      await use(problems)
      const surprises = problems.filter((problem) => !expectedProblems.some((part) => problem.includes(part)))
      expect(surprises).toEqual([])
    },
    { auto: true },
  ],
})

export { expect }

/** Waits until everything the learner did has been acknowledged by the server. */
export async function allSaved(page: Page) {
  await expect(page.getByTestId('sync')).toHaveAttribute('data-pending', '0', { timeout: 15_000 })
  await expect(page.getByTestId('sync')).toHaveAttribute('data-state', 'saved')
}

/** The learner's events as the server has them. */
export async function serverEvents(page: Page): Promise<{ learner: string | null; events: ServerEvent[] }> {
  const response = await page.request.get('/api/v1/events?after=0')
  expect(response.status()).toBe(200)
  return response.json()
}

export type ServerEvent = { id: string; seq: number; kind: string; payload: Record<string, unknown> }
