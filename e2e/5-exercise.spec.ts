import type { ExerciseInstance, NamedSlip, PosedPart } from '../lib/exercises/testing/journeys'
import { answerAll, answerPart, drawn, openExercise, typed } from './support/exercise'
import { gradePart, kinds } from './support/exercises-room'
import { allSaved, expect, locales, serverEvents, test } from './support/journey'

const words = {
  zh: {
    check: '判分',
    skip: '跳过',
    another: '换一题',
    correct: '正确',
    wrong: '不对',
    why: '可能是这样来的',
    otherConvention: '在别的约定下是对的',
    counted: '已计入复习安排。',
    notCounted: '这次不计入',
    nothingCounted: '这次不算作答',
    hint: /看提示/,
    showSolution: '看解答',
    all: '全部题型',
    level2: /2 常规/,
    other: 'English',
  },
  en: {
    check: 'Check',
    skip: 'Skip',
    another: 'Another one',
    correct: 'Correct',
    wrong: 'is not the answer',
    why: 'may come from',
    otherConvention: 'right under another convention',
    counted: 'Counted for your review schedule.',
    notCounted: 'Not counted',
    nothingCounted: 'Nothing was counted',
    hint: /Show hint/,
    showSolution: 'Show the solution',
    all: 'All kinds',
    level2: /2 usual/,
    other: '中文',
  },
}

type Convention = 'textbook' | 'pytorch' | 'keras'
type Sizes = { inputSize: number; hiddenSize: number; readoutSize?: number; convention: Convention }

/** The key as an expression, from the formulas that the papers and frameworks state. */
function formula({ kind, spec }: ExerciseInstance): string {
  const { inputSize: d, hiddenSize: h, readoutSize: k, convention } = spec as Sizes
  const blocks = kind === 'params.lstm' ? 4 : kind === 'params.gru' ? 3 : 1
  const biases = convention === 'pytorch' || (convention === 'keras' && kind === 'params.gru') ? 2 : 1
  return `${blocks}*(${d}*${h} + ${h}*${h} + ${biases}*${h})${k === undefined ? '' : ` + ${h}*${k} + ${k}`}`
}

/** The first seed whose exercise has a slip that is no other convention's value, with that slip. */
function slipOf(kind: string): { seed: number; part: PosedPart; slip: NamedSlip } {
  for (let seed = 1; seed < 100; seed++)
    for (const part of drawn(kind, seed).parts)
      for (const slip of part.slips)
        if (gradePart(part, typed(part, slip.value)).outcome === 'wrong') return { seed, part, slip }
  throw new Error(`${kind} has no slip`)
}

/** A kind that asks for steps and at last for a number, with a step and that number. */
function stepwise(): { kind: string; step: PosedPart; last: PosedPart } {
  for (const { id } of kinds) {
    const { parts } = drawn(id, 2)
    const [step, last] = [parts.find((part) => part.step), parts.at(-1)]
    if (step && last?.answer.form === 'real') return { kind: id, step, last }
  }
  throw new Error('no kind has steps')
}

