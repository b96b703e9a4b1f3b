import type { Page } from '@playwright/test'
import { allSaved, expect, locales, serverEvents, test } from './support/journey'
import { untilLive } from './support/labs'

const words = {
  zh: {
    check: '核对',
    counted: '已记入',
    retry: '今天已经答过',
    unreadable: '读不懂',
    choose: '请先选',
    before: '上次答对了',
  },
  en: {
    check: 'Check',
    counted: 'Kept as evidence',
    retry: 'already answered this today',
    unreadable: 'cannot be read',
    choose: 'Choose an option',
    before: 'had this right',
  },
}

async function answer(page: Page, id: string, locale: keyof typeof words, text: string) {
  const check = page.getByTestId(`check-${id}`)
  await untilLive(check)
  await check.getByRole('textbox').fill(text)
  await check.getByRole('button', { name: words[locale].check, exact: true }).click()
  return check
}

for (const locale of locales) {
  const w = words[locale]

  test(`a number in a lesson is graded against the engine and is evidence for its card (${locale})`, async ({
    page,
  }) => {
    await page.goto(`/${locale}/lessons/mini-example`)
    const check = await answer(page, 'mini-example.c1', locale, '3*8+64+8+8+1')
    await expect(check.getByTestId('check-verdict')).toHaveAttribute('data-correct', 'true')
    await expect(check).toContainText(w.counted)
    await allSaved(page)
    const { events } = await serverEvents(page)
    expect(events).toMatchObject([
      {
        kind: 'check',
        payload: { check: 'mini-example.c1', correct: true, evidence: [{ card: 'counting.mini-rnn', grade: 3 }] },
      },
    ])
    // A second try on the same day is no evidence, and a reload knows the first.
    await answer(page, 'mini-example.c1', locale, '97')
    await expect(check.getByTestId('check-verdict')).toHaveAttribute('data-correct', 'false')
    await expect(check).toContainText(w.retry)
    await page.reload()
    await expect(check).toContainText(w.before)
    expect((await serverEvents(page)).events).toHaveLength(1)
  })

  test(`rubbish in a check is no answer, and nothing chosen is said (${locale})`, async ({ page }) => {
    await page.goto(`/${locale}/lessons/mini-example`)
    for (const rubbish of ['', 'abc', '<b>1</b>', '1/0', '9'.repeat(600)]) {
      const check = await answer(page, 'mini-example.c1', locale, rubbish)
      await expect(check.getByRole('alert')).toContainText(w.unreadable)
      await expect(check.getByRole('textbox')).toHaveAttribute('aria-invalid', 'true')
    }
    const choice = page.getByTestId('check-mini-example.c3')
    await choice.getByRole('button', { name: w.check, exact: true }).click()
    await expect(choice.getByRole('alert')).toContainText(w.choose)
    expect((await serverEvents(page)).events).toEqual([])
  })
}

test('a number that a known slip leads to is told so', async ({ page }) => {
  await page.goto('/en/lessons/mini-example')
  const verdict = (await answer(page, 'mini-example.c1', 'en', '113')).getByTestId('check-verdict')
  await expect(verdict).toContainText('counts PyTorch’s two bias vectors')
  await expect(verdict).toContainText('printed 97 lacks one term')
})

test.describe('where scripts stop coming', () => {
  test.use({ expectedProblems: ['ERR_FAILED'] })
  test('that a check cannot be graded is said, and the answer stays for the next press', async ({ page }) => {
    await page.goto('/en/lessons/mini-example')
    const check = page.getByTestId('check-mini-example.c1')
    await untilLive(check)
    await page.waitForLoadState('networkidle')
    await page.route('**/_next/static/chunks/**', (route) => route.abort())
    await answer(page, 'mini-example.c1', 'en', '105')
    await expect(check.getByRole('alert')).toContainText('could not be downloaded')
    await expect(check.getByRole('textbox')).toHaveAttribute('aria-invalid', 'false')
    await page.unroute('**/_next/static/chunks/**')
    await check.getByRole('button', { name: 'Check', exact: true }).click()
    await expect(check.getByTestId('check-verdict')).toHaveAttribute('data-correct', 'true')
  })
})

test('the words of a verdict stand once in the page, hidden until there is one', async ({ page, request }) => {
  const why = 'In 1997 there were only an input and an output gate.'
  const option = 'Yes, all three gates were there'
  const source = await (await request.get('/en/lessons/sources')).text()
  for (const words of [option, why]) expect(source.split(words)).toHaveLength(2)
  await page.goto('/en/lessons/sources')
  const check = page.getByTestId('check-sources.c1')
  await expect(page.getByText(why)).toBeHidden()
  await check.getByRole('radio', { name: option }).check()
  await check.getByRole('button', { name: 'Check', exact: true }).click()
  await expect(check.getByRole('status')).toContainText(why)
  // Choosing anew takes the verdict away and leaves the question as it is.
  await check.getByRole('radio').last().check()
  await expect(check.getByTestId('check-verdict')).toHaveCount(0)
  await expect(check.getByRole('radio', { name: option })).toBeVisible()
})

test('a check is whole after the way back from another page', async ({ page }) => {
  await page.goto('/en/lessons/sources')
  await page.getByRole('banner').getByRole('link', { name: 'Quiz' }).click()
  await expect(page).toHaveURL('/en/quiz')
  await page.goBack()
  const check = page.getByTestId('check-sources.c1')
  await check.getByRole('radio', { name: 'No, Gers et al. added it in 2000' }).check()
  await check.getByRole('button', { name: 'Check', exact: true }).click()
  await expect(check.getByRole('status')).toContainText('the self-connection had a fixed weight of 1')
})

test('a choice is made by keyboard alone, and the reason is announced', async ({ page }) => {
  await page.goto('/en/lessons/sources')
  const check = page.getByTestId('check-sources.c1')
  await check.getByRole('radio').first().focus()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(check.getByRole('status')).toContainText('Right.')
  await expect(check.getByRole('button')).toBeVisible()
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })
  test('the answer of a check can be unfolded', async ({ page }) => {
    await page.goto('/zh/lessons/mini-example')
    const answer = page
      .locator('details')
      .filter({ has: page.getByText('答案', { exact: true }) })
      .first()
    await expect(answer.getByText('105', { exact: true }).first()).toBeHidden()
    await answer.getByText('答案', { exact: true }).click()
    await expect(answer.getByText('105', { exact: true }).first()).toBeVisible()
    await expect(answer.getByText('还差读出层的权重和偏置')).toBeVisible()
  })
})
