import type { ScheduledState } from '../labs/scheduled'
import { type ToyTrainingOptions, toyTraining } from '../labs/toy-training'
import { type AdamState, type Checkpoint, type EpochEvaluation, train } from '../rnn'

/** Where a training of the toy task stands. */
export type ToyCheckpoint = Checkpoint<ScheduledState<AdamState>>

/** What to train, and from where on: from the beginning without `from`. */
export type TrainingRequest = {
  readonly options: ToyTrainingOptions
  readonly from?: ToyCheckpoint | undefined
}

/** The test at the end of an epoch, and the step after which it was. */
export type EpochReport = EpochEvaluation & { readonly step: number }

/** What happened since the last report. */
export type TrainingNews = {
  readonly is: 'progress' | 'trained'
  /** How many steps were taken, and how many there are in all. */
  readonly step: number
  readonly steps: number
  /** The loss of each new step's batch; the last belongs to step `step`. */
  readonly losses: readonly number[]
  readonly epochs: readonly EpochReport[]
  /** From which training can go on, to the bit as if it had not been stopped. */
  readonly checkpoint: ToyCheckpoint
}

/** `range`: an option is out of range, and the message names it. `crashed`: anything else. */
export type TrainingFailure = {
  readonly is: 'failed'
  readonly failure: 'range' | 'crashed'
  readonly message: string
}

/** Reports are this far apart and a step more: with the longest steps that a page allows, more than ten a second. */
const REPORT_MILLIS = 30

/**
 * Trains to the end and posts what happened: every 30 ms by the clock `now`, and at the end. Each report carries a
 * checkpoint, so whoever stops the thread can go on from the last one. What is thrown is posted as a value, since
 * errors lose their class between threads.
 */
export function reportTraining(
  { options, from }: TrainingRequest,
  post: (news: TrainingNews | TrainingFailure) => void,
  now: () => number,
): void {
  try {
    let losses: number[] = []
    let epochs: EpochReport[] = []
    let step = 0
    let steps = 0
    let told = now()
    const run = train(toyTraining(options), from)
    let next = run.next()
    for (; !next.done; next = run.next()) {
      const { checkpoint } = next.value
      step = next.value.step
      steps = next.value.steps
      if (next.value.kind === 'step') losses.push(next.value.loss)
      else if (next.value.evaluation) epochs.push({ ...next.value.evaluation, step })
      if (now() - told < REPORT_MILLIS) continue
      post({ is: 'progress', step, steps, losses, epochs, checkpoint })
      losses = []
      epochs = []
      told = now()
    }
    post({ is: 'trained', step, steps, losses, epochs, checkpoint: next.value.checkpoint })
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error)
    post({ is: 'failed', failure: error instanceof RangeError ? 'range' : 'crashed', message })
  }
}
