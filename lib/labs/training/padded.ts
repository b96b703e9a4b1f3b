import { type SequenceDataset, type Tensor, tensor } from '../../rnn'

/**
 * Datasets of one sequence each, [1, T_n, d], as one of N sequences padded with zeros to the longest. Targets of each
 * step, integers, are padded with the class that stands last in the sequence they belong to at its first step: what the
 * mask leaves out is never read, and without a mask it is the copy task's blank.
 */
export function padded(each: readonly SequenceDataset<Tensor>[]): SequenceDataset<Tensor> & {
  readonly lengths: readonly number[]
} {
  const lengths = each.map(({ inputs }) => inputs.shape[1] as number)
  const T = Math.max(...lengths)
  const d = each[0]?.inputs.shape[2] as number
  const inputs = tensor([each.length, T, d], new Float64Array(each.length * T * d))
  each.forEach((one, n) => {
    inputs.data.set(one.inputs.data, n * T * d)
  })
  return { inputs, targets: paddedTargets(each, T), lengths }
}

function paddedTargets(each: readonly SequenceDataset<Tensor>[], T: number): Int32Array | Tensor {
  const first = each[0]?.targets as Int32Array | Tensor
  if (!(first instanceof Int32Array)) {
    const values = each.flatMap(({ targets }) => [...(targets as Tensor).data])
    return tensor([each.length, ...first.shape.slice(1)], values)
  }
  const ofEachStep = each.some(({ targets, inputs }) => (targets as Int32Array).length === inputs.shape[1])
  if (!ofEachStep) return Int32Array.from(each, ({ targets }) => (targets as Int32Array)[0] as number)
  const made = new Int32Array(each.length * T)
  each.forEach(({ targets }, n) => {
    made.fill((targets as Int32Array)[0] as number, n * T, (n + 1) * T)
    made.set(targets as Int32Array, n * T)
  })
  return made
}
