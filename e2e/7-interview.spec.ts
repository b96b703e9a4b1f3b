import { readFileSync } from 'node:fs'
import { answerAll, drawn } from './support/exercise'
import { givenInterview, inOutbox, interviewWords, statement, stepOnScreen } from './support/interview'
import { allSaved, expect, locales, serverEvents, test } from './support/journey'

for (const locale of locales) {
  const w = interviewWords[locale]
  const at = (id: string) => `[data-testid="interview"][data-step="${id}"]`

  test(`chosen, asked, asked on, marked and reported (${locale})`, async ({ page }) => {
    await page.goto(`/${locale}/interview`)
    const plan = page.getByTestId('plan')
    await plan.locator('input[name="length"]').first().check()
    for (const box of await plan.locator('fieldset input[type="checkbox"]').all()) await box.setChecked(false)
    await plan.getByRole('button', { name: w.start }).click()
    await expect(plan.getByRole('alert')).toBeVisible()
    await plan.locator('fieldset input[type="checkbox"]').first().check()
    await plan.getByRole('button', { name: w.start }).click()
    await expect(page).toHaveURL(new RegExp(`/${locale}/interview/session\\?id=`))
    const asked: string[] = []
    // Ten minutes are two questions, each asked on once.
    for (let n = 0; n < 4; n++) {
      await expect.poll(() => stepOnScreen(page)).not.toBe(asked.at(-1) ?? '')
      const step = await stepOnScreen(page)
      asked.push(step)
      await page.getByLabel(w.answer, { exact: true }).fill(n % 2 === 0 ? 'Hm. 嗯。' : statement(locale, step))
      await page.getByRole('button', { name: w.send }).click()
    }
    await expect(page).toHaveURL(new RegExp(`/${locale}/interview/report\\?id=`))
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(w.title)
    const [first = '', probe = '', second = '', again = ''] = asked
    expect(probe).toMatch(new RegExp(`^${first}\\.p\\d`))
    expect(again).toMatch(new RegExp(`^${second}\\.p\\d`))
    for (const id of [first, second])
      await expect(page.locator(`[data-testid="report-question"][data-question="${id}"] mark`).first()).toBeVisible()
    await allSaved(page)
    const { events } = await serverEvents(page)
    const marked = events.filter(({ kind }) => kind === 'interview.marked').map(({ payload }) => payload)
    expect(marked.map(({ question }) => question).sort()).toEqual([first, second].sort())
    for (const [question, point] of [
      [first, probe],
      [second, again],
    ])
      expect(marked.find((one) => one.question === question)?.covered).toContain(point)
    expect(events.filter(({ kind }) => kind === 'interview.finished')).toHaveLength(1)
    await page.reload()
    await expect(page.getByTestId('report')).toHaveAttribute('data-overall', /\d/)
  })

  test(`a misconception is challenged, and can be taken back (${locale})`, async ({ page }) => {
    await givenInterview(page, locale, ['q1'])
    await expect(page.locator(at('q1'))).toBeVisible()
    await page.getByLabel(w.answer, { exact: true }).fill(statement(locale, 'q1.m1'))
    await page.getByRole('button', { name: w.send }).click()
    await expect(page.locator(at('q1.m1'))).toBeVisible()
    const points = ['q1.p1', 'q1.p2', 'q1.p3', 'q1.p4', 'q1.p5', 'q1.p6']
    const correction = locale === 'zh' ? '不对，裁剪只管爆炸，不能解决消失。' : 'No. Clipping only handles explosion.'
    await page
      .getByLabel(w.answer, { exact: true })
      .fill([correction, ...points.map((id) => statement(locale, id))].join('\n'))
    await page.getByRole('button', { name: w.send }).click()
    // Nothing more is missing, and after a misconception nothing harder is asked.
    await expect(page).toHaveURL(/\/interview\/report/)
    const report = page.locator('[data-testid="report-question"][data-question="q1"]')
    await expect(report).toContainText(statement(locale, 'q1.m1').slice(0, 6))
    await allSaved(page)
    const marks = (await serverEvents(page)).events.find(
      ({ kind, payload }) => kind === 'interview.marked' && payload.question === 'q1',
    )?.payload
    expect(marks).toMatchObject({ asserted: [], found: { asserted: ['q1.m1'] } })
  })

  test(`a strong answer leads deeper, and the report shows it as a harder question (${locale})`, async ({ page }) => {
    await givenInterview(page, locale, ['q1'])
    await expect(page.locator(at('q1'))).toBeVisible()
    const points = ['q1.p1', 'q1.p2', 'q1.p3', 'q1.p4', 'q1.p5', 'q1.p6']
    await page.getByLabel(w.answer, { exact: true }).fill(points.map((id) => statement(locale, id)).join('\n'))
    await page.getByRole('button', { name: w.send }).click()
    await expect.poll(() => stepOnScreen(page)).toMatch(/^f\d+$/)
    await page.getByRole('button', { name: w.skip }).click()
    await expect(page).toHaveURL(/\/interview\/report/)
    await expect(page.getByTestId('report')).toContainText(w.harder)
    await expect(page.getByTestId('correctness')).toHaveAttribute('data-value', /\d+/)
  })

  test(`hints cost, not knowing leads one step down, and the clocks can stand still (${locale})`, async ({ page }) => {
    await givenInterview(page, locale, ['q2', 'q3'])
    await expect(page.locator(at('q2'))).toBeVisible()
    const clock = page.getByTestId('clock')
    await expect(clock).toHaveAttribute('data-seconds', /\d+/)
    await page.getByRole('button', { name: w.pause }).click()
    await expect(clock).toHaveAttribute('data-paused', 'true')
    // What is shown is up to a second old when it stands still.
    await page.waitForTimeout(1500)
    const still = await clock.getAttribute('data-seconds')
    await page.waitForTimeout(2500)
    expect(await clock.getAttribute('data-seconds')).toBe(still)
    await page.getByRole('button', { name: w.resume, exact: true }).click()
    await expect(clock).toHaveAttribute('data-paused', 'false')
    await page.getByRole('button', { name: w.hint }).click()
    await expect(page.getByTestId('interview').locator('.message strong')).toBeVisible()
    await page.getByRole('button', { name: w.unknown }).click()
    await expect.poll(() => stepOnScreen(page)).toMatch(/^q2\.p\d/)
    await page.getByRole('button', { name: w.unknown }).click()
    await expect(page.locator(at('q3'))).toBeVisible()
    await page.getByRole('button', { name: w.finish }).click()
    await expect(page).toHaveURL(/\/interview\/report/)
    await allSaved(page)
    const kinds = (await serverEvents(page)).events.map(({ kind }) => kind)
    for (const kind of ['interview.paused', 'interview.resumed', 'interview.hint', 'interview.passed'])
      expect(kinds).toContain(kind)
  })

  test(`a calculation is asked among the questions, and the report says how it went (${locale})`, async ({ page }) => {
    const interview = await givenInterview(page, locale, ['params.gru'])
    const step = page.locator(at('params.gru'))
    await expect(step).toBeVisible()
    const [seed, level] = [await step.getAttribute('data-seed'), await step.getAttribute('data-level')]
    const instance = drawn('params.gru', Number(seed), Number(level) as 1 | 2 | 3)
    expect(await step.getAttribute('data-spec')).toBe(JSON.stringify(instance.spec))
    await answerAll(step, instance)
    await step.getByRole('button', { name: w.submit }).click()
    await expect(page).toHaveURL(/\/interview\/report/)
    await expect(page.getByTestId('report-exercises')).toContainText('100%')
    await allSaved(page)
    const exercise = (await serverEvents(page)).events.find(({ kind }) => kind === 'exercise')
    expect(exercise?.payload).toMatchObject({ interview, session: 'interview', correct: true })
  })

  test(`a verdict is overruled in the report, and both are kept (${locale})`, async ({ page }) => {
    await givenInterview(page, locale, ['q5'])
    await page.getByLabel(w.answer, { exact: true }).fill(statement(locale, 'q5.p1'))
    await page.getByRole('button', { name: w.finish }).click()
    const question = page.locator('[data-testid="report-question"][data-question="q5"]')
    await question.getByText(w.check).click()
    const boxes = question.getByTestId('points').getByRole('checkbox')
    await expect(boxes.nth(0)).toBeChecked()
    await expect(boxes.nth(3)).not.toBeChecked()
    await boxes.nth(3).check()
    await expect(question.locator('[data-overruled="true"]')).toHaveCount(1)
    // The box shows the hand at once; it is kept when it can be used again.
    await expect(question.locator('[inert]')).toHaveCount(0)
    await allSaved(page)
    await page.reload()
    await question.getByText(w.check).click()
    await expect(boxes.nth(3)).toBeChecked()
    const { events } = await serverEvents(page)
    const marks = events.filter(({ kind }) => kind === 'interview.marked').map(({ payload }) => payload)
    expect(marks.at(-1)).toMatchObject({ covered: ['q5.p1', 'q5.p4'], found: { covered: ['q5.p1'] } })
    const download = page.waitForEvent('download')
    await page.getByRole('button', { name: w.download }).click()
    const markdown = readFileSync(await (await download).path(), 'utf8')
    expect(markdown).toContain('> ')
    expect(markdown).toContain('✓')
  })

  test(`the same answers lead the same way (${locale})`, async ({ browser, baseURL }) => {
    const course = async () => {
      const context = await browser.newContext({ baseURL })
      const page = await context.newPage()
      await givenInterview(page, locale, ['q6', 'q3'])
      const steps: string[] = []
      while (!page.url().includes('/report')) {
        const step = await stepOnScreen(page)
        steps.push(step)
        await page.getByLabel(w.answer, { exact: true }).fill('RNN')
        await page.getByRole('button', { name: w.send }).click()
        await page.waitForFunction(
          (before) =>
            location.pathname.includes('/report') ||
            document.querySelector('[data-testid="interview"]')?.getAttribute('data-step') !== before,
          step,
        )
        // The last step gives way to words that say that the answers are being marked.
        if ((await page.getByTestId('interview').count()) === 0) await page.waitForURL(/\/report/)
      }
      await context.close()
      return steps
    }
    const once = await course()
    expect(once.length).toBe(6)
    expect(await course()).toEqual(once)
  })
}

