import { initialParameters, RandomState, runNetwork, tensor, zeros } from '../../../rnn'

/** One tanh unit, whose state passes on unchanged: at a state of 0 its slope is 1. */
const unit = { cell: { kind: 'rnn' }, inputSize: 1, hiddenSize: 1, bias: false } as const

/**
 * How many steps back the loss at step t (from 1) gives direct credit when backpropagation is truncated to chunks of τ
 * steps: found by running the engine with a loss at that step and looking which steps have a gradient.
 */
export function creditReach(steps: number, chunk: number, t: number): number {
  const ones = Object.entries(initialParameters(unit, new RandomState(0))).map(([name]) => [name, tensor([1, 1], [1])])
  const run = runNetwork(unit, Object.fromEntries(ones), { inputs: zeros([1, steps, 1]) })
  const outputs = zeros([1, steps, 1])
  outputs.data[t - 1] = 1
  const { inputs } = run.backward({ outputs }, { truncate: chunk })
  return inputs.data.filter((gradient) => gradient !== 0).length - 1
}
