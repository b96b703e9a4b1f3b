import { accountMessages } from '@/lib/i18n/messages/account'
import { ownAccountMessages } from '@/lib/i18n/messages/account-own'
import { shellMessages } from '@/lib/i18n/messages/shell'
import {
  device,
  expectSound,
  gradeHere,
  gradeOne,
  hasRecords,
  kept,
  newEmail,
  openAccount,
  password,
  serverIds,
  signIn,
  signUp,
  tryToSignIn,
} from './support/account'
import { allSaved, expect, locales, serverEvents, test } from './support/journey'

const widths = [390, 1280] as const

for (const locale of locales) {
  const m = accountMessages[locale]
  const own = ownAccountMessages[locale]

  for (const width of widths)
    test(`a guest signs up with what they learned, signs out, and finds it again (${locale}, ${width})`, async ({
      page,
    }) => {
      await page.setViewportSize({ width, height: 900 })
      await gradeOne(page, locale)
      const guest = await serverEvents(page)
      await openAccount(page, locale)
      await expect(page.getByTestId('account')).toContainText(m.carried(1))
      await expectSound(page)

      const email = newEmail()
      await signUp(page, locale, email)
      await expect(page.getByTestId('account-said')).toHaveText(m.signUp.done(email))
      await expect(page.getByTestId('account-said')).toBeFocused()
      await hasRecords(page, 1)
      await expect(page.getByTestId('sessions').getByRole('listitem')).toHaveCount(1)
      expect(await serverEvents(page)).toEqual(guest)
      await expectSound(page)

      await page.getByTestId('sign-out').getByRole('button', { name: own.signOut.act, exact: true }).click()
      await expect(page.getByTestId('signed-out')).toBeVisible()
      await expect(page.getByTestId('account-said')).toHaveText(own.signOut.done)
      await expect.poll(() => kept(page)).toEqual({ events: 0, drafts: 0, media: 0 })
      expect((await serverEvents(page)).learner).toBeNull()

      await tryToSignIn(page, locale, email.toUpperCase())
      await expect(page.getByTestId('signed-in')).toContainText(email)
      await hasRecords(page, 1)
      expect((await serverEvents(page)).events).toEqual(guest.events)
    })

  test(`two devices have one record, whatever was learned before signing in (${locale})`, async ({
    page,
    browser,
    baseURL,
  }) => {
    const email = newEmail()
    await gradeOne(page, locale)
    await signUp(page, locale, email)
    const first = await serverIds(page)

    const other = await device(browser, baseURL)
    await gradeOne(other, locale)
    await gradeHere(other)
    await allSaved(other)
    const second = await serverIds(other)
    await signIn(other, locale, email)
    await hasRecords(other, 3)
    const all = [...first, ...second].sort()
    expect(await serverIds(other)).toEqual(all)
    await page.reload()
    await hasRecords(page, 3)
    expect(await serverIds(page)).toEqual(all)

    const counts: string[] = []
    for (const one of [page, other]) {
      await one.goto(`/${locale}/progress`)
      await allSaved(one)
      counts.push(await one.locator('main').innerText())
    }
    expect(counts[0]).toBe(counts[1])
    await other.context().close()
  })

  test.describe(() => {
    test.use({ expectedProblems: ['net::ERR_', '401'] })

    test(`what was answered without a network stays, and arrives once after signing in again (${locale})`, async ({
      page,
      context,
    }) => {
      const email = newEmail()
      await signUp(page, locale, email)
      await gradeOne(page, locale)
      const sent = await serverIds(page)
      await page.goto(`/${locale}/review`)
      await expect(page.getByTestId('review')).toHaveAttribute('data-card', /.+/)
      // Only the events do not get through: the account page is still reached.
      await context.route('**/api/v1/events*', (route) => route.abort('connectionrefused'))
      await gradeHere(page)
      await openAccount(page, locale)
      await page.getByTestId('sign-out').getByRole('button', { name: own.signOut.act, exact: true }).click()
      const ask = page.getByTestId('ask-stays')
      await expect(ask).toContainText(own.signOut.unsent(1), { timeout: 30_000 })
      await expect(ask.getByRole('button', { name: own.signOut.no })).toBeFocused()
      await page.keyboard.press('Escape')
      await expect(page.getByTestId('signed-in')).toBeVisible()
      await page.getByTestId('sign-out').getByRole('button', { name: own.signOut.act, exact: true }).click()
      await ask.getByRole('button', { name: own.signOut.yes }).click({ timeout: 30_000 })
      await expect(page.getByTestId('signed-out')).toBeVisible()
      await expect.poll(async () => (await kept(page)).events).toBe(1)

      await context.unroute('**/api/v1/events*')
      await tryToSignIn(page, locale, email)
      await hasRecords(page, 2)
      await allSaved(page)
      const all = await serverIds(page)
      expect(all).toHaveLength(2)
      expect(all).toEqual(expect.arrayContaining(sent))
    })

    test(`a device that was signed out elsewhere says so, and keeps its answers (${locale})`, async ({
      page,
      browser,
      baseURL,
    }) => {
      const email = newEmail()
      await signUp(page, locale, email)
      const other = await device(browser, baseURL)
      await signIn(other, locale, email)
      await gradeOne(other, locale)

      await page.reload()
      const sessions = page.getByTestId('sessions')
      await expect(sessions.getByRole('listitem')).toHaveCount(2)
      await sessions.getByRole('button', { name: own.sessions.end }).first().click()
      await expect(sessions).toContainText(own.sessions.ended)
      await expect(sessions.getByRole('listitem')).toHaveCount(1)

      await gradeHere(other)
      const status = other.getByTestId('sync')
      await expect(status).toHaveAttribute('data-state', 'signed-out')
      await expect(status).toContainText(shellMessages[locale].sync.signedOut(1))
      await other.reload()
      await expect(status).toContainText(shellMessages[locale].sync.signedOut(1))
      await status.getByRole('link', { name: shellMessages[locale].sync.signIn }).click()
      await expect(other.getByTestId('session-ended')).toContainText(m.ended(1))
      await expectSound(other)
      await tryToSignIn(other, locale, email)
      await hasRecords(other, 2)
      await allSaved(other)
      expect(await serverIds(page)).toHaveLength(2)
      await other.context().close()
    })

    test(`another tab notices that somebody has signed out (${locale})`, async ({ page, context }) => {
      await signUp(page, locale, newEmail())
      await gradeOne(page, locale)
      await openAccount(page, locale)
      const tab = await context.newPage()
      await openAccount(tab, locale)
      await hasRecords(tab, 1)
      await page.getByTestId('sign-out').getByRole('button', { name: own.signOut.act, exact: true }).click()
      await expect(tab.getByTestId('signed-out')).toBeVisible()
      await expect(tab.getByTestId('sync')).toHaveAttribute('data-state', 'new')
    })

    test(`a wrong password or a password of nine characters is refused beside its field (${locale})`, async ({
      page,
    }) => {
      await openAccount(page, locale)
      await tryToSignIn(page, locale, newEmail(), 'not the password')
      const wrong = page.getByTestId('sign-in').getByLabel(m.password, { exact: true })
      await expect(wrong).toHaveAttribute('aria-invalid', 'true')
      await expect(wrong).toBeFocused()
      await expect(wrong).toHaveValue('not the password')
      await page.getByTestId('sign-in').getByRole('button', { name: m.show }).click()
      await expect(wrong).toHaveAttribute('type', 'text')

      await page.getByRole('button', { name: m.signUp.other }).click()
      const form = page.getByTestId('sign-up')
      await form.getByLabel(m.password, { exact: true }).fill('123456789')
      await form.getByLabel(m.password, { exact: true }).press('Enter')
      await expect(form).toContainText(m.wrongEmail)
      await expect(form).toContainText(m.shortPassword(9))
      await expect(form.getByLabel(m.email, { exact: true })).toBeFocused()
      await expectSound(page)
    })
  })

  test(`an account and a guest's record are deleted, after a file of everything (${locale})`, async ({ page }) => {
    await gradeOne(page, locale)
    const email = newEmail()
    await signUp(page, locale, email)
    const panel = page.getByTestId('remove')
    await panel.getByRole('button', { name: own.remove.open }).click()
    const [file] = await Promise.all([
      page.waitForEvent('download', { timeout: 30_000 }),
      panel.getByRole('button', { name: own.remove.exportAct }).click(),
    ])
    expect(file.suggestedFilename()).toMatch(/^unroll-.*\.json$/)
    const form = page.getByTestId('remove-form')
    await form.getByRole('button', { name: own.remove.act }).click()
    await expect(form.getByLabel(own.remove.confirm(email))).toBeFocused()
    await expectSound(page)
    await form.getByLabel(own.remove.confirm(email)).fill(email)
    await form.getByLabel(m.password, { exact: true }).fill(password)
    await form.getByRole('button', { name: own.remove.act }).click()
    await expect(page.getByTestId('account-said')).toHaveText(own.remove.done)
    await expect(page.getByTestId('signed-out')).toBeVisible()
    await expect.poll(() => kept(page)).toEqual({ events: 0, drafts: 0, media: 0 })
    expect((await serverEvents(page)).events).toEqual([])

    await gradeOne(page, locale)
    await openAccount(page, locale)
    await panel.getByRole('button', { name: own.remove.guestOpen }).click()
    await form.getByLabel(own.remove.guestConfirm).fill(locale === 'zh' ? '删除' : 'delete')
    await form.getByRole('button', { name: own.remove.guestAct }).click()
    await expect(page.getByTestId('account-said')).toHaveText(own.remove.done)
    expect((await serverEvents(page)).learner).toBeNull()
    await gradeOne(page, locale)
    expect(await serverIds(page)).toHaveLength(1)
  })
}
