import { type Tensor, zeros } from '../tensor/tensor'

/** Two matrices of N rows side by side: [N, m] and [N, n] → [N, m + n]. */
export function beside(left: Tensor, right: Tensor): Tensor {
  const [N, m] = left.shape as [number, number]
  const n = right.data.length / N
  const joined = zeros([N, m + n])
  for (let r = 0; r < N; r++) {
    joined.data.set(left.data.subarray(r * m, (r + 1) * m), r * (m + n))
    joined.data.set(right.data.subarray(r * n, (r + 1) * n), r * (m + n) + m)
  }
  return joined
}

/** The columns from `start` to before `end` of N rows, copied: [N, end − start]. */
export function columnsOf(rows: Float64Array, N: number, start: number, end: number): Tensor {
  const width = rows.length / N
  const part = zeros([N, end - start])
  for (let r = 0; r < N; r++) part.data.set(rows.subarray(r * width + start, r * width + end), r * (end - start))
  return part
}
