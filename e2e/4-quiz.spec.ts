import type { Page } from '@playwright/test'
import { allSaved, expect, locales, serverEvents, test } from './support/journey'

const words = {
  zh: {
    answer: '你的回答',
    reveal: '查看参考答案与评分要点',
    save: '保存结果',
    saved: '已保存：说到 7 个要点中的 2 个，得 35 分（满分 100 分）。',
    savedNone: '得 0 分（满分 100 分）。',
    again: '再答一次',
    refused: '先写下你的回答，再对照要点打勾。',
    history: '以前的回答',
    kept: '草稿已保存在本机',
    other: 'English',
  },
  en: {
    answer: 'Your answer',
    reveal: 'Show the model answer and the rubric',
    save: 'Save the result',
    saved: 'Saved: 2 of 7 points made, score 35 of 100.',
    savedNone: 'score 0 of 100.',
    again: 'Answer again',
    refused: 'Write your answer first',
    history: 'Earlier answers',
    kept: 'Draft kept on this device',
    other: '中文',
  },
}

/** Opens a question, and waits until the page has read what this browser keeps. */
async function open(page: Page, path: string) {
  await page.goto(path)
  await expect(page.getByTestId('sync')).toHaveAttribute('data-state', /new|saved/)
}

for (const locale of locales) {
  const w = words[locale]
  const other = locale === 'zh' ? 'en' : 'zh'

  test(`a learner answers, reveals, ticks and the result is kept (${locale})`, async ({ page }) => {
    await page.goto(`/${locale}/quiz`)
    await expect(page.locator('main ol > li')).toHaveCount(6)
    await page.locator(`a[href="/${locale}/quiz/q1"]`).click()
    const text = 'The gradient passes through a product of Jacobians. 梯度要经过雅可比的连乘。<b>&'
    await page.getByLabel(w.answer).fill(text)
    await expect(page.getByText(w.kept)).toBeVisible()
    await page.reload()
    await expect(page.getByLabel(w.answer)).toHaveValue(text)
    await page.getByText(w.reveal).click()
    await page.locator('a[href="#your-marks"]').click()
    await expect(page.getByTestId('marked-answer')).toBeInViewport()
    const boxes = page.getByRole('checkbox')
    // Seven points, four misconceptions. The marker has found the first point itself.
    await expect(boxes).toHaveCount(11)
    await expect(boxes.nth(0)).toBeChecked()
    await expect(page.getByTestId('marked-answer').locator('mark').first()).toBeVisible()
    await boxes.nth(1).check()
    await page.getByRole('button', { name: w.save }).click()
    await expect(page.getByText(w.saved)).toBeVisible()
    await allSaved(page)
    const { events } = await serverEvents(page)
    expect(events.map((event) => event.kind)).toEqual(['quiz'])
    const payload = events[0]?.payload as {
      answer: string
      covered: string[]
      evidence: { card: string; grade: number }[]
    }
    expect(payload.answer).toBe(text)
    expect(payload.covered).toEqual(['q1.p1', 'q1.p2'])
    expect(payload).toMatchObject({ asserted: [], found: { covered: ['q1.p1'], asserted: [] } })
    expect(payload.evidence.some((one) => one.grade === 1)).toBe(true)
    expect(payload.evidence.some((one) => one.grade === 3)).toBe(true)
    await page.reload()
    await expect(page.getByRole('heading', { name: w.history })).toBeVisible()
    await expect(page.getByLabel(w.answer)).toHaveValue('')
    await expect(boxes).toHaveCount(0)
  })

  test(`a reload and the language switch keep the answer, the rubric and the ticks (${locale})`, async ({ page }) => {
    await open(page, `/${locale}/quiz/q1`)
    await page.getByLabel(w.answer).fill('gates')
    await page.getByText(w.reveal).click()
    const boxes = page.getByRole('checkbox')
    await boxes.nth(0).check()
    await boxes.nth(2).check()
    await expect(page.getByText(w.kept)).toBeVisible()
    const kept = async (label: string) => {
      await expect(page.getByLabel(label)).toHaveValue('gates')
      await expect(page.getByTestId('model-answer')).toHaveAttribute('open')
      for (const [index, ticked] of [true, false, true].entries())
        await expect(boxes.nth(index)).toBeChecked({ checked: ticked })
    }
    await page.reload()
    await kept(w.answer)
    await page.getByRole('banner').getByRole('link', { name: w.other }).click()
    await expect(page).toHaveURL(new RegExp(`/${other}/quiz/q1$`))
    await kept(words[other].answer)
  })

  test(`ticks without an answer are refused; not knowing is an answer (${locale})`, async ({ page }) => {
    await open(page, `/${locale}/quiz/q1`)
    await page.getByLabel(w.answer).fill(' \n ')
    await page.getByText(w.reveal).click()
    const first = page.getByRole('checkbox').first()
    const save = page.getByRole('button', { name: w.save })
    const alert = page.getByRole('main').getByRole('alert')
    await first.check()
    await save.click()
    await expect(alert).toContainText(w.refused)
    await expect(first).toBeChecked()
    expect((await serverEvents(page)).events).toEqual([])
    await first.uncheck()
    await expect(alert).toHaveCount(0)
    await save.click()
    await expect(page.getByText(w.savedNone)).toBeVisible()
    await allSaved(page)
    const { events } = await serverEvents(page)
    expect(events.map((event) => event.payload.covered)).toEqual([[]])
    await page.getByRole('button', { name: w.again }).click()
    await expect(page.getByLabel(w.answer)).toHaveValue('')
    await expect(page.getByLabel(w.answer)).toBeFocused()
  })

  test(`a misconception costs points, and one click overrules the marker (${locale})`, async ({ page }) => {
    await open(page, `/${locale}/quiz/q1`)
    const wrong = locale === 'zh' ? '用梯度裁剪就能解决梯度消失。' : 'Gradient clipping solves the vanishing gradient.'
    const right =
      locale === 'zh' ? '梯度要经过 t-k 个雅可比的连乘。' : 'The gradient passes through a product of t-k Jacobians.'
    await page.getByLabel(w.answer).fill(`${right} ${wrong}`)
    await page.getByText(w.reveal).click()
    const score = page.getByTestId('marked-score')
    await expect(score).toHaveAttribute('data-score', '5')
    await expect(page.locator('mark[data-kind="misconception"]').first()).toBeVisible()
    const said = page.getByTestId('misconceptions').getByRole('checkbox').first()
    await expect(said).toBeChecked()
    await said.uncheck()
    await expect(score).toHaveAttribute('data-score', '20')
    await expect(page.locator('.verdict[data-overruled="true"]')).toHaveCount(1)
    await page.getByRole('button', { name: w.save }).click()
    await allSaved(page)
    const { events } = await serverEvents(page)
    expect(events[0]?.payload).toMatchObject({ asserted: [], found: { asserted: ['q1.m1'] } })
  })

  test(`two tabs lose nothing of one draft (${locale})`, async ({ page, context }) => {
    const second = await context.newPage()
    await open(page, `/${locale}/quiz/q3`)
    await open(second, `/${locale}/quiz/q3`)
    await page.getByLabel(w.answer).fill('first tab')
    await expect(page.getByText(w.kept)).toBeVisible()
    const field = second.getByLabel(w.answer)
    await field.pressSequentially('second tab')
    await expect(second.getByText(w.kept)).toBeVisible()
    await expect(field).toHaveValue(/first tab[\s\S]*second tab/)
    await second.reload()
    await expect(field).toHaveValue(/first tab[\s\S]*second tab/)
  })

  test(`all six questions have a model answer that opens without JavaScript (${locale})`, async ({ browser }) => {
    const context = await browser.newContext({ javaScriptEnabled: false })
    const page = await context.newPage()
    for (const id of ['q1', 'q2', 'q3', 'q4', 'q5', 'q6']) {
      await page.goto(`/${locale}/quiz/${id}`)
      await page.getByText(w.reveal).click()
      expect((await page.getByTestId('model-answer').innerText()).length).toBeGreaterThan(400)
    }
    await context.close()
  })
}
