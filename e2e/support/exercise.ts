import { expect, type Locator, type Page } from '@playwright/test'
import type { ExerciseInstance, Level, PosedPart } from '../../lib/exercises/testing/journeys'
import { instanceOf, kinds, valueText } from './exercises-room'
import type { Locale } from './journey'

export type Opened = { exercise: Locator; instance: ExerciseInstance }

/** The exercise that the page must show for a kind, a seed and a level. */
export function drawn(kind: string, seed: number, level: Level = 1): ExerciseInstance {
  const found = kinds.find(({ id }) => id === kind)
  if (!found) throw new Error(`there is no kind ${kind}`)
  return instanceOf(found, seed, level)
}

/** Opens an exercise by its address, and sees that it is the one that the seed draws. */
export async function openExercise(
  page: Page,
  locale: Locale,
  kind: string,
  seed: number,
  level: Level = 1,
): Promise<Opened> {
  const instance = drawn(kind, seed, level)
  await page.goto(`/${locale}/exercises?kind=${kind}&level=${level}&seed=${seed}`)
  const exercise = page.getByTestId('exercise')
  await expect(exercise).toHaveAttribute('data-spec', JSON.stringify(instance.spec))
  return { exercise, instance }
}

/** What a learner types for a value; a right program, whatever it is. */
export function typed(part: PosedPart, value: PosedPart['answer']['key'] = part.answer.key): string {
  if (part.answer.form === 'program') return part.answer.solution
  return valueText(part.answer, value)
}

/** Fills in one part. */
export async function answerPart(exercise: Locator, part: PosedPart, text = typed(part)): Promise<void> {
  const field = exercise.locator(`[data-testid="part"][data-part="${part.id}"]`)
  if (part.answer.form === 'choice') await field.locator(`input[value="${text}"]`).check()
  else await field.getByRole('textbox').fill(text)
}

/** Fills in every part, with its key where `texts` says nothing else. */
export async function answerAll(
  exercise: Locator,
  instance: ExerciseInstance,
  texts: Readonly<Record<string, string>> = {},
): Promise<void> {
  for (const part of instance.parts) await answerPart(exercise, part, texts[part.id] ?? typed(part))
}
