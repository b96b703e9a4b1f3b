import AxeBuilder from '@axe-core/playwright'
import { history, now, postEvents, timezoneId } from './support/history'
import { allSaved, expect, locales, serverEvents, test } from './support/journey'
import { expectNoSidewaysScroll } from './support/labs'
import { change, settingField } from './support/settings'

const words = {
  zh: {
    save: '保存',
    nothing: '没有改动',
    step: /最多 10 个/,
    act: '重新安排',
    undo: '撤销这次安排',
    undone: /已撤销/,
  },
  en: {
    save: 'Save',
    nothing: 'Nothing has changed',
    step: /at most ten times/,
    act: 'Reschedule',
    undo: 'Undo the reschedule',
    undone: /Undone/,
  },
}

test.use({ timezoneId })

for (const locale of locales) {
  const w = words[locale]

  test(`settings are saved, kept after a reload, and what did not change is no event (${locale})`, async ({ page }) => {
    await change(page, locale, { newPerDay: '7', desiredRetention: '92.5', learningSteps: '2m 1h', dayStart: '03:30' })
    await allSaved(page)
    await page.reload()
    await expect(settingField(page, 'newPerDay')).toHaveValue('7')
    await expect(settingField(page, 'learningSteps')).toHaveValue('2m 1h')
    await page.getByRole('button', { name: w.save, exact: true }).click()
    await expect(page.getByTestId('settings-message')).toContainText(w.nothing)
    const { events } = await serverEvents(page)
    expect(events.map(({ payload }) => payload.changes)).toEqual([
      { desiredRetention: 0.925, learningSteps: [2, 60], newPerDay: 7, dayStart: 210 },
    ])
    await page.goto(`/${locale}/review`)
    await expect(page.getByTestId('count-new')).toContainText('7')
  })

  test(`what cannot be read is said beside its field, and nothing is saved (${locale})`, async ({ page }) => {
    await page.goto(`/${locale}/settings`)
    await settingField(page, 'newPerDay').fill('8')
    await settingField(page, 'learningSteps').fill('soon')
    await settingField(page, 'timeZone').fill('Mars/Olympus')
    await page.keyboard.press('Enter')
    await expect(settingField(page, 'learningSteps')).toBeFocused()
    await expect(page.locator('[data-setting="learningSteps"]')).toContainText(w.step)
    await expect(settingField(page, 'timeZone')).toHaveAttribute('aria-invalid', 'true')
    await expect(settingField(page, 'newPerDay')).toHaveValue('8')
    expect((await serverEvents(page)).events).toEqual([])
  })

  test(`cards are rescheduled under other settings, and back (${locale})`, async ({ page }) => {
    await page.clock.install({ time: now })
    await postEvents(page, history(['q1', 'q2', 'q3', 'q4', 'q5', 'q6'], 40))
    await change(page, locale, { desiredRetention: '97' })
    const offer = page.getByTestId('reschedule')
    await expect(offer).toHaveAttribute('data-count', /^[1-9]/)
    const count = Number(await offer.getAttribute('data-count'))
    await offer.getByRole('button', { name: w.act, exact: true }).click()
    await expect(offer).toHaveAttribute('data-count', '0')
    await allSaved(page)
    const { events } = await serverEvents(page)
    expect(events.at(-1)).toMatchObject({ kind: 'reschedule', payload: { dues: expect.any(Array) } })
    expect(events.at(-1)?.payload.dues).toHaveLength(count)
    await offer.getByRole('button', { name: w.undo }).click()
    await expect(offer).toContainText(w.undone)
    await expect(offer).toHaveAttribute('data-count', String(count))
  })
}

test('axe finds nothing on the settings, wrong fields and all, light and dark, wide and narrow', async ({ page }) => {
  for (const width of [320, 1280]) {
    await page.setViewportSize({ width, height: 900 })
    await page.goto('/zh/settings')
    await settingField(page, 'weights').fill('1 2 3')
    await page.getByRole('button', { name: '保存', exact: true }).click()
    await expect(settingField(page, 'weights')).toBeFocused()
    await expectNoSidewaysScroll(page)
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme })
      const { violations } = await new AxeBuilder({ page }).analyze()
      expect(
        violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`),
      ).toEqual([])
    }
  }
})