for (const locale of locales) {
  const w = words[locale]
  const other = locale === 'zh' ? 'en' : 'zh'

  for (const kind of ['params.rnn', 'params.rnn-readout', 'params.lstm', 'params.gru'])
    test(`an expression answers a fresh ${kind} exercise (${locale})`, async ({ page }) => {
      await page.goto(`/${locale}/exercises?kind=${kind}`)
      const exercise = page.getByTestId('exercise')
      await expect(exercise).toHaveAttribute('data-kind', kind)
      const seed = Number(await exercise.getAttribute('data-seed'))
      await exercise.getByRole('textbox').fill(formula(drawn(kind, seed)))
      await exercise.getByRole('button', { name: w.check }).click()
      await expect(exercise.getByTestId('verdict')).toContainText(w.correct)
      await exercise.getByRole('button', { name: w.another }).click()
      await expect(exercise).not.toHaveAttribute('data-seed', String(seed))
      await expect(exercise.getByRole('textbox')).toHaveValue('')
      await expect(exercise.getByRole('heading')).toBeFocused()
    })

  test(`all kinds are surveyed, and one is a tap away from it (${locale})`, async ({ page }) => {
    await page.goto(`/${locale}/exercises`)
    const survey = page.getByTestId('kinds')
    // Closed groups already say what is in them.
    for (const { name } of kinds) await expect(survey).toContainText(name[locale])
    await expect(survey.getByRole('link')).toHaveCount(0)
    await survey.locator('[data-group="counting"] > summary').click()
    await survey.locator('[data-kind="params.gru"]').click()
    await expect(page.getByTestId('exercise')).toHaveAttribute('data-kind', 'params.gru')
    await expect(page.getByTestId('exercise').getByRole('heading')).toBeFocused()
    await expect(page).toHaveURL(/\?kind=params\.gru&level=1&seed=\d+$/)
    await page.getByRole('radio', { name: w.level2 }).check()
    await expect(page).toHaveURL(/level=2/)
    await expect(page.getByTestId('exercise')).toHaveAttribute('data-level', '2')
    await page.goBack()
    await expect(survey).toBeVisible()
    await page.goForward()
    await expect(page.getByTestId('exercise')).toHaveAttribute('data-level', '2')
    await page.getByRole('link', { name: w.all }).click()
    await expect(survey).toBeFocused()
  })

  test(`a slip is named and explained, and kept as evidence (${locale})`, async ({ page }) => {
    const { seed, part, slip } = slipOf('params.lstm')
    const { exercise } = await openExercise(page, locale, 'params.lstm', seed)
    await answerPart(exercise, part, typed(part, slip.value))
    await page.keyboard.press('Enter')
    const verdict = exercise.getByTestId('verdict')
    await expect(verdict).toContainText(w.wrong)
    await expect(verdict).toContainText(w.why)
    await expect(verdict.locator(`[data-slip="${slip.id}"]`)).toContainText(slip.how ?? '')
    await expect(verdict).toContainText(w.counted)
    await allSaved(page)
    const { events } = await serverEvents(page)
    expect(events.map((event) => event.kind)).toEqual(['exercise'])
    expect(events[0]?.payload).toMatchObject({
      exercise: 'params.lstm',
      seed,
      level: 1,
      answers: { total: typed(part, slip.value) },
      correct: false,
      credit: 0,
      hints: 0,
      evidence: [{ card: 'params.lstm', grade: 1 }],
    })
    expect(events[0]?.payload.slip).toBeTruthy()
  })

  test(`steps may stay empty, and earn a part of the credit (${locale})`, async ({ page }) => {
    const { kind, step, last } = stepwise()
    const { exercise, instance } = await openExercise(page, locale, kind, 2)
    await answerPart(exercise, step)
    for (const part of instance.parts.filter((one) => !one.step))
      await answerPart(exercise, part, part.id === last.id ? '9999' : undefined)
    await exercise.getByRole('button', { name: w.check }).click()
    const verdict = exercise.getByTestId('verdict')
    const outcome = (part: PosedPart) => verdict.locator(`[data-testid="part-verdict"][data-part="${part.id}"]`)
    await expect(outcome(step)).toHaveAttribute('data-outcome', 'correct')
    await expect(outcome(last)).toHaveAttribute('data-outcome', 'wrong')
    await allSaved(page)
    const { events } = await serverEvents(page)
    expect(events[0]?.payload).toMatchObject({ correct: false, answer: '9999', evidence: [{ grade: 2 }] })
    const credit = Number(events[0]?.payload.credit)
    expect(credit).toBeGreaterThan(0)
    expect(credit).toBeLessThan(1)
    expect(Object.keys(events[0]?.payload.answers ?? {})).toContain(step.id)
  })

  test(`a value of another convention is no slip, and right for who meant it (${locale})`, async ({ page }) => {
    const { exercise, instance } = await openExercise(page, locale, 'params.rnn', 3, 2)
    const [part] = instance.parts
    const [convention] = part?.conventions ?? []
    if (!part || !convention) throw new Error('the exercise has no other convention')
    const all = part.conventions.filter(({ value }) => value === convention.value)
    await answerPart(exercise, part, typed(part, convention.value))
    await exercise.getByRole('button', { name: w.check }).click()
    const verdict = exercise.getByTestId('verdict')
    await expect(verdict).toContainText(w.otherConvention)
    await expect(verdict).not.toContainText(w.why)
    for (const { id, name } of all) {
      await expect(verdict).toContainText(name[locale])
      await expect(verdict.locator(`[data-slip="${id}"]`)).toBeVisible()
    }
    await verdict.getByRole('button', { name: convention.name[locale] }).click()
    await expect(verdict.getByTestId('part-verdict')).toHaveAttribute('data-outcome', 'correct')
    await expect(verdict).toHaveAttribute('data-credit', '1')
    await allSaved(page)
    const { events } = await serverEvents(page)
    expect(events.map(({ kind }) => kind)).toEqual(['exercise', 'undo', 'exercise'])
    expect(events[0]?.payload).toMatchObject({ correct: false, credit: 0.5, evidence: [{ grade: 2 }] })
    expect(events[2]?.payload).toMatchObject({
      correct: true,
      convention: convention.id,
      meant: true,
      evidence: [{ grade: 3 }],
    })
  })

  test(`hints come in three stages, and are paid for in the grade (${locale})`, async ({ page }) => {
    const first = await openExercise(page, locale, 'params.gru', 11)
    const hints = first.exercise.getByTestId('hints')
    await first.exercise.getByRole('button', { name: w.hint }).click()
    await expect(hints.locator('p')).toHaveCount(1)
    // A reload does not take the hint back.
    await page.reload()
    await expect(hints.locator('p')).toHaveCount(1)
    await answerAll(first.exercise, first.instance)
    await first.exercise.getByRole('button', { name: w.check }).click()
    await expect(first.exercise.getByTestId('verdict')).toContainText(w.counted)

    const second = await openExercise(page, locale, 'params.gru', 12)
    for (const name of [w.hint, w.hint, w.showSolution]) await second.exercise.getByRole('button', { name }).click()
    await expect(hints.locator('p')).toHaveCount(2)
    await expect(second.exercise.getByTestId('solution')).toHaveAttribute('open')
    await expect(second.exercise.getByTestId('solution').locator('summary')).toBeFocused()
    await answerAll(second.exercise, second.instance)
    await second.exercise.getByRole('button', { name: w.check }).click()
    await expect(second.exercise.getByTestId('verdict')).toContainText(w.notCounted)
    await allSaved(page)
    const { events } = await serverEvents(page)
    expect(events.map(({ payload }) => payload)).toMatchObject([
      { seed: 11, correct: true, hints: 1, evidence: [{ grade: 2 }] },
      { seed: 12, correct: false, hints: 3, evidence: [{ grade: 1 }] },
    ])
  })

  test(`skipping costs nothing (${locale})`, async ({ page }) => {
    const { exercise } = await openExercise(page, locale, 'params.rnn', 21)
    await exercise.getByRole('button', { name: w.skip }).click()
    await expect(exercise).not.toHaveAttribute('data-seed', '21')
    await allSaved(page)
    const { events } = await serverEvents(page)
    expect(events.map(({ payload }) => payload)).toMatchObject([{ seed: 21, skipped: true, evidence: [] }])
    const again = await openExercise(page, locale, 'params.rnn', 21)
    await answerAll(again.exercise, again.instance)
    await again.exercise.getByRole('button', { name: w.check }).click()
    await expect(again.exercise.getByTestId('verdict')).toContainText(w.counted)
  })

  test(`only the first answer to the same numbers counts, whatever is reloaded (${locale})`, async ({ page }) => {
    const { exercise, instance } = await openExercise(page, locale, 'params.rnn', 8)
    const verdict = exercise.getByTestId('verdict')
    const field = exercise.getByRole('textbox')
    await field.fill('1')
    await exercise.getByRole('button', { name: w.check }).click()
    await expect(verdict).toContainText(w.counted)
    await expect(verdict).not.toContainText(w.notCounted)
    await exercise.getByRole('button', { name: w.check }).click()
    await expect(verdict).toContainText(w.notCounted)
    await page.reload()
    await expect(field).toHaveValue('1')
    await field.fill(formula(instance))
    await exercise.getByRole('button', { name: w.check }).click()
    await expect(verdict).toContainText(w.correct)
    await expect(verdict).toContainText(w.notCounted)
    await page.getByRole('banner').getByRole('link', { name: w.other }).click()
    await expect(page).toHaveURL(new RegExp(`/${other}/exercises\\?kind=params.rnn&level=1&seed=8$`))
    await expect(field).toHaveValue(formula(instance))
    await exercise.getByRole('button', { name: words[other].check }).click()
    await expect(verdict).toContainText(words[other].notCounted)
    await allSaved(page)
    const { events } = await serverEvents(page)
    expect(events.map((event) => event.payload.correct)).toEqual([false])
  })

  test(`rubbish is answered with what is wanted, and costs nothing (${locale})`, async ({ page }) => {
    const { exercise } = await openExercise(page, locale, 'params.gru', 3)
    const field = exercise.getByRole('textbox')
    for (const rubbish of [
      '',
      'two hundred',
      '三百',
      '∞',
      '3+',
      '((',
      'alert(1)',
      '１２３ ×',
      '9'.repeat(600),
      '1/0',
      '1e999',
    ]) {
      await field.fill(rubbish)
      await exercise.getByRole('button', { name: w.check }).click()
      await expect(exercise.getByRole('alert')).toContainText(w.nothingCounted)
      await expect(field).toBeFocused()
      await expect(field).toHaveValue(rubbish)
    }
    await expect(page.getByTestId('sync')).toHaveAttribute('data-pending', '0')
    expect((await serverEvents(page)).events).toEqual([])
    await page.goto(`/${locale}/exercises?kind=nonsense&seed=zzz`)
    await expect(page.getByTestId('kinds')).toBeVisible()
    await page.goto(`/${locale}/exercises?kind=params.rnn&level=9&seed=zzz`)
    await expect(page.getByTestId('exercise')).toHaveAttribute('data-level', '1')
  })
}

test('Back leads to an exercise that was opened by its address', async ({ page }) => {
  const { exercise } = await openExercise(page, 'en', 'params.lstm', 9)
  await page.getByRole('link', { name: 'Lessons', exact: true }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Lessons' })).toBeVisible()
  await page.goBack()
  await expect(exercise).toHaveAttribute('data-seed', '9')
})