test('an answer typed in one tab shows in the other, and is not typed over there', async ({ context, page }) => {
  await givenInterview(page, 'en', ['q1'])
  const first = page.getByLabel('Your answer', { exact: true })
  await first.fill('from the first tab')
  await expect.poll(() => inOutbox(page, 'from the first tab')).toBe(1)
  const other = await context.newPage()
  await other.goto(page.url())
  const second = other.getByLabel('Your answer', { exact: true })
  await expect(second).toHaveValue('from the first tab')
  await second.press('End')
  await second.pressSequentially(', and the second')
  await expect(first).toHaveValue('from the first tab, and the second')
  await first.press('End')
  await first.pressSequentially('!')
  await expect(second).toHaveValue('from the first tab, and the second!')
})

test('an interview goes by the keyboard alone', async ({ page }) => {
  await givenInterview(page, 'en', ['q4'], { minutes: 10 })
  const field = page.getByLabel('Your answer', { exact: true })
  await expect(field).toBeFocused()
  await page.keyboard.type('The truth is fed to the decoder.')
  const send = page.getByRole('button', { name: interviewWords.en.send })
  for (let n = 0; n < 12 && !(await send.evaluate((button) => button === document.activeElement)); n++)
    await page.keyboard.press('Tab')
  await expect(send).toBeFocused()
  await page.keyboard.press('Enter')
  await expect.poll(() => stepOnScreen(page)).toMatch(/^q4\.[pm]/)
  await expect(field).toBeFocused()
  await expect(field).toHaveValue('')
})

