import { type TrainingProgress, train } from '../../rnn'
import { type BenchState, benchTraining } from '../training'
import type { BenchRunOptions, BenchShared } from './options'
import type { BenchNews, BenchRunName } from './progress'

/** What the bench runs: two runs that share task and seed. */
export interface BenchOptions {
  readonly shared: BenchShared
  readonly a: BenchRunOptions
  readonly b: BenchRunOptions
}

/** One of the runs and how far it is. */
interface Lane {
  readonly run: BenchRunName
  readonly steps: Generator<TrainingProgress<BenchState>, unknown, void>
  /** How many steps it has taken, and which fraction of all that is. */
  step: number
  done: number
}

/**
 * Trains both runs at once, each time the one that is further behind, so that both end together. What is told of a run
 * does not depend on the other. A run whose numbers leave the range of doubles is over. `now` is a clock in milliseconds
 * for the time that steps take; without one they take none.
 *
 * Errors, at the first step: RangeError naming the option that is out of range.
 */
export function* runBench({ shared, a, b }: BenchOptions, now: () => number = () => 0): Generator<BenchNews, void> {
  const lane = (run: BenchRunName, options: BenchRunOptions): Lane => {
    return { run, steps: train(benchTraining(shared, options)), step: 0, done: 0 }
  }
  let lanes = [lane('a', a), lane('b', b)]
  while (lanes.length > 0) {
    const next = lanes.reduce((least, one) => (one.done < least.done ? one : least))
    const news = advance(next, now)
    if (news) yield news
    if (!news || news.kind === 'diverged') lanes = lanes.filter((one) => one !== next)
  }
}

/** The next thing that happens in a run; undefined after the last. */
function advance(lane: Lane, now: () => number): BenchNews | undefined {
  const { run } = lane
  const started = now()
  try {
    const { done, value } = lane.steps.next()
    if (done) return undefined
    const progress = value as TrainingProgress<BenchState>
    const { step, steps } = progress
    lane.step = step
    lane.done = step / steps
    if (progress.kind === 'evaluation') return { run, kind: 'epoch', step, ...progress.evaluation }
    return { run, kind: 'step', step, steps, loss: progress.loss, norm: progress.gradientNorm, millis: now() - started }
  } catch (error) {
    // The options were good for the first step; what the engine refuses later are numbers that are not finite any more.
    if (error instanceof RangeError && lane.step > 0) return { run, kind: 'diverged', step: lane.step }
    throw error
  }
}
