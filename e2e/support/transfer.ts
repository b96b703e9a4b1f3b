import { readFileSync } from 'node:fs'
import { expect, type Page } from '@playwright/test'
import type { Locale } from './journey'

/** The button that takes a file which was read. */
const act: Readonly<Record<Locale, string>> = { zh: '写入', en: 'Import' }

/** A package that other programs wrote (scripts/golden/anki_packages.py). */
export const golden = (name: string) => readFileSync(`lib/anki/golden/${name}.apkg`)

/** The page where files come and go, once it knows the learner. */
export async function open(page: Page, locale: Locale) {
  await page.goto(`/${locale}/review/transfer`)
  await expect(page.getByTestId('import')).toBeVisible()
}

/** Has the page export a file; answers its name and its bytes. */
export async function exported(page: Page, kind: 'apkg' | 'csv' | 'json') {
  const [download] = await Promise.all([
    page.waitForEvent('download', { timeout: 30_000 }),
    page.getByTestId(`export-${kind}`).click(),
  ])
  return { name: download.suggestedFilename(), buffer: readFileSync(await download.path()) }
}

/** Chooses a file to be read. */
export async function choose(page: Page, name: string, buffer: Buffer) {
  await page
    .getByTestId('import')
    .locator('input[type=file]')
    .setInputFiles({ name, mimeType: 'application/octet-stream', buffer })
}

/** Reads a file and takes it. */
export async function bring(page: Page, locale: Locale, name: string, buffer: Buffer) {
  await choose(page, name, buffer)
  const found = page.getByTestId('found')
  await expect(found).toBeVisible({ timeout: 30_000 })
  await found.getByRole('button', { name: act[locale], exact: true }).click()
}
