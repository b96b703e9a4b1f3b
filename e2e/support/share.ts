import AxeBuilder from '@axe-core/playwright'
import type { Browser, Page } from '@playwright/test'
import { shareMessages } from '@/lib/i18n/messages/share'
import { givenInterview, interviewWords } from './interview'
import { allSaved, expect, type Locale } from './journey'

/** An interview of one question, answered and ended; the page is its report, and the server has all of it. */
export async function ended(page: Page, locale: Locale, answer: string) {
  const w = interviewWords[locale]
  await givenInterview(page, locale, ['q5'])
  await page.getByLabel(w.answer, { exact: true }).fill(answer)
  // Until then what is below the answer moves.
  await expect(page.locator('[data-kept="true"]')).toHaveText(w.kept)
  await page.getByText(w.notes, { exact: true }).click()
  await page.getByTestId('interview').locator('textarea').nth(1).fill('my own scratch paper')
  await page.getByRole('button', { name: w.finish }).click()
  await expect(page.getByTestId('report')).toHaveAttribute('data-overall', /\d/)
  await allSaved(page)
}

/** Asks for an address and confirms; answers the address. */
export async function share(page: Page, locale: Locale): Promise<string> {
  const m = shareMessages[locale]
  await page.getByTestId('share-report').getByRole('button', { name: m.open }).click()
  await page.getByTestId('ask-share').getByRole('button', { name: m.confirm }).click()
  const field = page.getByLabel(m.address, { exact: true })
  await expect(field).toHaveValue(new RegExp(`/${locale}/interview/shared#[\\w-]{43}$`))
  return field.inputValue()
}

/** Somebody else, who has never been here, with the address. */
export async function stranger(browser: Browser, address: string): Promise<Page> {
  const page = await (await browser.newContext()).newPage()
  await page.goto(address)
  return page
}

/** Axe finds nothing in a part of the page, by its test id. */
export async function axe(page: Page, part: string) {
  const { violations } = await new AxeBuilder({ page }).include(`[data-testid="${part}"]`).setLegacyMode(true).analyze()
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target).join()}`)).toEqual([])
}
