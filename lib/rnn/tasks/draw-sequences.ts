import { type Tensor, zeros } from '../tensor/tensor'

/**
 * Inputs [N, T, d], made one sequence after another together with the targets: `draw` is given the sequence's inputs
 * [T·d], all 0, and its share of the targets, and sets what is not 0.
 */
export function drawSequences<Targets extends Float64Array | Int32Array>(
  [N, T, d]: readonly [number, number, number],
  targets: Targets,
  draw: (inputs: Float64Array, targets: Targets) => void,
): Tensor {
  const inputs = zeros([N, T, d])
  const width = targets.length / N
  for (let n = 0; n < N; n++) {
    const ofSequence = targets.subarray(n * width, (n + 1) * width) as Targets
    draw(inputs.data.subarray(n * T * d, (n + 1) * T * d), ofSequence)
  }
  return inputs
}
