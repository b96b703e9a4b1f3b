import AxeBuilder from '@axe-core/playwright'
import type { Browser, Page } from '@playwright/test'
import { accountMessages } from '@/lib/i18n/messages/account'
import { allSaved, expect, type Locale, serverEvents } from './journey'

export const password = 'a sentence that nobody else thinks of'

/** An address that no other test has. */
export function newEmail(): string {
  return `learner-${crypto.randomUUID()}@example.com`
}

/** Grades the card that a review begins with, as Good. */
export async function gradeOne(page: Page, locale: Locale, { saved = true } = {}) {
  await page.goto(`/${locale}/review`)
  await gradeHere(page)
  if (saved) await allSaved(page)
}

/** The same in a review that is open already. */
export async function gradeHere(page: Page) {
  const review = page.getByTestId('review')
  await expect(review).toHaveAttribute('data-card', /.+/)
  const card = (await review.getAttribute('data-card')) ?? ''
  await page.keyboard.press('Space')
  await expect(review).toHaveAttribute('data-revealed', 'true')
  await page.keyboard.press('3')
  await expect(review).not.toHaveAttribute('data-card', card)
}

/** The account page, once it knows who is signed in. */
export async function openAccount(page: Page, locale: Locale) {
  await page.goto(`/${locale}/account`)
  await expect(page.getByTestId('account')).toHaveAttribute('data-state', 'ready')
}

async function send(page: Page, locale: Locale, form: 'sign-in' | 'sign-up', email: string, secret: string) {
  const m = accountMessages[locale]
  const fields = page.getByTestId(form)
  await fields.getByLabel(m.email, { exact: true }).fill(email)
  await fields.getByLabel(m.password, { exact: true }).fill(secret)
  await fields.getByRole('button', { name: form === 'sign-in' ? m.signIn.act : m.signUp.act, exact: true }).click()
}

/** Makes an account on the account page. */
export async function signUp(page: Page, locale: Locale, email: string) {
  await openAccount(page, locale)
  await page.getByRole('button', { name: accountMessages[locale].signUp.other }).click()
  await send(page, locale, 'sign-up', email, password)
  await expect(page.getByTestId('signed-in')).toContainText(email)
}

/** Fills in the form of a page that shows it. */
export async function tryToSignIn(page: Page, locale: Locale, email: string, secret = password) {
  await send(page, locale, 'sign-in', email, secret)
}

export async function signIn(page: Page, locale: Locale, email: string, secret = password) {
  await openAccount(page, locale)
  await tryToSignIn(page, locale, email, secret)
  await expect(page.getByTestId('signed-in')).toContainText(email)
}

/** Another device: a browser of its own. */
export async function device(browser: Browser, baseURL: string | undefined): Promise<Page> {
  return (await browser.newContext({ baseURL: baseURL ?? '' })).newPage()
}

/** What the browser's database holds, by store. */
export function kept(page: Page): Promise<Record<'events' | 'drafts' | 'media', number>> {
  return page.evaluate(async () => {
    const db = await new Promise<IDBDatabase>((resolve, reject) => {
      const opening = indexedDB.open('unroll')
      opening.onsuccess = () => resolve(opening.result)
      opening.onerror = () => reject(opening.error)
    })
    const stores = ['events', 'drafts', 'media'] as const
    const tx = db.transaction([...stores])
    const counts = await Promise.all(
      stores.map(
        (name) =>
          new Promise<number>((resolve) => {
            const counting = tx.objectStore(name).count()
            counting.onsuccess = () => resolve(counting.result)
          }),
      ),
    )
    db.close()
    return Object.fromEntries(stores.map((name, n) => [name, counts[n]])) as Record<(typeof stores)[number], number>
  })
}

/** The ids of a page's own log on the server, in order; none comes twice. */
export async function serverIds(page: Page): Promise<string[]> {
  const ids = (await serverEvents(page)).events.map(({ id }) => id).sort()
  expect(new Set(ids).size).toBe(ids.length)
  return ids
}

/** Waits until a page that shows the account has so many of its records. */
export async function hasRecords(page: Page, count: number) {
  await expect(page.getByTestId('signed-in')).toHaveAttribute('data-events', String(count), { timeout: 30_000 })
}

/** Axe finds nothing on the page, and nothing sticks out sideways. */
export async function expectSound(page: Page) {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze()
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target).join()}`)).toEqual([])
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
  expect(wide).toBe(0)
}
