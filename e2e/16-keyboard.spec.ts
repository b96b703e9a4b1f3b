import type { Page } from '@playwright/test'
import { canonicalNumber } from '@/lib/content/canonical-number'
import { dataFile } from '@/lib/content/data-files'
import { lesson, lessons } from '@/lib/content/lessons'
import { checkSchema } from '@/lib/content/schema'
import { evaluator } from './support/evaluate'
import { allSaved, expect, type Locale, locales, serverEvents, test } from './support/journey'
import { Keyboard } from './support/keyboard'

const words = { zh: { four: '共 4 步', copied: '已复制' }, en: { four: 'of 4', copied: 'copied' } }
const slug = 'lstm'
/** No lesson may ask for more than this to get from its one end to the other. */
const mostStops = 400

/** Answers a check right. The focus is on its first radio button or its field; it ends on what sends the answer. */
async function answer(page: Page, keyboard: Keyboard, id: string) {
  const check = dataFile('checks', id, checkSchema)
  const form = page.getByTestId(`check-${id}`)
  if (check.kind === 'choice') {
    const right = check.options.findIndex(({ correct }) => correct)
    if (right === 0) await keyboard.press('Space')
    for (let n = 0; n < right; n++) await keyboard.press('ArrowDown')
    await expect(form.getByRole('radio').nth(right)).toBeChecked()
    await keyboard.tab()
    await keyboard.press('Space')
  } else {
    const evaluate = await evaluator()
    await keyboard.type(canonicalNumber(evaluate(check.of)))
    await keyboard.press('Enter')
  }
  await expect(form.getByTestId('check-verdict')).toHaveAttribute('data-correct', 'true')
  expect(await keyboard.check(), 'the focus stays where it was').toBe(id)
}

/** What is done at a stop, by a selector for what has the focus: once each, at the first that there is. */
function deeds(page: Page, keyboard: Keyboard, locale: Locale): Record<string, () => Promise<void>> {
  const w = words[locale]
  const lab = page.getByTestId('lab-step')
  return {
    '#step-T': async () => {
      // Tab has chosen all that is in the field, so that typing replaces it.
      await keyboard.type('4')
      await expect(lab).toHaveAttribute('data-state', 'changed')
      await expect(lab.getByTestId('now')).toContainText(w.four)
    },
    '.lab button.btn-primary': async () => {
      const before = await lab.getByTestId('now').textContent()
      await keyboard.press('Space')
      await expect(lab.getByTestId('now')).not.toHaveText(before ?? '')
    },
    '.lab summary': async () => {
      await keyboard.press('Enter')
      await expect(lab.locator('details[open]').first()).toBeVisible()
    },
    'article a[data-term]': async () => {
      const definition = page.getByRole('tooltip')
      await expect(definition).toBeVisible()
      await keyboard.press('Escape')
      await expect(definition).toBeHidden()
      expect(await keyboard.on('a[data-term]')).toBe(true)
    },
    '[data-copy="code"]': async () => {
      await keyboard.press('Enter')
      await expect(page.getByTestId('copied')).toContainText(w.copied)
      const code = page.locator('.code-block:has([data-copy="code"]:focus) pre')
      expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(await code.textContent())
    },
    '.code-block pre': async () => {
      await keyboard.back()
      await keyboard.tab()
    },
  }
}

for (const locale of locales)
  test.describe(() => {
    test.use({ permissions: ['clipboard-read', 'clipboard-write'], viewport: { width: 1280, height: 800 } })

    test(`a lesson is finished with the keyboard alone, from the start page to the next lesson (${locale})`, async ({
      page,
    }) => {
      test.slow()
      const keyboard = new Keyboard(page)
      const all = lessons(locale).map(({ id }) => id)
      const checks = lesson(locale, slug)?.checks ?? []
      expect(checks.length).toBeGreaterThanOrEqual(3)

      await page.goto(`/${locale}`)
      await keyboard.tab()
      expect(await keyboard.on('.skip-link')).toBe(true)
      await keyboard.tabTo(`header a[href="/${locale}/lessons"]`, 5)
      await keyboard.press('Enter')
      await expect(page).toHaveURL(`/${locale}/lessons`)
      await expect(page.locator('main h2')).toHaveCount(all.length)
      await keyboard.tabTo(`main a[href="/${locale}/lessons/${slug}"]`, all.length + 15)
      await keyboard.press('Enter')
      await expect(page).toHaveURL(`/${locale}/lessons/${slug}`)
      await expect(page.getByTestId('sync')).not.toHaveAttribute('data-state', 'loading')

      await keyboard.tab()
      expect(await keyboard.on('.skip-link')).toBe(true)
      await keyboard.press('Enter')
      await keyboard.tab()
      expect(await keyboard.on('main *'), 'the way past the header').toBe(true)

      const progress = page.getByTestId(`progress-${slug}`)
      await expect(progress).toHaveAttribute('data-state', 'new')
      const next = `main a[href="/${locale}/lessons/${all[all.indexOf(slug) + 1]}"]:not(article *)`
      const todo = new Map(Object.entries(deeds(page, keyboard, locale)))
      const answered = new Set<string>()
      for (let stops = 0; !(await keyboard.on(next)); stops++) {
        expect(stops, 'the lesson has an end').toBeLessThan(mostStops)
        const check = await keyboard.check()
        if (check && !answered.has(check)) {
          await answer(page, keyboard, check)
          answered.add(check)
        }
        for (const [selector, act] of todo)
          if (await keyboard.on(selector)) {
            todo.delete(selector)
            await act()
          }
        await keyboard.tab()
      }
      expect([...todo.keys()]).toEqual([])
      expect([...answered]).toEqual(checks)

      await allSaved(page)
      const { events } = await serverEvents(page)
      expect(events.map(({ payload }) => ({ check: payload.check, correct: payload.correct }))).toEqual(
        checks.map((check) => ({ check, correct: true })),
      )
      await expect(progress).toHaveAttribute('data-state', 'finished')
      await expect(progress).toContainText(`${checks.length}/${checks.length}`)

      await keyboard.leave(20)
      while (!(await keyboard.on(next))) await keyboard.press('Shift+Tab')
      await keyboard.press('Enter')
      await expect(page).toHaveURL(`/${locale}/lessons/${all[all.indexOf(slug) + 1]}`)
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    })
  })
