import type { Page } from '@playwright/test'
import { expect, type Locale } from './journey'

const words = { zh: { save: '保存', saved: '已保存' }, en: { save: 'Save', saved: 'Saved' } }

/** A field of the settings' form, by the setting's name. */
export function settingField(page: Page, name: string) {
  return page.locator(`[data-setting="${name}"]`).locator('input, textarea, select')
}

/** Changes settings on their page and saves them. */
export async function change(page: Page, locale: Locale, fields: Readonly<Record<string, string>>) {
  await page.goto(`/${locale}/settings`)
  await expect(page.getByTestId('settings')).toBeVisible()
  for (const [name, value] of Object.entries(fields)) await settingField(page, name).fill(value)
  await page.getByRole('button', { name: words[locale].save, exact: true }).click()
  await expect(page.getByTestId('settings-message')).toContainText(words[locale].saved)
}
