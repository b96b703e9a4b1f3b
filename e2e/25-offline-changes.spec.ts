import type { Page } from '@playwright/test'
import { controlled, type Device, makeCopy, offlineWords, withDevice } from './support/device'
import { answerAll, openExercise } from './support/exercise'
import { allSaved, expect, locales, serverEvents, test } from './support/journey'
import { openCells } from './support/notebook'

const words = {
  zh: {
    check: '判分',
    reload: '重新载入',
    newer: '网站有新版本',
    noRoom: '空间不够',
    stopped: '已停止',
    removed: '离线副本已删除',
    notKept: '没有网络，这一页也不在本机',
    insecure: '普通的 http',
    needsNetwork: '现在没有网络',
    full: '用完',
  },
  en: {
    check: 'Check',
    reload: 'Reload',
    newer: 'There is a new version of the site',
    noRoom: 'not enough space',
    stopped: 'Stopped',
    removed: 'is removed',
    notKept: 'No network, and this page is not on this device',
    insecure: 'plain http',
    needsNetwork: 'There is no network at present',
    full: 'no room left',
  },
}

/** Empty while the page is on its way to another. */
const build = (page: Page) => page.evaluate(() => document.documentElement.dataset.build ?? '').catch(() => '')

/** Gives the site so many bytes on this device, as a disk that is full would. */
async function room({ context, page, way }: Device, quotaSize: number) {
  const session = await context.newCDPSession(page)
  await session.send('Storage.overrideQuotaForOrigin', { origin: way.address, quotaSize })
}

