import { type RandomState, type RecurrentWeights, tensor } from '../../../rnn'
import { drawDecimal, pick } from '../../draw'

/** One block of weights of a small cell: W [h, h + d] acts on [h_{t−1}; x_t], the bias b [h] is added. */
export interface Block {
  readonly W: readonly (readonly number[])[]
  readonly b: readonly number[]
}

/** Entries of matrices: products with them need no calculator. */
const entries = [-1, -0.5, 0.5, 1] as const

/**
 * Weights for h units and d inputs: one decimal for a single unit, halves for more. `bias` is that of every unit, drawn
 * where it is left out.
 */
export function drawBlock(random: RandomState, h: number, d: number, bias?: number): Block {
  const entry = () => (h === 1 ? drawDecimal(random, -1.5, 1.5) : pick(random, entries))
  return {
    W: times(h, () => times(h + d, entry)),
    b: times(h, () => bias ?? drawDecimal(random, -0.8, 0.8)),
  }
}

/** W·[h; x] + b, [h]. */
export function affine({ W, b }: Block, h: readonly number[], x: readonly number[]): number[] {
  const input = [...h, ...x]
  return W.map((row, i) => row.reduce((sum, w, j) => sum + w * (input[j] as number), 0) + (b[i] as number))
}

/** Blocks one below the other in the engine's layout; `biasHh` is added on the recurrent side. */
export function engineWeights(blocks: readonly Block[], biasHh?: readonly number[]): RecurrentWeights {
  const rows = blocks.flatMap(({ W }) => W)
  const h = (blocks[0] as Block).b.length
  const d = (rows[0] as readonly number[]).length - h
  return {
    weightHh: tensor(
      [rows.length, h],
      rows.flatMap((row) => row.slice(0, h)),
    ),
    weightIh: tensor(
      [rows.length, d],
      rows.flatMap((row) => row.slice(h)),
    ),
    biasIh: tensor(
      [rows.length],
      blocks.flatMap(({ b }) => b),
    ),
    ...(biasHh && { biasHh: tensor([rows.length], biasHh) }),
  }
}

export const withoutBias = ({ W, b }: Block): Block => ({ W, b: b.map(() => 0) })

/** The recurrent columns transposed. */
export const transposed = ({ W, b }: Block): Block => ({
  W: W.map((row, i) => row.map((w, j) => (j < W.length ? ((W[j] as readonly number[])[i] as number) : w))),
  b,
})

/** What `make` gives, n times. */
export function times<T>(n: number, make: (index: number) => T): T[] {
  return Array.from({ length: n }, (_, index) => make(index))
}
