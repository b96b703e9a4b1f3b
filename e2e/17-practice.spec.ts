import type { Locator } from '@playwright/test'
import type { Level } from '../lib/exercises/testing/journeys'
import { answerAll, answerPart, drawn, openExercise, typed } from './support/exercise'
import { gradePart, kinds } from './support/exercises-room'
import { allSaved, expect, locales, serverEvents, test } from './support/journey'
import { expectNoSidewaysScroll } from './support/labs'

const words = {
  zh: {
    check: '判分',
    skip: '跳过',
    another: '换一题',
    start: '开始',
    three: '3 分钟',
    right: '正确',
    wrong: '不对',
    score: (right: number, of: number) => `做了 ${of} 题，对 ${right} 题`,
    facts: '1 次对 0 次 · 0%',
    none: '全不选',
    counting: '数参数',
    progress: '进度',
  },
  en: {
    check: 'Check',
    skip: 'Skip',
    another: 'Another one',
    start: 'Start',
    three: '3 minutes',
    right: 'was right',
    wrong: 'was not right',
    score: (right: number, of: number) => `${right} of ${of} right`,
    facts: '0 of 1 right · 0%',
    none: 'None',
    counting: 'Counting parameters',
    progress: 'Progress',
  },
}

/** The exercise on the screen, with its key. */
async function shown(exercise: Locator) {
  await expect(exercise).toHaveAttribute('data-spec', /.+/)
  const read = async (name: string) => (await exercise.getAttribute(`data-${name}`)) ?? ''
  return drawn(await read('kind'), Number(await read('seed')), Number(await read('level')) as Level)
}

/** Behind a right program: every number that it returns is one too large. */
const offByOne = `const first = forward
forward = (...args) => JSON.parse(JSON.stringify(first(...args)), (_, x) => (typeof x === 'number' ? x + 1 : x))`

/** Something that can be read and is wrong, for every part. */
function missed({ parts }: ReturnType<typeof drawn>): Record<string, string> {
  const wrong = (part: (typeof parts)[number]) => {
    const { answer } = part
    if (answer.form === 'choice') return answer.options.find(({ id }) => id !== answer.key)?.id ?? ''
    if (answer.form === 'program') return `${answer.solution}\n${offByOne}`
    if (answer.form === 'vector') return answer.key.map(() => '98765').join(', ')
    return answer.form === 'shape' ? '(9, 8, 7, 6, 5)' : '987654.5'
  }
  return Object.fromEntries(parts.map((part) => [part.id, wrong(part)]))
}

