import { spawnSync } from 'node:child_process'
import type { Page } from '@playwright/test'
import { accountMessages } from '@/lib/i18n/messages/account'
import { ownAccountMessages } from '@/lib/i18n/messages/account-own'
import {
  expectSound,
  gradeOne,
  hasRecords,
  newEmail,
  openAccount,
  password,
  serverIds,
  signIn,
  signUp,
  tryToSignIn,
} from './support/account'
import { expect, type Locale, locales, test } from './support/journey'
import { Keyboard } from './support/keyboard'

/** An authenticator inside the browser, which says yes to whatever it is asked. */
async function authenticator(page: Page) {
  const session = await page.context().newCDPSession(page)
  await session.send('WebAuthn.enable')
  const { authenticatorId } = await session.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  })
  return async () => {
    const { credentials } = await session.send('WebAuthn.getCredentials', { authenticatorId })
    return credentials.length
  }
}

/** A link to a new password, as whoever runs the site makes one. */
function resetLink(email: string, locale: Locale): string {
  const made = spawnSync(process.execPath, ['scripts/db/user-reset.mjs', email], { encoding: 'utf8' })
  const link = /\/account\/reset#token=\S+/.exec(made.stdout)?.[0]
  if (made.status !== 0 || !link) throw new Error(`no link was made: ${made.stdout}${made.stderr}`)
  return `/${locale}${link}`
}

async function signOut(page: Page, locale: Locale) {
  const { act } = ownAccountMessages[locale].signOut
  await page.getByTestId('sign-out').getByRole('button', { name: act, exact: true }).click()
  await expect(page.getByTestId('signed-out')).toBeVisible()
}

