import type { ParameterSet } from '../layers/network-parameters'
import { batches, type SequenceDataset } from '../tasks/dataset'
import type { Tensor } from '../tensor/tensor'
import { runModel, type SequenceModel } from './model'
import { countCorrect, lossOf, type Objective } from './objective'

/** How well a model does on a data set. */
export interface Evaluation {
  /** The mean loss over all positions. */
  readonly loss: number
  /** The fraction of positions that are right; undefined for the mean squared error. */
  readonly accuracy?: number | undefined
}

/** How many sequences are run at a time: enough to work in batches, few enough to fit into memory. */
const BATCH = 128

/**
 * Evaluates a model on a data set, nothing dropped.
 *
 * Errors: those of `runModel` and of the loss.
 */
export function evaluateModel(
  model: SequenceModel,
  parameters: ParameterSet,
  dataset: SequenceDataset<Tensor>,
  objective: Objective,
): Evaluation {
  const classifies = objective !== 'meanSquaredError'
  let loss = 0
  let count = 0
  let correct = 0
  for (const batch of batches(dataset, BATCH)) {
    const { predictions, mask } = runModel(model, parameters, batch)
    const part = lossOf(objective, predictions, batch.targets, mask)
    loss += part.loss * part.count
    count += part.count
    if (classifies) correct += countCorrect(objective, predictions, batch.targets, mask)
  }
  return { loss: loss / count, accuracy: classifies ? correct / count : undefined }
}
