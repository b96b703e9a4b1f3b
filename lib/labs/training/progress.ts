import type { EpochEvaluation } from '../../rnn'

/** The two runs of the bench. */
export type BenchRunName = 'a' | 'b'

/** What happened in one of the runs. */
export type BenchNews = { readonly run: BenchRunName } & (
  | {
      readonly kind: 'step'
      /** How many steps were taken, and how many there are in all. */
      readonly step: number
      readonly steps: number
      /** Of the step's batch, before the step. */
      readonly loss: number
      /** ‖g‖ before clipping. */
      readonly norm: number
      /** How long the step took. */
      readonly millis: number
    }
  | ({ readonly kind: 'epoch'; readonly step: number } & EpochEvaluation)
  /** Loss, gradient or a parameter left the range of doubles after this step; the run is over. */
  | { readonly kind: 'diverged'; readonly step: number }
)

/** Steps that lie behind each other, drawn as one point. */
export interface StepBin {
  /** The last of its steps, counted from 1. */
  readonly step: number
  /** The mean of their batch losses. */
  readonly loss: number
  /** The largest of their gradient norms. */
  readonly norm: number
}

/** What is known of one run, whole or so far. */
export interface RunView {
  readonly step: number
  /** How many steps it has in all; 0 before the first. */
  readonly steps: number
  /** How many steps a bin holds. */
  readonly binSize: number
  readonly bins: readonly StepBin[]
  readonly epochs: readonly ({ readonly step: number } & EpochEvaluation)[]
  readonly largestNorm: number
  /** All steps together. */
  readonly millis: number
  /** The step after which it left the range of doubles. */
  readonly diverged?: number
}

/** What is known of both. */
export type BenchView = Readonly<Record<BenchRunName, RunView>>

/** More points than this are not seen apart. */
const MOST_BINS = 150

const nothing: RunView = { step: 0, steps: 0, binSize: 1, bins: [], epochs: [], largestNorm: 0, millis: 0 }

/** A bench of which nothing is known yet. */
export const emptyBench: BenchView = { a: nothing, b: nothing }

/** The view after more news. */
export function withBenchNews(view: BenchView, news: readonly BenchNews[]): BenchView {
  return {
    a: withNews(
      view.a,
      news.filter(({ run }) => run === 'a'),
    ),
    b: withNews(
      view.b,
      news.filter(({ run }) => run === 'b'),
    ),
  }
}

function withNews(view: RunView, news: readonly BenchNews[]): RunView {
  const bins = [...view.bins]
  const epochs = [...view.epochs]
  let { step, steps, binSize, largestNorm, millis, diverged } = view
  for (const one of news) {
    step = one.step
    if (one.kind === 'diverged') diverged = one.step
    else if (one.kind === 'epoch') {
      const { trainLoss, testLoss, testAccuracy } = one
      epochs.push({ step, trainLoss, testLoss, testAccuracy })
    } else {
      steps = one.steps
      binSize = Math.ceil(steps / MOST_BINS)
      largestNorm = Math.max(largestNorm, one.norm)
      millis += one.millis
      addToBins(bins, one, binSize)
    }
  }
  return { step, steps, binSize, bins, epochs, largestNorm, millis, ...(diverged !== undefined && { diverged }) }
}

/** Into the last bin while there is room in it, else into a new one. */
function addToBins(bins: StepBin[], { step, loss, norm }: Pick<StepBin, 'step' | 'loss' | 'norm'>, size: number): void {
  const held = (step - 1) % size
  const last = held === 0 ? undefined : bins.pop()
  bins.push({
    step,
    // A sum of the largest doubles would overflow, so the mean moves on instead.
    loss: last ? last.loss + (loss - last.loss) / (held + 1) : loss,
    norm: Math.max(norm, last?.norm ?? 0),
  })
}
