import { allSaved, expect, locales, serverEvents, test } from './support/journey'

const words = {
  zh: {
    answer: '你的回答',
    reveal: '查看参考答案与评分要点',
    save: '保存结果',
    saved: '已保存：说到 7 个要点中的 2 个，得 35 分。',
    history: '以前的回答',
    kept: '草稿已存在本机',
  },
  en: {
    answer: 'Your answer',
    reveal: 'Show the model answer and the rubric',
    save: 'Save the result',
    saved: 'Saved: 2 of 7 points made, score 35.',
    history: 'Earlier answers',
    kept: 'Draft kept on this device',
  },
}

for (const locale of locales) {
  const w = words[locale]

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
    const boxes = page.getByRole('checkbox')
    await expect(boxes).toHaveCount(7)
    await boxes.nth(0).check()
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
    expect(payload.evidence.some((one) => one.grade === 1)).toBe(true)
    expect(payload.evidence.some((one) => one.grade === 3)).toBe(true)
    await page.reload()
    await expect(page.getByRole('heading', { name: w.history })).toBeVisible()
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
