import type { Weights } from '../srs/weights'

/** What the training's thread tells. Its failures are its errors. */
export type TrainingNews =
  | { readonly is: 'progress'; readonly current: number; readonly total: number }
  | { readonly is: 'done'; readonly weights: Weights }
  /** The native package cannot be loaded on this machine. */
  | { readonly is: 'unavailable' }
