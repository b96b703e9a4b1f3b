import type { Page } from '@playwright/test'
import { device, newEmail, signIn, signUp } from './support/account'
import { words as cardWords } from './support/cards'
import { allSaved, expect, type Locale, locales, serverEvents, test } from './support/journey'
import { bring, choose, exported, golden, open } from './support/transfer'

const words = {
  zh: {
    act: '写入',
    files: '3 个图片或音频',
    kept: /存下了 3 个图片或音频/,
    absent: '这台设备和服务器上都没有',
    drop: '删除没有卡片在用的文件',
    dropped: '已删除 3 个文件',
  },
  en: {
    act: 'Import',
    files: '3 pictures or sounds',
    kept: /3 pictures or sounds were kept/,
    absent: 'neither on this device',
    drop: 'Delete what no card uses',
    dropped: '3 files were deleted',
  },
}

/** Opens the card of the package `files-…` that has a picture, a drawing and a sound. */
async function openIllustrated(page: Page, locale: Locale) {
  await page.goto(`/${locale}/review/cards?own`)
  await page.getByTestId('row').filter({ hasText: 'Which gate?' }).getByRole('link').click()
  await expect(page.getByTestId('card-view')).toContainText('Which gate?')
}

/** All three are there: the pictures are drawn with their own sizes, and the sound can be played. */
async function expectFiles(page: Page) {
  const pictures = page.getByTestId('own-picture')
  await expect(pictures).toHaveCount(2)
  const width = (i: number) => pictures.nth(i).evaluate((picture: HTMLImageElement) => picture.naturalWidth)
  await expect.poll(() => width(0)).toBe(64)
  await expect.poll(() => width(1)).toBe(40)
  await expect(pictures.nth(0)).toHaveAttribute('src', /^blob:/)
  await expect(pictures.nth(1)).toHaveAttribute('src', /^data:image\/svg\+xml;base64,/)
  const sound = page.getByTestId('own-sound')
  await expect(sound).toHaveAccessibleName('a&b.wav')
  await expect.poll(() => sound.evaluate((audio: HTMLAudioElement) => audio.duration)).toBeCloseTo(0.1, 2)
}

for (const locale of locales) {
  const w = words[locale]

  for (const format of ['legacy', 'todays'])
    test(`pictures and sounds of a package are shown in the list and in review (${format}, ${locale})`, async ({
      page,
    }) => {
      await open(page, locale)
      await choose(page, `files-${format}.apkg`, golden(`files-${format}`))
      const found = page.getByTestId('found')
      await expect(found).toContainText(w.files, { timeout: 30_000 })
      for (const name of ['not.png', 'runs.svg', 'gone.gif'])
        await expect(page.getByTestId('skipped')).toContainText(name)
      await expect(page.getByTestId('skipped')).not.toContainText('unused.png')
      await found.getByRole('button', { name: w.act, exact: true }).click()
      await expect(page.getByTestId('import')).toContainText(w.kept)
      await allSaved(page)
      const { events } = await serverEvents(page)
      expect(events.filter(({ kind }) => kind === 'card.known')).toHaveLength(2)
      expect(JSON.stringify(events)).not.toContain('base64')

      await page.goto(`/${locale}/review/cards?own`)
      // The other card's pictures stayed behind.
      await expect(page.getByTestId('row')).toHaveCount(2)
      await expect(page.getByTestId('thumbnail')).toHaveCount(1)
      await openIllustrated(page, locale)
      await expectFiles(page)
      expect(await page.title()).not.toBe('ran')

      await page.goto(`/${locale}/review?own&cram`)
      const session = page.getByTestId('cram-session')
      await expect(session).toHaveAttribute('data-card', /^own\.anki-/)
      // The cards come in an order of the session's own: the illustrated one is the first or the second.
      if (!(await page.getByTestId('card').textContent())?.includes('Which gate?')) {
        await page.keyboard.press('Space')
        await page.keyboard.press('3')
      }
      await expect(page.getByTestId('card')).toContainText('Which gate?')
      await page.keyboard.press('Space')
      await expectFiles(page)
    })

  for (const kind of ['apkg', 'json'] as const)
    test(`pictures and sounds go out and come to another account (${kind}, ${locale})`, async ({
      page,
      browser,
      baseURL,
    }) => {
      await open(page, locale)
      await bring(page, locale, 'files-todays.apkg', golden('files-todays'))
      await expect(page.getByTestId('import')).toContainText(w.kept)
      const { name, buffer } = await exported(page, kind)
      const other = await browser.newPage({ baseURL: baseURL ?? '' })
      await open(other, locale)
      await bring(other, locale, name, buffer)
      await expect(other.getByTestId('import')).toContainText(w.kept)
      await openIllustrated(other, locale)
      await expect(other.getByTestId('own-picture')).toHaveCount(2)
      await expect(other.getByTestId('own-sound')).toHaveCount(1)
      await other.close()
    })

  test(`an account’s other device fetches the files when it shows them, and has them without a network (${locale})`, async ({
    page,
    browser,
    baseURL,
  }) => {
    const email = newEmail()
    await signUp(page, locale, email)
    await open(page, locale)
    await bring(page, locale, 'files-legacy.apkg', golden('files-legacy'))
    await expect(page.getByTestId('import')).toContainText(w.kept)
    await allSaved(page)
    const there = () => page.evaluate(async () => (await (await fetch('/api/v1/media')).json()).files.length)
    await expect.poll(there).toBe(3)

    const other = await device(browser, baseURL)
    await signIn(other, locale, email)
    await openIllustrated(other, locale)
    await expectFiles(other)
    await other.route('**/api/v1/media**', (route) => route.abort())
    await other.reload()
    await expectFiles(other)
    await other.context().close()
  })

  test(`another device has the cards, says that the pictures are not there, and takes them (${locale})`, async ({
    page,
    browser,
    baseURL,
  }) => {
    await open(page, locale)
    await bring(page, locale, 'files-legacy.apkg', golden('files-legacy'))
    await expect(page.getByTestId('import')).toContainText(w.kept)
    await allSaved(page)
    const { cookies } = await page.context().storageState()
    const device = await browser.newContext({ baseURL: baseURL ?? '', storageState: { cookies, origins: [] } })
    const other = await device.newPage()
    await openIllustrated(other, locale)
    await expect(other.getByTestId('media-absent')).toHaveCount(3)
    await expect(other.getByTestId('media-absent').first()).toContainText(w.absent)
    await open(other, locale)
    await bring(other, locale, 'files-legacy.apkg', golden('files-legacy'))
    await expect(other.getByTestId('import')).toContainText(w.kept)
    await openIllustrated(other, locale)
    await expectFiles(other)
    await device.close()
  })

  test(`what no card uses any more can be deleted from the device (${locale})`, async ({ page }) => {
    await open(page, locale)
    await bring(page, locale, 'files-todays.apkg', golden('files-todays'))
    await expect(page.getByTestId('import')).toContainText(w.kept)
    await expect(page.getByTestId('media').getByRole('button')).toHaveCount(0)
    await openIllustrated(page, locale)
    await page.getByTestId('card-view').getByRole('button', { name: cardWords[locale].remove, exact: true }).click()
    await page.getByTestId('delete-card').getByRole('button', { name: cardWords[locale].yes }).click()
    await expect(page.getByTestId('news')).toContainText(cardWords[locale].removed)
    await open(page, locale)
    await page.getByTestId('media').getByRole('button', { name: w.drop, exact: true }).click()
    await expect(page.getByTestId('media')).toContainText(w.dropped)
  })
}
