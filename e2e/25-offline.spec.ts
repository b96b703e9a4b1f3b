import { builtPages } from './support/built-pages'
import { type Device, makeCopy, withDevice } from './support/device'
import { answerAll, openExercise } from './support/exercise'
import { interviewWords, stepOnScreen } from './support/interview'
import { allSaved, expect, type Locale, locales, serverEvents, test } from './support/journey'
import { untilLive } from './support/labs'
import { openCells } from './support/notebook'

const words = {
  zh: {
    check: '判分',
    correct: '正确',
    run: '运行',
    seed: '随机种子',
    ran: '种子 7，T = 5',
    answer: '你的回答',
    reveal: '查看参考答案与评分要点',
    save: '保存结果',
    saved: '已保存',
    missing: '没有这个页面',
  },
  en: {
    check: 'Check',
    correct: 'Correct',
    run: 'Run',
    seed: 'Random seed',
    ran: 'seed 7, T = 5',
    answer: 'Your answer',
    reveal: 'Show the model answer and the rubric',
    save: 'Save the result',
    saved: 'Saved:',
    missing: 'There is no such page',
  },
}

async function readAll({ page }: Device, locale: Locale) {
  for (const address of builtPages(locale)) {
    if (address === `/${locale}/missing`) continue
    const response = await page.goto(address, { waitUntil: 'domcontentloaded' })
    expect(response?.status(), address).toBe(200)
    expect(response?.fromServiceWorker(), address).toBe(true)
    await expect(page.getByTestId('not-kept'), address).toHaveCount(address.endsWith('/offline') ? 1 : 0)
    await expect(page.getByRole('heading', { level: 1 }), address).toBeVisible()
  }
}

async function work({ page }: Device, locale: Locale) {
  const w = words[locale]
  // A lab computes in a worker.
  await page.goto(`/${locale}/lessons/mini-example`)
  const lab = page.getByTestId('run-cell')
  await untilLive(lab)
  await lab.getByLabel(w.seed).fill('7')
  await lab.getByRole('button', { name: w.run, exact: true }).click()
  await expect(lab).toHaveAttribute('data-state', 'ran')
  await expect(lab.getByTestId('inputs')).toContainText(w.ran)
  // A cell runs in its frame.
  const { run, output } = await openCells(page, locale, ['print(6 * 7)'])
  await run(1)
  await expect(output(1)).toHaveText('42', { timeout: 60_000 })
  // An answer in words is marked.
  await page.goto(`/${locale}/quiz/q1`)
  await expect(page.getByTestId('sync')).toHaveAttribute('data-state', /new|offline|saved|pending/)
  await page.getByLabel(w.answer).fill('The gradient passes through a product of Jacobians. 梯度要经过雅可比的连乘。')
  await page.getByText(w.reveal).click()
  await expect(page.getByTestId('marked-answer').locator('mark').first()).toBeVisible()
  await page.getByRole('button', { name: w.save }).click()
  await expect(page.getByRole('main').getByText(w.saved).first()).toBeVisible()
  // An exercise is graded.
  const { exercise, instance } = await openExercise(page, locale, 'params.lstm', 7)
  await answerAll(exercise, instance)
  await exercise.getByRole('button', { name: w.check }).click()
  await expect(exercise.getByTestId('verdict')).toContainText(w.correct)
  // Cards are graded.
  await page.goto(`/${locale}/review`)
  const review = page.getByTestId('review')
  for (let n = 0; n < 2; n += 1) {
    await expect(review).toHaveAttribute('data-card', /.+/)
    const card = await review.getAttribute('data-card')
    await page.keyboard.press('Space')
    await expect(review).toHaveAttribute('data-revealed', 'true')
    await page.keyboard.press('3')
    await expect(review).not.toHaveAttribute('data-card', card ?? '')
  }
}

async function beInterviewed({ page }: Device, locale: Locale) {
  const w = interviewWords[locale]
  await page.goto(`/${locale}/interview`)
  const plan = page.getByTestId('plan')
  await plan.locator('input[name="length"]').first().check()
  for (const box of await plan.locator('fieldset input[type="checkbox"]').all()) await box.setChecked(false)
  await plan.locator('fieldset input[type="checkbox"]').first().check()
  await plan.getByRole('button', { name: w.start }).click()
  await expect(page).toHaveURL(new RegExp(`/${locale}/interview/session\\?id=`))
  await expect.poll(() => stepOnScreen(page)).not.toBe('')
  // The microphone is allowed on this page alone, also where the page is one that was kept.
  const allowed = await page.evaluate(() => {
    const policy = (document as { featurePolicy?: { allowsFeature(name: string): boolean } }).featurePolicy
    return [policy?.allowsFeature('microphone'), policy?.allowsFeature('camera')]
  })
  expect(allowed).toEqual([true, false])
  await page.getByLabel(w.answer, { exact: true }).fill('Hm. 嗯。')
  await page.getByRole('button', { name: w.finish }).click()
  await expect(page).toHaveURL(new RegExp(`/${locale}/interview/report\\?id=`))
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(w.title)
}

for (const locale of locales) {
  test(`after one visit the whole site works without a network, and what was done arrives once (${locale})`, async ({
    browser,
    baseURL,
  }) => {
    test.setTimeout(400_000)
    await withDevice(browser, baseURL ?? '', locale, async (device) => {
      const { page, way } = device
      await makeCopy(page, locale)
      await device.goOffline()
      way.asked()
      await readAll(device, locale)
      const missing = await page.goto(`/${locale}/lessons/nothing`)
      expect(missing?.status()).toBe(404)
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(words[locale].missing)
      // The browser says that an unknown page was unknown, and nothing else.
      expect(device.problems.splice(0)).toEqual([expect.stringContaining('404')])
      await page.goto('/')
      await expect(page).toHaveURL(`/${locale}`)
      await work(device, locale)
      await beInterviewed(device, locale)
      expect(way.asked()).toEqual([])

      await device.goOnline()
      await page.goto(`/${locale}/progress`)
      await allSaved(page)
      const { events } = await serverEvents(page)
      const kinds = events.map(({ kind }) => kind)
      for (const kind of ['quiz', 'exercise', 'review', 'interview.started', 'interview.finished'])
        expect(kinds).toContain(kind)
      expect(kinds.filter((kind) => kind === 'review')).toHaveLength(2)
      expect(kinds.filter((kind) => kind === 'quiz')).toHaveLength(1)
      expect(kinds.filter((kind) => kind === 'interview.finished')).toHaveLength(1)
      expect(new Set(events.map(({ id }) => id)).size).toBe(events.length)
    })
  })
}
