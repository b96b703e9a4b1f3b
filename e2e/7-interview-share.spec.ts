import { apiMessages } from '@/lib/i18n/messages/api'
import { sharedMessages, shareMessages } from '@/lib/i18n/messages/share'
import { interviewWords, statement } from './support/interview'
import { allSaved, expect, locales, test } from './support/journey'
import { axe, ended, share, stranger } from './support/share'

const api = '/api/v1/shares'
const switchTo = { zh: 'English', en: '中文' }

for (const locale of locales) {
  const m = shareMessages[locale]
  const other = locale === 'zh' ? 'en' : 'zh'
  const answer = `${statement(locale, 'q5.p1')} 我的原话 in my own words`

  test.describe(() => {
    test.use({ permissions: ['clipboard-read', 'clipboard-write'] })

    test(`a report is shared, read by somebody else, and revoked (${locale})`, async ({ page, browser }) => {
      await ended(page, locale, answer)
      const panel = page.getByTestId('share-report')
      const dialog = page.getByTestId('ask-share')
      await panel.getByRole('button', { name: m.open }).click()
      for (const line of [...m.shown, m.hidden, m.asItIs]) await expect(dialog).toContainText(line)
      await axe(page, 'ask-share')
      await expect(dialog.getByRole('button', { name: m.cancel })).toBeFocused()
      await page.keyboard.press('Escape')
      await expect(dialog).toHaveCount(0)
      expect(await (await page.request.get(api)).json()).toEqual({ shares: [] })

      const address = await share(page, locale)
      await expect(page.getByLabel(m.address, { exact: true })).toBeFocused()
      await panel.getByRole('button', { name: m.copy }).click()
      await expect(panel).toContainText(m.copied)
      expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(address)
      await expect(page.getByTestId('shares').getByRole('listitem')).toHaveCount(1)
      await axe(page, 'share-report')

      const theirs = await stranger(browser, address)
      const report = theirs.getByTestId('shared-report')
      await expect(report).toContainText('我的原话 in my own words')
      await expect(report.locator('mark').first()).toBeVisible()
      const overall = await page.getByTestId('report').getAttribute('data-overall')
      await expect(report).toHaveAttribute('data-overall', overall ?? '')
      await report.getByText(sharedMessages[locale].check, { exact: true }).click()
      await expect(report.locator('[data-stands="true"]').first()).toBeVisible()
      await expect(report.locator('input, textarea, fieldset')).toHaveCount(0)
      await expect(theirs.locator('main')).not.toContainText('my own scratch paper')
      await expect(theirs.locator('meta[name="robots"]')).toHaveAttribute('content', /noindex/)
      await expect(theirs.locator('meta[name="referrer"]')).toHaveAttribute('content', 'no-referrer')
      expect(await theirs.context().cookies()).toEqual([])
      await axe(theirs, 'shared-report')

      // What is marked later does not change what is shared.
      const stands = await report.locator('[data-stands="true"]').count()
      await page.getByText(interviewWords[locale].check, { exact: true }).click()
      await page.getByTestId('points').getByRole('checkbox').nth(3).check()
      await allSaved(page)
      await theirs.reload()
      await expect(report.locator('[data-stands="true"]')).toHaveCount(stands)

      // The address is shown once, and revoked by its date.
      await page.reload()
      await expect(page.getByTestId('shares').getByRole('listitem')).toHaveCount(1)
      await expect(page.getByTestId('share-made')).toHaveCount(0)
      await page.getByTestId('shares').getByRole('button').click()
      await expect(page.getByTestId('share-said')).toHaveText(m.revoked)
      await expect(page.getByTestId('shares')).toHaveCount(0)
      await expect(panel.getByRole('heading', { name: m.title })).toBeFocused()

      await theirs.reload()
      await expect(theirs.getByTestId('shared-gone')).toContainText(sharedMessages[locale].gone)
      await expect(theirs.locator('main')).not.toContainText('in my own words')
      const headers = { 'x-unroll-locale': locale }
      const gone = await page.request.get(`${api}/by-key/${address.split('#')[1]}`, { headers })
      expect(gone.status()).toBe(404)
      expect((await gone.json()).error.message).toBe(apiMessages[locale].share_not_found)
      await theirs.context().close()
    })
  })

  test(`an address keeps its key, in the other language and past the skip link (${locale})`, async ({
    page,
    browser,
  }) => {
    await ended(page, locale, answer)
    const address = await share(page, locale)
    const theirs = await stranger(browser, address)
    const report = theirs.getByTestId('shared-report')
    await expect(report).toBeVisible()
    await theirs.locator('.skip-link').focus()
    await theirs.keyboard.press('Enter')
    await expect.poll(() => theirs.url()).toBe(address)
    await theirs.getByRole('link', { name: switchTo[locale], exact: true }).click()
    await expect(theirs).toHaveURL(address.replace(`/${locale}/`, `/${other}/`))
    await expect(theirs.getByRole('heading', { level: 1 })).toHaveText(sharedMessages[other].pageTitle)
    await expect(report).toContainText('我的原话 in my own words')
    await theirs.context().close()
  })

  test.describe('without a network', () => {
    test.use({ expectedProblems: ['net::ERR_'] })
    test(`nothing is shared and nothing lost, and both sides are told (${locale})`, async ({
      page,
      context,
      browser,
    }) => {
      await ended(page, locale, answer)
      await context.setOffline(true)
      const panel = page.getByTestId('share-report')
      await panel.getByRole('button', { name: m.open }).click()
      await page.getByTestId('ask-share').getByRole('button', { name: m.confirm }).click()
      await expect(page.getByTestId('share-said')).toHaveText(m.offline)
      await expect(page.getByTestId('report')).toContainText('in my own words')
      await context.setOffline(false)
      expect(await (await page.request.get(api)).json()).toEqual({ shares: [] })
      const address = await share(page, locale)

      const theirs = await stranger(browser, `${new URL(address).origin}/${locale}/interview/shared`)
      await expect(theirs.getByTestId('shared-gone')).toBeVisible()
      await theirs.waitForLoadState('networkidle')
      await theirs.context().setOffline(true)
      await theirs.evaluate((hash) => {
        location.hash = hash
      }, new URL(address).hash)
      await expect(theirs.getByTestId('shared-unreachable')).toContainText(sharedMessages[locale].unreachable)
      await theirs.context().setOffline(false)
      await theirs.getByRole('button', { name: sharedMessages[locale].again }).click()
      await expect(theirs.getByTestId('shared-report')).toContainText('in my own words')
      await theirs.context().close()

      await context.setOffline(true)
      await page.getByTestId('shares').getByRole('button').click()
      await expect(page.getByTestId('share-said')).toHaveText(m.listFailed)
      await expect(page.getByTestId('shares').getByRole('listitem')).toHaveCount(1)
    })
  })
}

