import { RandomState } from '../rnn'
import { type Attempt, attemptsByKind } from './attempts'
import { evidenceGrade } from './evidence'
import type { Level } from './kind'
import type { KindSummary } from './load-kind'

/** How much an attempt says, compared with the next later one of its kind. */
const FADING = 0.7
/** What is supposed of a kind before its first attempt, with the weight of one attempt: half of it is known. */
const SUPPOSED = 0.5
/** What a kind that is fully mastered is still drawn by. */
const FLOOR = 0.1
/** So many right ones in a row, without hints, lead to the next level; so many missed ones back. */
const UP = 3
const DOWN = 2

const worth = { 1: 0, 2: 0.5, 3: 1, 4: 1 } as const

/**
 * How weak a learner is at a kind, from 0 (always right without help) to 1 (always missed): late attempts count most, and
 * one that needed a hint is worth half. `attempts` are those of the kind in the order of time; skipped ones say nothing.
 */
export function weakness(attempts: readonly Attempt[]): number {
  let [sum, weight] = [SUPPOSED, 1]
  for (const { skipped, credit, hints } of attempts) {
    if (skipped) continue
    sum = sum * FADING + worth[evidenceGrade(credit, hints)]
    weight = weight * FADING + 1
  }
  return 1 - sum / weight
}

/** By what each kind is drawn in a practice session: the weaker, the more often, and none never. */
export function practiceWeights(kinds: readonly Pick<KindSummary, 'id'>[], attempts: readonly Attempt[]): number[] {
  const byKind = attemptsByKind(attempts)
  return kinds.map(({ id }) => FLOOR + weakness(byKind.get(id) ?? []))
}

/** The level to practise a kind at: up after three right in a row at a level, down after two missed. */
export function nextLevel(attempts: readonly Attempt[], levels: Level): Level {
  const answered = attempts.filter(({ skipped }) => !skipped)
  const level = answered.at(-1)?.level ?? 1
  const latest = (count: number, grade: (one: Attempt) => boolean) => {
    const run = answered.slice(-count)
    return run.length === count && run.every((one) => one.level === level && grade(one))
  }
  const change = latest(UP, ({ credit, hints }) => credit === 1 && hints === 0)
    ? 1
    : latest(DOWN, ({ credit, hints }) => evidenceGrade(credit, hints) === 1)
      ? -1
      : 0
  return Math.min(levels, Math.max(1, level + change)) as Level
}

/** Which exercise to ask. */
export interface Drawn {
  readonly kind: string
  readonly level: Level
  readonly seed: number
}

/**
 * The next exercise of a practice session: a kind drawn by weakness, other than `last` where there is another, with its
 * level and the seed of its numbers. The same arguments always give the same one. RangeError without kinds.
 */
export function drawPractice(
  kinds: readonly Pick<KindSummary, 'id' | 'levels'>[],
  attempts: readonly Attempt[],
  seed: number,
  last?: string,
): Drawn {
  const choices = kinds.length > 1 ? kinds.filter(({ id }) => id !== last) : kinds
  const weights = practiceWeights(choices, attempts)
  const random = new RandomState(seed)
  const point = random.randomSample() * weights.reduce((sum, weight) => sum + weight, 0)
  let end = 0
  const kind = choices.find((_, n) => {
    end += weights[n] ?? 0
    return point < end
  })
  if (!kind) throw new RangeError('there is no kind of exercise to practise')
  const level = nextLevel(
    attempts.filter((one) => one.kind === kind.id),
    kind.levels,
  )
  return { kind: kind.id, level, seed: random.randint(0, 2 ** 31) }
}
