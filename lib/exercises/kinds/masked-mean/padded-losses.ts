import { meanSquaredError, type RandomState, tensor, zeros } from '../../../rnn'
import { drawDecimal, pick } from '../../draw'
import type { Level } from '../../kind'

/** The loss at every slot of a padded batch, row by row, and how many slots of each row are real. */
export interface Spec {
  readonly losses: readonly (readonly number[])[]
  readonly lengths: readonly number[]
}

/** Level 1: two sequences; level 2: three, with two decimals. The longest fills its row. */
export function drawSpec(random: RandomState, level: Level): Spec {
  const sequences = level === 1 ? 2 : 3
  const slots = pick(random, level === 1 ? [3, 4] : [4, 5])
  const longest = random.randint(0, sequences)
  const lengths = Array.from({ length: sequences }, (_, b) => (b === longest ? slots : random.randint(1, slots)))
  const losses = lengths.map(() => Array.from({ length: slots }, () => drawDecimal(random, 0.1, 3, level)))
  return { losses, lengths }
}

/** All slots with whether they are real. */
export function slotsOf({ losses, lengths }: Spec): { loss: number; real: boolean }[] {
  return losses.flatMap((row, b) => row.map((loss, t) => ({ loss, real: t < (lengths[b] as number) })))
}

/** The mean over real positions and their number by the engine: a square error of √ℓ from 0 is ℓ. */
export function masked(spec: Spec): { mean: number; count: number } {
  const slots = slotsOf(spec)
  const predictions = tensor(
    [slots.length],
    slots.map(({ loss }) => Math.sqrt(loss)),
  )
  const mask = slots.map(({ real }) => (real ? 1 : 0))
  const { loss, count } = meanSquaredError(predictions, zeros([slots.length]).data, mask)
  return { mean: loss, count }
}

/** The losses of the real positions, sequence by sequence. */
export function realLosses({ losses, lengths }: Spec): number[][] {
  return losses.map((row, b) => row.slice(0, lengths[b]))
}

export function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}
