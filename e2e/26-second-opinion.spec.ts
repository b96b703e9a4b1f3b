import type { Page } from '@playwright/test'
import { secondOpinionMessages } from '@/lib/i18n/messages/second-opinion'
import { fails, StandIn, says } from '@/lib/model-marker/testing/stand-in'
import { statement } from './support/interview'
import { allSaved, expect, locales, serverEvents, test } from './support/journey'
import { OwnServer } from './support/own-server'
import { axe, ended } from './support/share'

const words = {
  zh: { answer: '你的回答', reveal: '查看参考答案与评分要点', save: '保存结果', point: '要点' },
  en: {
    answer: 'Your answer',
    reveal: 'Show the model answer and the rubric',
    save: 'Save the result',
    point: 'Point',
  },
}
/** What earns the first point of q1 by the rules, and nothing else. */
const answers = {
  zh: '梯度要经过 t-k 个雅可比的连乘。',
  en: 'The gradient passes through a product of t-k Jacobians.',
}

type Asked = { points: { id: string }[]; misconceptions: { id: string }[]; answer: string }

/** A model that sees the first point otherwise than the rules, the second as well, and makes a quote up for the third. */
function reply({ points, misconceptions, answer }: Asked) {
  const quotes = [[], [answer.slice(0, 12)], ['words that nobody wrote']]
  return {
    points: points.map(({ id }, n) => ({
      id,
      verdict: n === 1 || n === 2 ? 'covered' : 'missing',
      quotes: quotes[n] ?? [],
    })),
    misconceptions: misconceptions.map(({ id }) => ({ id, verdict: 'absent', quotes: [] })),
  }
}

async function revealed(page: Page, address: string, locale: 'zh' | 'en') {
  await page.goto(`${address}/${locale}/quiz/q1`)
  await expect(page.getByTestId('sync')).toHaveAttribute('data-state', /new|saved/)
  await page.getByLabel(words[locale].answer).fill(answers[locale])
  await page.getByText(words[locale].reveal).click()
  await expect(page.getByTestId('marked-score')).toHaveAttribute('data-score', '20')
}

test.describe('where a language model is configured', () => {
  // In one worker: one server, one stand-in for the model.
  test.describe.configure({ mode: 'default' })
  test.use({ expectedProblems: ['503 (Service Unavailable)'] })

  let model: StandIn
  let server: OwnServer
  let down = false
  test.beforeAll(async () => {
    test.setTimeout(300_000)
    model = await StandIn.start((response, { body }) => {
      const [, user] = body.messages as { content: string }[]
      if (down) fails(response, 500)
      else says(response, reply(JSON.parse(user?.content ?? '')))
    })
    server = await OwnServer.create({ MARKER_URL: model.url, MARKER_MODEL: 'tiny-model', MARKER_API_KEY: 'sk-e2e' })
  })
  test.afterAll(async () => {
    await server.remove()
    await model.stop()
  })

  for (const locale of locales) {
    const m = secondOpinionMessages[locale]
    const w = words[locale]

    test(`its opinion stands beside the rules’, and only a click makes it count (${locale})`, async ({ page }) => {
      const before = model.received.length
      down = false
      await revealed(page, server.address, locale)
      const opinion = page.getByTestId('second-opinion')
      const ask = opinion.getByRole('button', { name: m.ask })
      await ask.click()
      const consent = page.getByTestId('model-consent')
      await expect(consent).toContainText(new URL(model.url).host)
      await expect(consent).toContainText('tiny-model')
      await axe(page, 'model-consent')
      await expect(consent.getByRole('button', { name: m.refuse })).toBeFocused()
      await page.keyboard.press('Enter')
      await expect(consent).toHaveCount(0)
      await expect(ask).toBeFocused()
      expect(model.received).toHaveLength(before)

      await ask.click()
      await consent.getByRole('button', { name: m.agree }).click()
      await expect(opinion).toHaveAttribute('data-phase', 'marks')
      expect(model.received).toHaveLength(before + 1)
      expect(model.received.at(-1)?.authorization).toBe('Bearer sk-e2e')
      await expect(opinion.getByRole('heading', { name: m.title })).toBeFocused()
      const rows = opinion.locator('li')
      const said = await rows.evaluateAll((all) =>
        all.map((one) => [one.dataset.id, one.dataset.rules, one.dataset.model]),
      )
      expect(said).toEqual([
        ['q1.p1', 'yes', 'no'],
        ['q1.p2', 'no', 'yes'],
        ['q1.p3', 'no', 'unsure'],
      ])
      await expect(opinion.locator('[data-alike]')).toHaveText(m.restAlike(8))
      await expect(rows.nth(1).locator('blockquote')).toContainText(answers[locale].slice(0, 12))
      await expect(rows.nth(2).getByRole('button')).toHaveCount(0)
      await expect(page.getByTestId('points').locator('.verdict[data-model="yes"]')).toHaveCount(1)
      await axe(page, 'second-opinion')

      const score = page.getByTestId('marked-score')
      await expect(score).toHaveAttribute('data-score', '20')
      await opinion.getByRole('button', { name: m.takeOf(`${w.point} 2`) }).click()
      await expect(score).toHaveAttribute('data-score', '35')
      await expect(rows.nth(1)).toContainText(m.taken)
      await opinion.getByRole('button', { name: m.takeOf(`${w.point} 1`) }).click()
      await expect(score).toHaveAttribute('data-score', '15')
      await expect(page.locator('.verdict[data-overruled="true"]')).toHaveCount(2)
      await page.getByRole('button', { name: w.save }).click()
      await allSaved(page)
      const { events } = await (await page.request.get(`${server.address}/api/v1/events?after=0`)).json()
      expect(events).toHaveLength(1)
      expect(events[0].payload).toMatchObject({ covered: ['q1.p2'], found: { covered: ['q1.p1'], asserted: [] } })
    })

    test(`its failure leaves the rules’ marks as they are, and consent can be withdrawn (${locale})`, async ({
      page,
    }) => {
      down = false
      await revealed(page, server.address, locale)
      const opinion = page.getByTestId('second-opinion')
      await opinion.getByRole('button', { name: m.ask }).click()
      await page.getByTestId('model-consent').getByRole('button', { name: m.agree }).click()
      await expect(opinion).toHaveAttribute('data-phase', 'marks')
      // Another text is another answer: the opinion was of the old one.
      await page.getByLabel(w.answer).fill(`${answers[locale]} `)
      await expect(opinion).toHaveAttribute('data-phase', 'none')
      down = true
      await opinion.getByRole('button', { name: m.ask }).click()
      await expect(page.getByTestId('model-consent')).toHaveCount(0)
      await expect(opinion).toHaveAttribute('data-phase', 'failed')
      await expect(opinion.getByRole('status')).toHaveText(/\S{6}/)
      await expect(page.getByTestId('marked-score')).toHaveAttribute('data-score', '20')
      await expect(page.getByTestId('marked-answer').locator('mark').first()).toBeVisible()
      down = false
      await opinion.getByRole('button', { name: m.again }).click()
      await expect(opinion).toHaveAttribute('data-phase', 'marks')

      await page.goto(`${server.address}/${locale}/settings`)
      const privacy = page.getByTestId('marking-privacy')
      await expect(privacy).toContainText('tiny-model')
      await expect(privacy.getByRole('status')).toHaveText(m.settings.agreed)
      await axe(page, 'marking-privacy')
      await privacy.getByRole('button', { name: m.settings.revoke }).click()
      await expect(privacy.getByRole('status')).toHaveText(m.settings.revoked)
      const sent = model.received.length
      await page.goto(`${server.address}/${locale}/quiz/q1`)
      await opinion.getByRole('button', { name: m.ask }).click()
      await expect(page.getByTestId('model-consent')).toBeVisible()
      expect(model.received).toHaveLength(sent)
    })
  }
})

