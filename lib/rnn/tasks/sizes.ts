/** How much of a task is made. */
export interface SequenceSizes {
  /** N ≥ 1 sequences */
  readonly samples: number
  /** T ≥ 1 steps each */
  readonly steps: number
}