for (const locale of locales) {
  const w = words[locale]

  test(`practice mixes kinds, and counts as any other answer (${locale})`, async ({ page }) => {
    await page.goto(`/${locale}/exercises/practice`)
    const exercise = page.getByTestId('exercise')
    const first = await shown(exercise)
    await answerAll(exercise, first)
    await exercise.getByRole('button', { name: w.check }).click()
    await expect(exercise.getByTestId('verdict')).toHaveAttribute('data-credit', '1')
    await expect(page.getByTestId('practice-today')).toContainText('1')
    await exercise.getByRole('button', { name: w.another }).click()
    await expect(exercise).not.toHaveAttribute('data-kind', first.kind)
    await expect(exercise.getByRole('heading').first()).toBeFocused()
    // A reload keeps what is asked.
    const second = await shown(exercise)
    await page.reload()
    await expect(exercise).toHaveAttribute('data-seed', String(second.seed))
    await allSaved(page)
    const { events } = await serverEvents(page)
    expect(events.map(({ payload }) => payload)).toMatchObject([
      { exercise: first.kind, session: 'practice', correct: true, evidence: [{ card: first.kind, grade: 3 }] },
    ])
  })

  test(`a drill asks until its time is up, whatever is reloaded (${locale})`, async ({ page }) => {
    await page.clock.install()
    await page.goto(`/${locale}/exercises/drill`)
    await page.getByRole('radio', { name: w.three }).check()
    await page.getByRole('button', { name: w.start }).click()
    const exercise = page.getByTestId('exercise')
    const score = page.getByTestId('drill-score')
    const next = async (kind: string) => expect(exercise).not.toHaveAttribute('data-kind', kind)

    const first = await shown(exercise)
    await answerAll(exercise, first)
    await exercise.getByRole('button', { name: w.check }).click()
    await next(first.kind)
    await expect(page.getByTestId('drill-last')).toContainText(w.right)
    await expect(score).toHaveText(w.score(1, 1))

    const second = await shown(exercise)
    await answerAll(exercise, second, missed(second))
    await exercise.getByRole('button', { name: w.check }).click()
    await next(second.kind)
    await expect(page.getByTestId('drill-last')).toContainText(w.wrong)
    await expect(score).toHaveText(w.score(1, 2))

    const third = await shown(exercise)
    await page.reload()
    await expect(exercise).toHaveAttribute('data-seed', String(third.seed))
    await exercise.getByRole('button', { name: w.skip }).click()
    await next(third.kind)
    await expect(score).toHaveText(w.score(1, 2))

    await page.clock.fastForward('03:00')
    const result = page.getByTestId('drill-result')
    await expect(result).toHaveAttribute('data-right', '1')
    await expect(result).toHaveAttribute('data-answered', '2')
    await expect(result.getByRole('link')).toHaveCount(2)
    await result.getByRole('link').first().click()
    await expect(exercise).toHaveAttribute('data-seed', String(first.seed))
    await allSaved(page)
    const { events } = await serverEvents(page)
    expect(events.map(({ payload }) => payload.session)).toEqual(['drill', 'drill', 'drill'])
  })

  test(`a worksheet is the same for the same address, with its key on a page of its own (${locale})`, async ({
    page,
  }) => {
    await page.goto(`/${locale}/exercises/worksheet?seed=7&kinds=params.gru,params.lstm&level=2&each=2`)
    const sheet = page.getByTestId('worksheet')
    await expect(page.getByTestId('worksheet-exercises').getByRole('article')).toHaveCount(4)
    const text = await sheet.innerText()
    await page.reload()
    await expect(sheet).toHaveAttribute('data-seed', '7')
    expect(await sheet.innerText()).toBe(text)
    await page.emulateMedia({ media: 'print' })
    await expect(page.getByTestId('worksheet-choice')).toBeHidden()
    const key = page.getByTestId('worksheet-key')
    expect(await key.evaluate((element) => getComputedStyle(element).breakBefore)).toBe('page')
    const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1')
    expect(pdf.match(/\/Type\s*\/Page(?![a-zA-Z])/g)?.length).toBeGreaterThanOrEqual(2)
    await page.emulateMedia({ media: 'screen' })
    await page.getByRole('button', { name: w.none }).click()
    await expect(sheet).toHaveCount(0)
    await page.locator('[data-group="counting"] > summary').click()
    await page.getByRole('checkbox').first().check()
    await expect(sheet.getByRole('article')).toHaveCount(4)
    await expect(page).toHaveURL(/kinds=params\.rnn&level=2&each=2$/)
  })

  test(`progress tells how each kind went and what went wrong (${locale})`, async ({ page }) => {
    const { exercise, instance } = await openExercise(page, locale, 'params.lstm', 7)
    const [part] = instance.parts
    const slip = part?.slips.find(({ value }) => gradePart(part, typed(part, value)).outcome === 'wrong')
    if (!part || !slip) throw new Error('the exercise has no slip')
    await answerPart(exercise, part, typed(part, slip.value))
    await exercise.getByRole('button', { name: w.check }).click()
    const named = await exercise.getByTestId('slip').first().getAttribute('data-slip')
    await page.getByRole('contentinfo').last().getByRole('link', { name: w.progress }).click()
    const row = page.locator('[data-testid="kind-progress"][data-kind="params.lstm"]')
    await expect(row.getByTestId('facts')).toContainText(w.facts)
    await expect(row.locator(`[data-slip="${named}"]`)).not.toContainText('…')
    await expect(page.locator('[data-figure="met"] dd')).toContainText('1')
    await expect(page.getByTestId('untried')).toContainText(String(kinds.length - 1))
  })
}

test.describe('on a phone', () => {
  test.use({ viewport: { width: 320, height: 640 } })

  for (const locale of locales)
    test(`practice, drill, worksheet and progress fit (${locale})`, async ({ page }) => {
      test.slow()
      for (const path of ['exercises/practice', 'exercises/drill', 'progress']) {
        await page.goto(`/${locale}/${path}`)
        await expect(
          page.locator('[data-testid="exercise"], [data-testid="drill-start"], [data-testid="overview"]'),
        ).toBeVisible()
        await expectNoSidewaysScroll(page, path)
      }
      const all = kinds.map(({ id }) => id).join(',')
      await page.goto(`/${locale}/exercises/worksheet?seed=3&kinds=${all}&level=3&each=1`)
      await expect(page.getByTestId('worksheet-exercises').getByRole('article')).toHaveCount(kinds.length)
      await expectNoSidewaysScroll(page)
    })
})