for (const locale of locales) {
  const w = words[locale]
  const o = offlineWords[locale]

  test(`an update leaves the outbox alone, comes when it is asked for, and fetches what has changed (${locale})`, async ({
    browser,
    baseURL,
  }) => {
    test.setTimeout(300_000)
    await withDevice(browser, baseURL ?? '', locale, async (device) => {
      const { page, way } = device
      await makeCopy(page, locale)
      const before = await build(page)
      await device.goOffline()
      const { exercise, instance } = await openExercise(page, locale, 'params.gru', 3)
      await answerAll(exercise, instance)
      await exercise.getByRole('button', { name: w.check }).click()
      await expect(exercise.getByTestId('verdict')).toBeVisible()
      await expect(page.getByTestId('sync')).toHaveAttribute('data-pending', '1')

      const changed = `/${locale}/lessons/lstm`
      const later = before.replace(/^./, (digit) => (digit === '0' ? '1' : '0'))
      way.update({ from: before, to: later, page: changed, text: 'second edition' })
      // The API is away a little longer than the site.
      await device.context.route('**/api/v1/events**', (route) => route.abort())
      await device.goOnline()
      // The open page is of the build before; the browser looks for a worker by itself, or is asked to.
      await page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.update())
      await expect(page.getByTestId('newer-version')).toContainText(w.newer, { timeout: 60_000 })
      way.asked()
      await page.getByTestId('newer-version').getByRole('button', { name: w.reload }).click()
      await expect.poll(() => build(page)).toBe(later)
      await expect(page.getByTestId('sync')).toHaveAttribute('data-pending', '1', { timeout: 30_000 })
      await page.goto(`/${locale}/settings`)
      await expect(page.getByTestId('offline-whole')).toContainText(later.slice(0, 7), { timeout: 60_000 })
      const asked = new Set(way.asked())
      expect(asked).toContain(changed)
      // Not one of the other lessons.
      expect([...asked].filter((path) => path.includes('/lessons/'))).toEqual([changed])

      await device.goOffline()
      await page.goto(changed)
      await expect(page.locator('html')).toHaveAttribute('data-edition', 'second edition')
      await expect(page.getByTestId('newer-version')).toHaveCount(0)
      await device.context.unroute('**/api/v1/events**')
      await device.goOnline()
      await page.goto(`/${locale}/progress`)
      await allSaved(page)
      const { events } = await serverEvents(page)
      expect(events.map(({ kind }) => kind)).toEqual(['exercise'])
    })
  })

  test(`a page that was visited is there without a network, another says that it is not (${locale})`, async ({
    browser,
    baseURL,
  }) => {
    await withDevice(browser, baseURL ?? '', locale, async (device) => {
      const { page } = device
      await page.goto(`/${locale}/lessons/lstm`)
      await controlled(page)
      await expect
        .poll(() => page.evaluate(async () => Boolean(await caches.match(location.pathname))), { timeout: 30_000 })
        .toBe(true)
      await device.goOffline()
      await page.reload()
      await expect(page.getByRole('heading', { level: 1 })).toContainText('LSTM')
      await page.goto(`/${locale}/lessons/gru`)
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(w.notKept)
    })
  })

  test(`a copy is stopped, goes on, and is removed; what needs the network says so (${locale})`, async ({
    browser,
    baseURL,
  }) => {
    test.setTimeout(240_000)
    await withDevice(browser, baseURL ?? '', locale, async (device) => {
      const { page } = device
      await page.goto(`/${locale}/settings`)
      await page.getByRole('radio', { name: o.both }).check()
      await page.route('**/lessons/**', async (route) => {
        await new Promise((resolve) => setTimeout(resolve, 200))
        await route.continue().catch(() => {})
      })
      await page.getByRole('button', { name: o.make }).click()
      const progress = page.getByTestId('offline-progress')
      // Stopped before it knows what to fetch, it has not begun, and there is nothing to go on with.
      await expect(progress.getByRole('progressbar')).toHaveAttribute('value', /\d/)
      await progress.getByRole('button', { name: o.stop }).click()
      await expect(page.getByTestId('offline-message')).toContainText(w.stopped)
      await page.unroute('**/lessons/**')
      await page.reload()
      await page.getByRole('button', { name: o.resume }).click()
      await expect(page.getByTestId('offline-whole')).toBeVisible({ timeout: 100_000 })
      await controlled(page)
      await device.goOffline()
      for (const one of locales) {
        await page.goto(`/${one}/lessons/lstm`)
        await expect(page.getByRole('heading', { level: 1 })).toContainText('LSTM')
      }
      await page.goto(`/${locale}/settings`)
      await expect(page.getByTestId('optimiser').getByTestId('needs-network')).toContainText(w.needsNetwork)
      await device.goOnline()
      await expect(page.getByTestId('optimiser').getByTestId('needs-network')).toBeEmpty()
      await page.reload()
      await page.getByRole('button', { name: o.remove }).click()
      await expect(page.getByTestId('offline-message')).toContainText(w.removed)
      const left = await page.evaluate(() => caches.keys())
      expect(left.filter((name) => name.startsWith('unroll-cop'))).toEqual([])
    })
  })

  test(`a device that is full says so before anything is fetched or answered (${locale})`, async ({
    browser,
    baseURL,
  }) => {
    await withDevice(browser, baseURL ?? '', locale, async (device) => {
      const { page } = device
      // From the start: the browser remembers for a while how much room there was.
      await room(device, 1000)
      await page.goto(`/${locale}/quiz/q1`)
      await expect(page.getByTestId('storage-full')).toContainText(w.full)
    })
    await withDevice(browser, baseURL ?? '', locale, async (device) => {
      const { page, way } = device
      await page.goto(`/${locale}/settings`)
      await expect(page.getByTestId('offline-size')).toHaveText(/\d/)
      await controlled(page)
      await room(device, 3_000_000)
      way.asked()
      await page.getByRole('button', { name: o.make }).click()
      await expect(page.getByTestId('offline-message')).toContainText(w.noRoom)
      expect(way.asked().filter((path) => path.includes('/lessons/'))).toEqual([])
    })
  })

  test(`by plain http on the local network all but the copy works, and the page says what is missing (${locale})`, async ({
    browser,
    baseURL,
  }) => {
    await withDevice(
      browser,
      baseURL ?? '',
      locale,
      async ({ page }) => {
        await page.goto(`/${locale}/settings`)
        expect(await page.evaluate(() => window.isSecureContext)).toBe(false)
        await expect(page.getByTestId('offline')).toHaveAttribute('data-why', 'insecure')
        await expect(page.getByTestId('offline')).toContainText(w.insecure)
        const { run, output } = await openCells(page, locale, ['print(6 * 7)'])
        await run(1)
        await expect(output(1)).toHaveText('42')
        const { exercise, instance } = await openExercise(page, locale, 'params.lstm', 5)
        await answerAll(exercise, instance)
        await exercise.getByRole('button', { name: w.check }).click()
        await expect(exercise.getByTestId('verdict')).toBeVisible()
        await allSaved(page)
        // Asked by the browser, which alone knows the name.
        const kinds = await page.evaluate(async () => {
          const { events } = await (await fetch('/api/v1/events')).json()
          return (events as { kind: string }[]).map(({ kind }) => kind)
        })
        expect(kinds).toEqual(['exercise'])
      },
      // A name that the browser finds here, and trusts no more than one on a network (playwright.config.ts).
      'unroll.test',
    )
  })
}