for (const locale of locales) {
  const m = secondOpinionMessages[locale]

  test(`without one the pages offer nothing, and the settings say that answers stay here (${locale})`, async ({
    page,
  }) => {
    expect(await (await page.request.get('/api/v1/marker')).json()).toEqual({
      configured: false,
      host: null,
      model: null,
    })
    const asked = page.waitForResponse(/\/api\/v1\/marker$/)
    await revealed(page, '', locale)
    await asked
    await expect(page.getByTestId('second-opinion')).toHaveCount(0)
    await page.goto(`/${locale}/settings`)
    await expect(page.getByTestId('marking-privacy')).toContainText(m.settings.never)
    await expect(page.getByTestId('marking-privacy').getByRole('button')).toHaveCount(0)
  })

  test(`a report and a question’s card ask in the same way (${locale})`, async ({ page }) => {
    // The server's side is another test's: here it says what a server with a model says.
    await page.route('**/api/v1/marker', async (route) => {
      if (route.request().method() === 'GET')
        return route.fulfill({ json: { configured: true, host: 'model.example', model: 'tiny-model' } })
      const { question, answer } = route.request().postDataJSON() as { question: string; answer: string }
      const spans = [{ start: 0, end: Math.min(12, answer.length) }]
      const marks = {
        points: [{ id: `${question}.p2`, verdict: 'covered', spans }],
        misconceptions: [],
      }
      return route.fulfill({ json: { marks } })
    })
    await ended(page, locale, statement(locale, 'q5.p1'))
    const opinion = page.getByTestId('second-opinion')
    await opinion.getByRole('button', { name: m.ask }).click()
    await expect(page.getByTestId('model-consent')).toContainText('model.example')
    await page.getByTestId('model-consent').getByRole('button', { name: m.agree }).click()
    await opinion.getByRole('button', { name: m.take }).click()
    await expect(opinion).toContainText(m.taken)
    // The report shows a verdict as it is given and records it then: until it has arrived, nothing may be pending yet.
    const lastMarked = async () =>
      (await serverEvents(page)).events.findLast(({ kind }) => kind === 'interview.marked')?.payload
    await expect.poll(lastMarked).toMatchObject({ covered: ['q5.p1', 'q5.p2'], found: { covered: ['q5.p1'] } })
    // What the model said is no part of the report on paper.
    await page.emulateMedia({ media: 'print' })
    await expect(opinion).toBeHidden()
    await page.emulateMedia({ media: null })

    await page.goto(`/${locale}/review?tag=quiz`)
    const review = page.getByTestId('review')
    await expect(review).toHaveAttribute('data-card', /^q\d$/)
    const card = (await review.getAttribute('data-card')) ?? ''
    await page.getByLabel(locale === 'zh' ? /写下你的回答/ : /Write your answer/).fill(statement(locale, `${card}.p1`))
    await page.getByRole('button', { name: locale === 'zh' ? '显示答案' : 'Show answer' }).click()
    // Agreed to on this device: it is not asked again.
    await opinion.getByRole('button', { name: m.ask }).click()
    await expect(opinion).toHaveAttribute('data-phase', 'marks')
    await expect(page.getByTestId('model-consent')).toHaveCount(0)
  })
}
