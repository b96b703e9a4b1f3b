import { forgetting_curve, fsrs, type Grade } from 'ts-fsrs'
import { fraction } from '../../srs/fraction'
import { defaultWeights, type Weights } from '../../srs/weights'

/** One grade of a made-up learner, `day` days after the first. */
export type SampleGrade = { readonly card: string; readonly day: number; readonly grade: Grade }

/**
 * A learner who forgets sooner than the default weights say, and gains less by each review: w0 to w3 are a fifth of
 * theirs (but 0.1, below which ts-fsrs holds no first stability), and w8, by whose exponential it grows, is lower.
 */
export const truth: Weights = defaultWeights.map((weight, n) => {
  if (n < 4) return Math.max(0.1, Number((weight / 5).toFixed(4)))
  return n === 8 ? 0.8 : weight
})

type Options = {
  readonly cards: number
  /** Grades of each card, the first included. */
  readonly each: number
  readonly seed: number
  /** Under which the learner remembers and forgets. */
  readonly weights?: Weights
}

/**
 * Grades of cards that are shown on the days that the default weights ask for, by a learner whose memory follows other
 * weights. Every card begins with Good, one card a day.
 */
export function sampleLog({ cards, each, seed, weights = truth }: Options): SampleGrade[] {
  const [learner, scheduler] = [fsrs({ w: weights }), fsrs({ w: defaultWeights })]
  const grades: SampleGrade[] = []
  for (let n = 0; n < cards; n += 1) {
    const card = `sample.${n}`
    let day = n
    let [memory, believed] = [learner.next_state(null, 0, 3), scheduler.next_state(null, 0, 3)]
    grades.push({ card, day, grade: 3 })
    for (let k = 1; k < each; k += 1) {
      const days = Math.max(1, Math.round(believed.stability))
      const recall = forgetting_curve(weights, days, memory.stability)
      const grade: Grade = fraction(`${seed} ${card} ${k}`) < recall ? 3 : 1
      day += days
      memory = learner.next_state(memory, days, grade)
      believed = scheduler.next_state(believed, days, grade)
      grades.push({ card, day, grade })
    }
  }
  return grades.sort((a, b) => a.day - b.day)
}
