import type { EpochReport, TrainingNews } from '@/lib/client/training-client'
import type { ToyTrainingOptions } from '@/lib/labs/toy-training'

/** What is known of one training, whole or so far. */
export type TrainView = {
  /** What was trained. */
  options: ToyTrainingOptions
  /** How many steps it has in all. */
  steps: number
  /** The loss of each step's batch. */
  losses: readonly number[]
  epochs: readonly EpochReport[]
}

/** The view after more news of the same training. */
export function withNews(view: TrainView, { steps, losses, epochs }: TrainingNews): TrainView {
  return { ...view, steps, losses: [...view.losses, ...losses], epochs: [...view.epochs, ...epochs] }
}

/** A training of which nothing is known yet. */
export function emptyView(options: ToyTrainingOptions): TrainView {
  return { options, steps: 0, losses: [], epochs: [] }
}
