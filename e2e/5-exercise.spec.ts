import type { Locator } from '@playwright/test'
import { allSaved, expect, locales, serverEvents, test } from './support/journey'

const words = {
  zh: {
    answer: '你的答案',
    check: '判分',
    correct: '正确',
    another: '换一题',
    wrong: '不对',
    why: '可能是这样来的',
    counted: '已计入复习安排。',
    notCounted: '这次不计入',
    other: 'English',
  },
  en: {
    answer: 'Your answer',
    check: 'Check',
    correct: 'Correct',
    another: 'Another one',
    wrong: 'is not the answer',
    why: 'may come from',
    counted: 'Counted for your review schedule.',
    notCounted: 'Not counted',
    other: '中文',
  },
}

type Convention = 'textbook' | 'pytorch' | 'keras'

/** The key as an expression, from the formulas that the papers and frameworks state. */
function formula(kind: string, convention: Convention, d: number, h: number, k: number): string {
  const blocks = kind === 'params.lstm' ? 4 : kind === 'params.gru' ? 3 : 1
  const biases = convention === 'pytorch' || (convention === 'keras' && kind === 'params.gru') ? 2 : 1
  const readout = kind === 'params.rnn-readout' ? ` + ${h}*${k} + ${k}` : ''
  return `${blocks}*(${d}*${h} + ${h}*${h} + ${biases}*${h})${readout}`
}

async function instance(exercise: Locator) {
  const read = async (name: string) => (await exercise.getAttribute(`data-${name}`)) ?? ''
  const d = Number(await read('input-size'))
  const h = Number(await read('hidden-size'))
  const k = Number((await read('readout-size')) || 0)
  const convention = (await read('convention')) as Convention
  return { d, h, k, convention, seed: await read('seed') }
}

for (const locale of locales) {
  const w = words[locale]
  const other = locale === 'zh' ? 'en' : 'zh'

  for (const kind of ['params.rnn', 'params.rnn-readout', 'params.lstm', 'params.gru']) {
    test(`an expression answers a fresh ${kind} exercise (${locale})`, async ({ page }) => {
      await page.goto(`/${locale}/exercises?kind=${kind}`)
      const exercise = page.getByTestId('exercise')
      await expect(exercise).toHaveAttribute('data-kind', kind)
      const first = await instance(exercise)
      await exercise.getByLabel(w.answer).fill(formula(kind, first.convention, first.d, first.h, first.k))
      await exercise.getByRole('button', { name: w.check }).click()
      await expect(exercise.getByTestId('verdict')).toContainText(w.correct)
      await exercise.getByRole('button', { name: w.another }).click()
      await expect(exercise).not.toHaveAttribute('data-seed', first.seed)
      await expect(exercise.getByLabel(w.answer)).toHaveValue('')
      await expect(exercise.getByRole('heading')).toBeFocused()
    })
  }

  test(`a wrong answer of another convention is named, and kept as evidence (${locale})`, async ({ page }) => {
    await page.goto(`/${locale}/exercises?kind=params.lstm&seed=1`)
    const exercise = page.getByTestId('exercise')
    const { d, h, convention } = await instance(exercise)
    const rival: Convention = convention === 'pytorch' ? 'textbook' : 'pytorch'
    await exercise.getByLabel(w.answer).fill(formula('params.lstm', rival, d, h, 0))
    await exercise.getByLabel(w.answer).press('Enter')
    await expect(exercise.getByTestId('verdict')).toContainText(w.wrong)
    await expect(exercise.getByTestId('verdict')).toContainText(w.why)
    await expect(exercise.getByTestId('slip').first()).toContainText(
      rival === 'pytorch' ? /PyTorch/ : /textbook|教科书|教材|Keras/,
    )
    await allSaved(page)
    const { events } = await serverEvents(page)
    expect(events.map((event) => event.kind)).toEqual(['exercise'])
    expect(events[0]?.payload).toMatchObject({
      exercise: 'params.lstm',
      seed: 1,
      correct: false,
      evidence: [{ card: 'params.lstm', grade: 1 }],
    })
  })

  test(`only the first answer to the same numbers counts, whatever is reloaded (${locale})`, async ({ page }) => {
    await page.goto(`/${locale}/exercises?kind=params.rnn&seed=8`)
    const exercise = page.getByTestId('exercise')
    const verdict = exercise.getByTestId('verdict')
    await exercise.getByLabel(w.answer).fill('1')
    await exercise.getByRole('button', { name: w.check }).click()
    await expect(verdict).toContainText(w.counted)
    await expect(verdict).not.toContainText(w.notCounted)
    await exercise.getByRole('button', { name: w.check }).click()
    await expect(verdict).toContainText(w.notCounted)
    await page.reload()
    await expect(exercise.getByLabel(w.answer)).toHaveValue('1')
    const { d, h, convention } = await instance(exercise)
    const right = formula('params.rnn', convention, d, h, 0)
    await exercise.getByLabel(w.answer).fill(right)
    await exercise.getByRole('button', { name: w.check }).click()
    await expect(verdict).toContainText(w.correct)
    await expect(verdict).toContainText(w.notCounted)
    await page.getByRole('banner').getByRole('link', { name: w.other }).click()
    await expect(page).toHaveURL(new RegExp(`/${other}/exercises\\?kind=params.rnn&seed=8$`))
    await expect(exercise.getByLabel(words[other].answer)).toHaveValue(right)
    await exercise.getByRole('button', { name: words[other].check }).click()
    await expect(verdict).toContainText(words[other].notCounted)
    await allSaved(page)
    const { events } = await serverEvents(page)
    expect(events.map((event) => event.payload.correct)).toEqual([false])
  })

  test(`rubbish is answered with what is wanted, and nothing is lost (${locale})`, async ({ page }) => {
    await page.goto(`/${locale}/exercises?kind=params.gru&seed=3`)
    const exercise = page.getByTestId('exercise')
    for (const rubbish of ['', '3+', '((', 'alert(1)', '１２３ ×', '9'.repeat(600), '1/0']) {
      await exercise.getByLabel(w.answer).fill(rubbish)
      await exercise.getByRole('button', { name: w.check }).click()
      await expect(exercise.getByRole('alert')).toBeVisible()
      await expect(exercise.getByLabel(w.answer)).toHaveValue(rubbish)
    }
    await page.goto(`/${locale}/exercises?kind=nonsense&seed=zzz`)
    await expect(page.getByTestId('exercise')).toHaveAttribute('data-kind', 'params.rnn')
  })
}
