import type { Page } from '@playwright/test'
import { answerAll, answerPart, drawn, openExercise } from './support/exercise'
import { allSaved, expect, type Locale, locales, serverEvents, test } from './support/journey'
import { expectNoSidewaysScroll } from './support/labs'

const words = {
  zh: {
    check: '判分',
    correct: '正确',
    unchanged: '程序还没有改动',
    syntax: '第 1 行有语法错误',
    failed: /调用 forward\(.*\) 时，第 2 行运行出错/,
    time: '运行超时',
    costsNothing: '这次不算作答',
    calls: /4 次调用对了 \d 次.*返回了.*应当是/,
    meant: /我指的是/,
    reset: '恢复原来的程序',
    counted: '已计入复习安排。',
  },
  en: {
    check: 'Check',
    correct: 'Correct',
    unchanged: 'The program is still as it was',
    syntax: 'Line 1 is no JavaScript',
    failed: /It failed in line 2 on the call forward\(/,
    time: 'It ran out of time',
    costsNothing: 'Nothing was counted',
    calls: /\d of 4 calls are right.*returned.*should be/,
    meant: /I meant/,
    reset: 'Back to the program as it was',
    counted: 'Counted for your review schedule.',
  },
}

const inPlace = `function forward(xs, h, { W, U, b }) {
  for (const x of xs) {
    for (let j = 0; j < h.length; j++) {
      let z = b[j]
      for (let k = 0; k < x.length; k++) z += W[j][k] * x[k]
      for (let k = 0; k < h.length; k++) z += U[j][k] * h[k]
      h[j] = tanh(z)
    }
  }
  return h
}`

/** A right program for another of the four GRUs than the one that the seed asks for. */
function otherGru(seed: number): string {
  const [asked, ...others] = Array.from({ length: 50 }, (_, n) => {
    const [part] = drawn('write.forward', seed + n, 3).parts
    return part?.answer.form === 'program' ? part.answer.solution : ''
  })
  const other = others.find((solution) => solution !== asked)
  if (!other) throw new Error('there is one GRU only')
  return other
}

async function write(page: Page, locale: Locale, program: string) {
  const exercise = page.getByTestId('exercise')
  await exercise.getByRole('textbox').fill(program)
  await exercise.getByRole('button', { name: words[locale].check }).click()
  return exercise
}

for (const locale of locales)
  for (const width of [390, 1280]) {
    const w = words[locale]

    test.describe(`${locale}, ${width} px`, () => {
      test.use({ viewport: { width, height: 900 } })

      test('what cannot be run costs nothing, and a right program is told and kept', async ({ page }) => {
        const { instance } = await openExercise(page, locale, 'write.forward', 3)
        const [part] = instance.parts
        if (part?.answer.form !== 'program') throw new Error('it asks for no program')
        const { starter, solution } = part.answer
        const exercise = page.getByTestId('exercise')
        const field = exercise.getByRole('textbox')
        await expect(field).toHaveValue(starter)
        const alert = exercise.getByRole('alert')
        for (const [program, message] of [
          [starter, w.unchanged],
          ['function forward( {', w.syntax],
          ['function forward(xs) {\n  return missing\n}', w.failed],
        ] as const) {
          await write(page, locale, program)
          await expect(alert).toContainText(message)
          await expect(alert).toContainText(w.costsNothing)
          await expect(field).toBeFocused()
        }
        await write(page, locale, solution)
        await expect(exercise.getByTestId('verdict')).toContainText(w.correct)
        await expect(exercise.getByTestId('verdict')).toContainText(w.counted)
        await expectNoSidewaysScroll(page)
        await allSaved(page)
        const { events } = await serverEvents(page)
        expect(events.map(({ payload }) => payload)).toEqual([
          expect.objectContaining({ exercise: 'write.forward', answers: { program: solution }, credit: 1 }),
        ])
      })

      test('a slip in a program is named, with the call that shows it', async ({ page }) => {
        await openExercise(page, locale, 'write.forward', 3)
        const exercise = await write(page, locale, inPlace)
        const verdict = exercise.getByTestId('verdict')
        await expect(verdict).toContainText(w.calls)
        await expect(verdict.locator('[data-slip="write.in-place"]')).toBeVisible()
        await expectNoSidewaysScroll(page)
        await exercise.getByRole('button', { name: w.reset }).click()
        await expect(exercise.getByRole('textbox')).toHaveValue(/for \(const x of xs\) \{\n\n/)
      })

      test('another GRU is another convention', async ({ page }) => {
        await openExercise(page, locale, 'write.forward', 3, 3)
        const exercise = await write(page, locale, otherGru(3))
        const verdict = exercise.getByTestId('verdict')
        await verdict.getByRole('button', { name: w.meant }).click()
        await expect(verdict).toHaveAttribute('data-credit', '1')
      })

      test('a bug is found, and the learner’s own fix is run', async ({ page }) => {
        const { exercise, instance } = await openExercise(page, locale, 'bug.forward', 5, 2)
        const fix = instance.parts.find(({ id }) => id === 'fix')
        if (fix?.answer.form !== 'program') throw new Error('no fix is asked for')
        const line = instance.parts.find(({ id }) => id === 'line')?.answer.key
        const wrong = Number(String(line).replace('line-', '')) - 1
        const [starter, right] = [fix.answer.starter.split('\n'), fix.answer.solution.split('\n')]
        await answerAll(exercise, instance, { fix: starter.with(wrong, right[wrong] ?? '').join('\n') })
        await exercise.getByRole('button', { name: w.check }).click()
        await expect(exercise.getByTestId('verdict')).toHaveAttribute('data-credit', '1')
      })
    })
  }

test('a fix that fixes nothing is told so, beside the parts that are right', async ({ page }) => {
  const { exercise, instance } = await openExercise(page, 'en', 'bug.forward', 5, 2)
  const fix = instance.parts.find(({ id }) => id === 'fix')
  if (fix?.answer.form !== 'program') throw new Error('no fix is asked for')
  await answerAll(exercise, instance, { fix: `${fix.answer.starter} // better` })
  await exercise.getByRole('button', { name: words.en.check }).click()
  const verdict = exercise.getByTestId('verdict')
  await expect(verdict.locator('[data-part="fix"]')).toHaveAttribute('data-outcome', 'wrong')
  await expect(verdict.locator(`[data-slip="${(instance.spec as { mutation: string }).mutation}"]`)).toBeVisible()
  await expect(verdict).toHaveAttribute('data-credit', '0.75')
})

test('a bug may be named and left unmended', async ({ page }) => {
  const { exercise, instance } = await openExercise(page, 'en', 'bug.forward', 5, 2)
  for (const part of instance.parts) if (part.id !== 'fix') await answerPart(exercise, part)
  await exercise.getByRole('button', { name: words.en.check }).click()
  await expect(exercise.getByTestId('verdict')).toHaveAttribute('data-credit', '0.75')
})

test('an endless loop ends, and the next program runs; a reload keeps what was written', async ({ page }) => {
  await openExercise(page, 'en', 'write.forward', 4)
  const loop = 'function forward() {\n  for (;;) {}\n}'
  const exercise = await write(page, 'en', loop)
  await expect(exercise.getByRole('alert')).toContainText(words.en.time, { timeout: 15_000 })
  await page.reload()
  await expect(exercise.getByRole('textbox')).toHaveValue(loop)
  const [part] = drawn('write.forward', 4).parts
  if (part) await answerPart(exercise, part)
  await exercise.getByRole('button', { name: words.en.check }).click()
  await expect(exercise.getByTestId('verdict')).toContainText(words.en.correct)
})

test('a program that is left behind does not end the next one', async ({ page }) => {
  await openExercise(page, 'en', 'write.forward', 4)
  const exercise = await write(page, 'en', 'function forward() {\n  for (;;) {}\n}')
  await expect(exercise.getByRole('button', { name: 'Running…' })).toBeFocused()
  await page.getByRole('radio', { name: /2 usual/ }).check()
  await expect(exercise).toHaveAttribute('data-level', '2')
  const [part] = drawn('write.forward', Number(await exercise.getAttribute('data-seed')), 2).parts
  if (part?.answer.form !== 'program') throw new Error('it asks for no program')
  // Still running when the time of the first is up.
  const slow = `const started = Date.now()\nwhile (Date.now() - started < 3000);\n${part.answer.solution}`
  await write(page, 'en', slow)
  await expect(exercise.getByTestId('verdict')).toContainText(words.en.correct, { timeout: 15_000 })
})

test('what is emptied stays empty, and the solution once seen stays', async ({ page }) => {
  const { exercise } = await openExercise(page, 'en', 'write.forward', 4)
  await write(page, 'en', 'const forward = (xs, h) => h')
  await expect(exercise.getByTestId('solution')).toBeVisible()
  await write(page, 'en', '')
  await expect(exercise.getByRole('textbox')).toHaveValue('')
  await expect(exercise.getByRole('alert')).toContainText('There is no function forward')
  await expect(exercise.getByTestId('solution')).toBeVisible()
  await exercise.getByRole('button', { name: words.en.reset }).click()
  await expect(exercise.getByRole('textbox')).toBeFocused()
})

test.describe('without a network', () => {
  test.use({ expectedProblems: ['ERR_INTERNET_DISCONNECTED'] })
  test('programs run once one has run', async ({ page, context }) => {
    await openExercise(page, 'en', 'write.forward', 4)
    const exercise = await write(page, 'en', 'nothing')
    await expect(exercise.getByRole('alert')).toBeVisible()
    await context.setOffline(true)
    const [part] = drawn('write.forward', 4).parts
    if (part) await answerPart(exercise, part)
    await exercise.getByRole('button', { name: words.en.check }).click()
    await expect(exercise.getByTestId('verdict')).toContainText(words.en.correct)
  })
})
