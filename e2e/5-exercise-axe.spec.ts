import AxeBuilder from '@axe-core/playwright'
import { openExercise } from './support/exercise'
import { kinds } from './support/exercises-room'
import { expect, type Locale, test } from './support/journey'

const parts = 4
const showSolution = { zh: '看解答', en: 'Show the solution' }
const showHint = { zh: /看提示/, en: /Show hint/ }

// Half of the kinds in each language: what axe looks at is the same in both.
for (let part = 0; part < parts; part++)
  test(`axe finds nothing in any kind of exercise, its solution open, part ${part + 1} of ${parts}`, async ({
    page,
  }) => {
    test.setTimeout(300_000)
    const found: string[] = []
    for (const [n, { id, levels }] of kinds.entries()) {
      if (n % parts !== part) continue
      const locale: Locale = n % 2 === 0 ? 'zh' : 'en'
      const { exercise } = await openExercise(page, locale, id, 1, levels)
      for (let hint = 0; hint < 2; hint++) await exercise.getByRole('button', { name: showHint[locale] }).click()
      await exercise.getByRole('button', { name: showSolution[locale] }).click()
      await expect(exercise.getByTestId('solution')).toBeVisible()
      const axe = new AxeBuilder({ page }).include('[data-testid="exercise"]').setLegacyMode(true)
      const { violations } = await axe.analyze()
      found.push(...violations.map(({ id: rule, nodes }) => `${id} ${rule}: ${nodes.map((one) => one.target).join()}`))
    }
    expect(found).toEqual([])
  })
