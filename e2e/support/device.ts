import type { Browser, BrowserContext, Page } from '@playwright/test'
import { between } from './between'
import { expect, type Locale } from './journey'
import { waitForLateScripts } from './late-scripts'

export const offlineWords = {
  zh: { make: '保存到本机', both: '中文和英文', remove: '删除离线副本', resume: '继续保存', stop: '停止' },
  en: {
    make: 'Make available offline',
    both: 'English and Chinese',
    remove: 'Remove the offline copy',
    resume: 'Go on',
    stop: 'Stop',
  },
} as const

/**
 * What the browser says of requests that find no network: those of the sync, of a page that asks what the server offers,
 * and of the copy that looks for news.
 */
const syncFailed = /\/api\/v1\/(?:events|marker|media|optimiser)|\/offline\/(?:zh|en)\.json$/

export type Device = {
  readonly context: BrowserContext
  readonly page: Page
  readonly way: Awaited<ReturnType<typeof between>>
  /** Exceptions, console errors and violations of the policy. */
  readonly problems: string[]
  /** Takes the network away: for the browser, and in truth. */
  goOffline(): Promise<void>
  goOnline(): Promise<void>
}

/** A browser of its own that may have a service worker, and whose way to the site can be cut. */
export async function withDevice(
  browser: Browser,
  site: string,
  locale: Locale,
  journey: (device: Device) => Promise<void>,
  host?: string,
): Promise<void> {
  const way = await between(site, host)
  const context = await browser.newContext({
    baseURL: way.address,
    serviceWorkers: 'allow',
    locale: locale === 'zh' ? 'zh-CN' : 'en-GB',
  })
  const problems: string[] = []
  context.on('weberror', (error) => problems.push(`exception: ${error.error().message}`))
  context.on('console', (message) => {
    const { url } = message.location()
    // What no browser does over plain http, it says of every page.
    const plain = message.text().startsWith('The Cross-Origin-Opener-Policy header has been ignored')
    if (message.type() === 'error' && !plain && !syncFailed.test(url))
      problems.push(`console: ${message.text()} (${url})`)
  })
  await context.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) => {
      console.error(`policy violation: ${event.violatedDirective} ${event.blockedURI}`)
    })
  })
  context.setDefaultTimeout(40_000)
  const page = await context.newPage()
  waitForLateScripts(page)
  try {
    await journey({
      context,
      page,
      way,
      problems,
      async goOffline() {
        way.cut()
        await context.setOffline(true)
      },
      async goOnline() {
        way.mend()
        await context.setOffline(false)
      },
    })
    expect(problems).toEqual([])
  } finally {
    await context.close()
    await way.close()
  }
}

/** Until the worker answers for the page. */
export async function controlled(page: Page): Promise<void> {
  await expect
    .poll(() => page.evaluate(() => navigator.serviceWorker.controller?.state ?? 'none'), { timeout: 60_000 })
    .toBe('activated')
}

/** Keeps the whole site on the device, from the settings page. */
export async function makeCopy(page: Page, locale: Locale): Promise<void> {
  await page.goto(`/${locale}/settings`)
  await expect(page.getByTestId('offline-size')).toHaveText(/\d/)
  await page.getByRole('button', { name: offlineWords[locale].make }).click()
  await expect(page.getByTestId('offline-whole')).toBeVisible({ timeout: 100_000 })
  await controlled(page)
}
