import { readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { inOutbox, interviewWords, statement, stepOnScreen } from './support/interview'
import { allSaved, expect, locales, serverEvents, test } from './support/journey'
import { tabOnto } from './support/keyboard'

// What a browser says while it has no network.
test.use({ expectedProblems: ['net::ERR_'] })

/** Chooses ten minutes of concepts alone, and begins. */
async function begin(page: Page, start: string) {
  const plan = page.getByTestId('plan')
  await expect(plan.getByRole('button', { name: start })).toBeEnabled()
  await tabOnto(page, plan.locator('input[name="length"]:checked'), 60)
  await page.keyboard.press('ArrowUp')
  await expect(plan.locator('input[name="length"]').first()).toBeChecked()
  const [concept, ...others] = await plan.locator('fieldset > div > label > input[type="checkbox"]').all()
  for (const box of others.slice(0, 3)) {
    if (!(await box.isChecked())) continue
    await tabOnto(page, box, 30)
    await page.keyboard.press('Space')
    await expect(box).not.toBeChecked()
  }
  await expect(concept ?? plan).toBeChecked()
  await tabOnto(page, plan.getByRole('button', { name: start }), 40)
  await page.keyboard.press('Enter')
}

for (const locale of locales) {
  const w = interviewWords[locale]

  test(`a whole interview by the keyboard alone, with a reload and no network in the middle (${locale})`, async ({
    page,
    context,
  }) => {
    await page.goto(`/${locale}/interview`)
    await begin(page, w.start)
    await expect(page).toHaveURL(new RegExp(`/${locale}/interview/session\\?id=`))
    const field = page.getByLabel(w.answer, { exact: true })
    const asked: string[] = []
    /** The next thing that is asked; the field has the focus, so that one may write at once. */
    const next = async () => {
      await expect.poll(() => stepOnScreen(page)).not.toBe(asked.at(-1) ?? '')
      asked.push(await stepOnScreen(page))
      await expect(field).toBeFocused()
    }
    const send = async () => {
      await tabOnto(page, page.getByRole('button', { name: w.send }), 20)
      await page.keyboard.press('Enter')
    }

    await next()
    await page.keyboard.type('RNN 嗯 hm')
    await expect.poll(() => inOutbox(page, 'RNN 嗯 hm')).toBe(1)
    await page.reload()
    await expect(field).toBeFocused()
    await expect(field).toHaveValue('RNN 嗯 hm')
    await page.keyboard.type(' after the reload')
    await expect(field).toHaveValue('RNN 嗯 hm after the reload')
    // The rules of what may be asked are fetched ahead.
    await page.waitForLoadState('networkidle')
    await context.setOffline(true)
    await send()

    await next()
    const probed = statement(locale, asked[1] ?? '')
    await page.keyboard.type(probed)
    await send()
    await next()
    await page.keyboard.type('written without a network')
    await send()
    await next()
    await context.setOffline(false)
    await page.keyboard.type(statement(locale, asked[3] ?? ''))
    await send()

    await expect(page).toHaveURL(new RegExp(`/${locale}/interview/report\\?id=`))
    const [first = '', probe = '', second = '', again = ''] = asked
    expect(probe).toMatch(new RegExp(`^${first}\\.p\\d`))
    expect(again).toMatch(new RegExp(`^${second}\\.p\\d`))
    await expect(page.getByTestId('report')).toHaveAttribute('data-overall', /\d/)
    await allSaved(page)
    const { events } = await serverEvents(page)
    const of = (kind: string) => events.filter((event) => event.kind === kind).map(({ payload }) => payload)
    expect(of('interview.opened').map(({ question }) => question)).toEqual(asked)
    expect(of('interview.finished')).toHaveLength(1)
    const lastDraft = (id: string) => of('interview.draft').findLast(({ question }) => question === id)?.answer
    expect(asked.slice(0, 3).map(lastDraft)).toEqual([
      'RNN 嗯 hm after the reload',
      probed,
      'written without a network',
    ])
    expect(of('interview.marked').find(({ question }) => question === first)?.covered).toContain(probe)

    const report = page.locator(`[data-testid="report-question"][data-question="${first}"]`)
    await tabOnto(page, report.getByTestId('verdicts').locator('summary'), 60)
    await page.keyboard.press('Enter')
    const box = report.getByTestId('points').getByRole('checkbox', { checked: true }).first()
    await tabOnto(page, box, 20)
    await page.keyboard.press('Space')
    await expect(report.locator('[data-overruled="true"]')).toHaveCount(1)
    await allSaved(page)
    const download = page.waitForEvent('download')
    await tabOnto(page, page.getByRole('button', { name: w.download }), 120)
    await page.keyboard.press('Enter')
    expect(readFileSync(await (await download).path(), 'utf8')).toContain('after the reload')
  })
}