test('a report is shared by the keyboard alone', async ({ page }) => {
  const m = shareMessages.en
  await ended(page, 'en', statement('en', 'q5.p1'))
  await page.getByTestId('share-report').getByRole('button', { name: m.open }).focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('button', { name: m.cancel })).toBeFocused()
  await page.keyboard.press('Shift+Tab')
  await expect(page.getByRole('button', { name: m.confirm })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByLabel(m.address, { exact: true })).toBeFocused()
  await page.keyboard.press('Tab')
  await expect(page.getByRole('button', { name: m.copy })).toBeFocused()
  await page.keyboard.press('Tab')
  await expect(page.getByTestId('shares').getByRole('button')).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByTestId('share-said')).toHaveText(m.revoked)
})

test('somebody else can neither share nor list nor revoke what is not theirs', async ({
  page,
  playwright,
  baseURL,
}) => {
  await ended(page, 'en', statement('en', 'q5.p1'))
  await share(page, 'en')
  const { shares } = await (await page.request.get(api)).json()
  const [{ id, interview }] = shares
  const theirs = await playwright.request.newContext({ baseURL })
  expect((await theirs.post(api, { data: { interview } })).status()).toBe(404)
  expect((await theirs.delete(`${api}/${id}`)).status()).toBe(404)
  expect(await (await theirs.get(api)).json()).toEqual({ shares: [] })
  const evil = { origin: 'https://evil.example' }
  expect((await page.request.post(api, { data: { interview }, headers: evil })).status()).toBe(403)
  expect((await page.request.delete(`${api}/${id}`, { headers: evil })).status()).toBe(403)
  expect(await (await page.request.get(api)).json()).toEqual({ shares })
  await theirs.dispose()
})

test.describe(() => {
  // What the browser says of a share that is not there.
  test.use({ expectedProblems: ['404 (Not Found)'] })
  test('an address that opens nothing says so', async ({ page }) => {
    for (const locale of locales)
      for (const rest of ['', '#', '#short', `#${'A'.repeat(43)}`, `?key=${'A'.repeat(43)}`, '#%E0%A4%A']) {
        // The same page with another fragment would not be loaded anew.
        await page.goto('about:blank')
        await page.goto(`/${locale}/interview/shared${rest}`)
        await expect(page.getByTestId('shared-gone')).toContainText(sharedMessages[locale].gone)
      }
  })
})