for (const locale of locales) {
  const m = accountMessages[locale]
  const own = ownAccountMessages[locale]

  test(`a passkey is added, signs in, and is removed (${locale})`, async ({ page }) => {
    const credentials = await authenticator(page)
    await gradeOne(page, locale)
    const email = newEmail()
    await signUp(page, locale, email)
    const panel = page.getByTestId('passkeys')
    await expect(panel).toContainText(own.passkeys.none)
    await panel.getByRole('button', { name: own.passkeys.act }).click()
    await expect(panel.getByLabel(own.passkeys.name)).toBeFocused()
    await expect(panel).toContainText(own.passkeys.noName)
    await panel.getByLabel(own.passkeys.name).fill('密钥 key')
    await panel.getByLabel(own.passkeys.name).press('Enter')
    await expect(panel).toContainText(own.passkeys.added('密钥 key'))
    await expect(panel.getByRole('listitem')).toHaveCount(1)
    expect(await credentials()).toBe(1)
    await expectSound(page)

    await signOut(page, locale)
    await page.getByRole('button', { name: m.passkey.act }).click()
    await expect(page.getByTestId('signed-in')).toContainText(email)
    await hasRecords(page, 1)
    await panel.getByRole('button', { name: own.passkeys.removeOf('密钥 key') }).click()
    await expect(panel).toContainText(own.passkeys.removed('密钥 key'))
    await expect(panel).toContainText(own.passkeys.none)
  })

  test.describe(() => {
    test.use({ expectedProblems: ['401', '400'] })

    test(`a password is changed, and one that is forgotten is set anew by a link (${locale})`, async ({ page }) => {
      const email = newEmail()
      await gradeOne(page, locale)
      await signUp(page, locale, email)
      const change = page.getByTestId('change-password')
      await change.getByLabel(own.changePassword.current).fill('not the password')
      await change.getByLabel(m.newPassword, { exact: true }).fill('the second sentence')
      await change.getByRole('button', { name: own.changePassword.act }).click()
      await expect(change.getByLabel(own.changePassword.current)).toBeFocused()
      await expect(change.getByLabel(own.changePassword.current)).toHaveAttribute('aria-invalid', 'true')
      await change.getByLabel(own.changePassword.current).fill(password)
      await change.getByRole('button', { name: own.changePassword.act }).click()
      await expect(change.getByRole('status')).toHaveText(own.changePassword.done)
      await expect(change.getByRole('status')).toBeFocused()
      await expect(change.getByLabel(m.newPassword, { exact: true })).toHaveValue('')

      // A link is made where the tests run beside the server.
      if (!process.env.DATA_DIR) return
      await page.goto(`/${locale}/account/reset`)
      await expect(page.getByTestId('reset-incomplete')).toContainText(m.reset.noToken)
      const link = resetLink(email, locale)
      await page.goto(link)
      const form = page.getByTestId('reset')
      await form.getByRole('button', { name: m.reset.act }).click()
      await expect(form).toContainText(m.noPassword)
      await form.getByLabel(m.newPassword, { exact: true }).fill('the third sentence')
      await expectSound(page)
      await form.getByRole('button', { name: m.reset.act }).click()
      await expect(page.getByTestId('reset-done')).toContainText(m.reset.done)
      expect(page.url()).not.toContain('token')

      // Whoever was signed in is so no longer, and the link works once.
      await openAccount(page, locale)
      await expect(page.getByTestId('session-ended')).toBeVisible()
      await tryToSignIn(page, locale, email, 'the second sentence')
      await expect(page.getByTestId('sign-in').getByLabel(m.password, { exact: true })).toBeFocused()
      await signIn(page, locale, email, 'the third sentence')
      await hasRecords(page, 1)
      await page.goto(link)
      await page.getByTestId('reset').getByLabel(m.newPassword, { exact: true }).fill('the fourth sentence')
      await page.getByTestId('reset').getByRole('button', { name: m.reset.act }).click()
      await expect(page.getByTestId('reset').getByRole('alert')).toBeFocused()
    })
  })

  test(`signing up, out and in takes no mouse (${locale})`, async ({ page }) => {
    await gradeOne(page, locale)
    await openAccount(page, locale)
    const keyboard = new Keyboard(page)
    const email = newEmail()
    await keyboard.tabTo('[data-testid="sign-in"] input[name="email"]', 40)
    await keyboard.tabTo('[data-testid="signed-out"] > .row:last-child button', 10)
    await keyboard.press('Enter')
    await expect(page.getByTestId('signed-out')).toHaveAttribute('data-mode', 'signUp')
    await expect(page.getByTestId('signed-out').getByRole('heading')).toBeFocused()
    await keyboard.tabTo('[data-testid="sign-up"] input[name="email"]', 2)
    await keyboard.type(email)
    await keyboard.tabTo('[data-testid="sign-up"] input[name="password"]', 1)
    await keyboard.type(password)
    await keyboard.press('Enter')
    await expect(page.getByTestId('signed-in')).toContainText(email)
    await expect(page.getByTestId('account-said')).toBeFocused()
    await keyboard.tabTo('[data-testid="sign-out"] button', 3)
    await keyboard.press('Enter')
    await expect(page.getByTestId('signed-out')).toBeVisible()
    await expect(page.getByTestId('account-said')).toBeFocused()
    await keyboard.tabTo('[data-testid="sign-in"] input[name="email"]', 3)
    await keyboard.type(email)
    await keyboard.tabTo('[data-testid="sign-in"] input[name="password"]', 1)
    await keyboard.type(password)
    await keyboard.press('Enter')
    await expect(page.getByTestId('signed-in')).toContainText(email)
    await hasRecords(page, 1)
    expect(await serverIds(page)).toHaveLength(1)
  })

  test.describe(() => {
    test.use({ javaScriptEnabled: false })

    test(`without scripts the page says what needs them (${locale})`, async ({ page }) => {
      await page.goto(`/${locale}/account`)
      expect(await page.locator('main noscript').innerText()).toContain(m.noScript)
      await expect(page.locator('main form')).toHaveCount(0)
    })
  })

  test(`the settings and the foot of every page lead to the account (${locale})`, async ({ page }) => {
    await page.goto(`/${locale}/settings`)
    await page.getByRole('link', { name: own.settingsLink }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(m.title)
    await page.goto(`/${locale}/quiz`)
    await page.getByRole('contentinfo').getByRole('link', { name: m.title, exact: true }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(m.title)
  })
}