test('after a reload the next words go behind what was written', async ({ page }) => {
  await givenInterview(page, 'en', ['q1'])
  const field = page.getByLabel('Your answer', { exact: true })
  await field.fill('first')
  await expect.poll(() => inOutbox(page, 'first')).toBe(1)
  await page.reload()
  await expect(field).toHaveValue('first')
  await page.keyboard.type(' then second')
  await expect(field).toHaveValue('first then second')
})

test.describe('without a network', () => {
  test.use({ expectedProblems: ['net::ERR_'] })
  test('an interview goes on, is marked, and arrives later', async ({ context, page }) => {
    await givenInterview(page, 'en', ['q1', 'q2'])
    const field = page.getByLabel('Your answer', { exact: true })
    await field.fill(statement('en', 'q1.p1'))
    await page.getByRole('button', { name: interviewWords.en.skip }).click()
    await expect(page.locator('[data-step="q2"]')).toBeVisible()
    await page.waitForLoadState('networkidle')
    await context.setOffline(true)
    await field.fill(statement('en', 'q2.p1'))
    await page.getByRole('button', { name: interviewWords.en.send }).click()
    await expect.poll(() => stepOnScreen(page)).toMatch(/^q2\.p/)
    await context.setOffline(false)
    await page.getByRole('button', { name: interviewWords.en.finish }).click()
    await expect(page.getByTestId('report')).toHaveAttribute('data-overall', /\d+/)
    await allSaved(page)
    const { events } = await serverEvents(page)
    expect(events.filter(({ kind }) => kind === 'interview.marked')).toHaveLength(2)
  })
})

test('a crash of the tab right after typing loses nothing', async ({ context, page }) => {
  await givenInterview(page, 'en', ['q1'])
  const field = page.getByLabel('Your answer', { exact: true })
  await field.fill('typed just before the crash')
  await expect.poll(() => inOutbox(page, 'typed just before the crash'), { timeout: 2000, intervals: [50] }).toBe(1)
  const url = page.url()
  const crashed = page.waitForEvent('crash')
  page.goto('chrome://crash').catch(() => {})
  await crashed
  const after = await context.newPage()
  await after.goto(url)
  await expect(after.getByLabel('Your answer', { exact: true })).toHaveValue('typed just before the crash')
})

test('an id that is not an interview gets a clear page', async ({ page }) => {
  for (const id of ['', '?id=', '?id=nonsense', '?id=0190a0a0-0000-7000-8000-000000000000'])
    for (const shell of ['session', 'report']) {
      await page.goto(`/en/interview/${shell}${id}`)
      await expect(page.getByText('This interview is not on this device')).toBeVisible()
    }
})
