import { attend, clipByGlobalNorm, clipByValue, type ParameterSet, type Tensor, tensor } from '../rnn'
import { decimals, type Values } from './value-kinds'

/** The lesson's gradients: (3, 4) alone, and beside a second tensor (12). */
const alone: ParameterSet = { first: tensor([2], [3, 4]) }
const both: ParameterSet = { ...alone, second: tensor([1], [12]) }

const entry = (gradients: ParameterSet, index: number): number => {
  const value = (gradients.first as Tensor).data[index - 1]
  if (value === undefined) throw new Error(`the gradient has no entry ${index}`)
  return value
}

/** PyTorch's clip_grad_norm_ of (3, 4): the factor c/(‖g‖ + 1e-6), never above 1. */
const pytorch = (c: number) => Math.min(1, c / (clipByGlobalNorm(alone, c).norm + 1e-6))

/** The weights of the scores 2, 1, 0: keys along the first axis, a query that reads it. */
function attentionWeight(index: number): number {
  const { weights } = attend({ kind: 'dot' }, {}, tensor([1, 1, 1], [1]), tensor([1, 3, 1], [2, 1, 0]))
  const value = weights.data[index - 1]
  if (value === undefined) throw new Error(`there is no weight ${index}`)
  return value
}

/** Worked examples of clipping and of attention. The first argument of a clip is the threshold. */
export const clippingValues: Values = {
  'clip.norm': decimals((c, index) => entry(clipByGlobalNorm(alone, c).gradients, index)),
  'clip.value': decimals((c, index) => entry(clipByValue(alone, c), index)),
  'clip.pytorch': decimals((c, index) => entry(alone, index) * pytorch(c)),
  'clip.both': decimals((c, index) => entry(clipByGlobalNorm(both, c).gradients, index)),
  'clip.both.norm': decimals(() => clipByGlobalNorm(both, 1).norm),
  'attention.weight': decimals(attentionWeight),
}
