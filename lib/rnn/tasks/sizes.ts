import { expectInteger } from '../tensor/expect-number'

/** How much of a task is made. */
export interface SequenceSizes {
  /** N ≥ 1 sequences */
  readonly samples: number
  /** T ≥ 1 steps each */
  readonly steps: number
}

/** Throws RangeError naming the first of these sizes that is not an integer ≥ 1. */
export function expectSizes(sizes: object): void {
  for (const [name, size] of Object.entries(sizes)) expectInteger(name, size, 1)
}
