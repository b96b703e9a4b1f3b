import { answerAll, openExercise } from './support/exercise'
import { kinds } from './support/exercises-room'
import { expect, locales, test } from './support/journey'

const check = { zh: '判分', en: 'Check' }

test.describe('on a phone', () => {
  test.use({ viewport: { width: 320, height: 640 } })

  for (const locale of locales)
    test(`every kind fits, takes its key and shows how it is done (${locale})`, async ({ page }) => {
      test.slow()
      for (const { id, levels } of kinds) {
        const { exercise, instance } = await openExercise(page, locale, id, 5, levels)
        await answerAll(exercise, instance)
        await exercise.getByRole('button', { name: check[locale] }).click()
        await expect(exercise.getByTestId('verdict'), id).toHaveAttribute('data-credit', '1')
        await expect(exercise.getByTestId('solution'), id).toHaveAttribute('open')
        const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
        expect(overflow, id).toBeLessThanOrEqual(0)
      }
    })
})
