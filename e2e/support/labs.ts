import AxeBuilder from '@axe-core/playwright'
import { expect, type Locator, type Page } from '@playwright/test'
import type { Locale } from './journey'

/** The widths at which every live cell must work. */
export const widths = [390, 1280] as const

/**
 * Waits until a live cell is one: the build's HTML is there before the page's script is, and what is typed before React
 * has taken it over (it marks what it has) is lost. Without scripts there is nothing to wait for.
 */
export async function untilLive(cell: Locator) {
  await expect(cell).toBeVisible()
  const isLive = () =>
    cell.evaluate(
      (element) =>
        !matchMedia('(scripting: enabled)').matches || Object.keys(element).some((key) => key.startsWith('__react')),
    )
  await expect.poll(isLive, { timeout: 30_000 }).toBe(true)
}

/** A live cell on its lesson's page. */
export async function openLab(page: Page, locale: Locale, lesson: string, name: string, query = '') {
  await page.goto(`/${locale}/lessons/${lesson}${query}`)
  const lab = page.getByTestId(`lab-${name}`).first()
  await untilLive(lab)
  return lab
}

/** Nothing makes the page wider than the window, in its own fonts: what stands in for them until they come may be wider. */
export async function expectNoSidewaysScroll(page: Page, where?: string) {
  const overflow = await page.evaluate(async () => {
    await document.fonts.ready
    return document.documentElement.scrollWidth - window.innerWidth
  })
  expect(overflow, where).toBeLessThanOrEqual(0)
}

/** Axe finds nothing in a live cell, all of its folds open, in the light or in the dark. */
export async function expectAccessible(page: Page, name: string) {
  const lab = page.getByTestId(`lab-${name}`)
  const closed = lab.locator('details:not([open]) > summary')
  while ((await closed.count()) > 0) await closed.first().click()
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme })
    const { violations } = await new AxeBuilder({ page }).include(`[data-testid="lab-${name}"]`).analyze()
    expect(
      violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`),
    ).toEqual([])
  }
}
