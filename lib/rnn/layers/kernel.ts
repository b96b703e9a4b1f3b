import type { LayerWeights } from './network-parameters'

/** What a layer hands its cell: the packed rows of all steps and where it finds the previous state of each. */
export interface KernelInput {
  /** Inputs x_t, N packed rows: [N, d]. */
  readonly x: Float64Array
  /** N */
  readonly rows: number
  /** d */
  readonly inputSize: number
  /** B: how many sequences run at the first step, the most that run at any. */
  readonly batch: number
  /** The hidden state that each row's products see, h_{t−1} with dropout applied: [N, p], filled step by step. */
  readonly hIn: Float64Array
  /** h_{t−1} itself, for cells that carry it over; the same array as `hIn` without dropout: [N, p]. */
  readonly hBefore: Float64Array
  /** c_{t−1}: [N, h], filled step by step; empty unless the cell has a cell state. */
  readonly cBefore: Float64Array
}

/** One cell at work along packed rows: its pre-activations for all rows are begun when it is made. */
export interface Kernel {
  /** h_t: [N, p] */
  readonly h: Float64Array
  /** c_t: [N, h]; empty unless the cell has a cell state. */
  readonly c: Float64Array
  /** Computes h (and c) of the n rows from row `from`, one step of time, and keeps what going back needs. */
  forward(from: number, n: number): void
  /** Begins a backward pass; may be called again for other gradients. */
  backward(): BackwardKernel
}

/** The way back, from the last step to the first. */
export interface BackwardKernel {
  /** Before `step`: dL/dh_t. After: the part of dL/dh_{t−1} that does not go through `hIn`. [B, p] */
  readonly dh: Float64Array
  /** Before `step`: dL/dc_t from later steps. After: dL/dc_{t−1}. [B, h] or empty */
  readonly dc: Float64Array
  /** After `step`: dL/dhIn of its rows. [B, p] */
  readonly dhIn: Float64Array
  /** Takes the n rows from row `from` back through one step. */
  step(from: number, n: number): void
  /** After all steps: the gradients of the inputs [N, d] and of the weights, each one product over all rows. */
  finish(): { readonly x: Float64Array; readonly weights: LayerWeights }
}
