import { gruKernel } from './gru-kernel'
import type { Kernel, KernelInput } from './kernel'
import { lstmKernel } from './lstm-kernel'
import type { LayerWeights } from './network-parameters'
import { rnnKernel } from './rnn-kernel'
import type { CellSpec } from './specification'

/** One direction of one layer and the packed rows that it reads in order. */
export interface LayerInput {
  readonly cell: CellSpec
  /** h */
  readonly hiddenSize: number
  /** p */
  readonly stateSize: number
  /** d */
  readonly inputSize: number
  readonly weights: LayerWeights
  /** Packed inputs: [N, d]. */
  readonly x: Float64Array
  /** How many rows each step has, never more than the one before: [T]. */
  readonly batchSizes: Int32Array
  /** h_0 [B, p] and c_0 [B, h] in the order of the rows; c is empty without a cell state. */
  readonly initial: LayerState
  /** What h_{t−1} is multiplied by before the recurrent products, the same at each step: [B, p]. */
  readonly mask?: Float64Array | undefined
}

/** A state of each sequence. */
export interface LayerState {
  /** [B, p] */
  readonly h: Float64Array
  /** [B, h] */
  readonly c: Float64Array
}

/** A layer that has run. */
export interface LayerRun {
  /** h_t of all packed rows: [N, p]. */
  readonly h: Float64Array
  /** The state after each sequence's last step. */
  readonly final: LayerState
  /**
   * The gradients of a loss of which dL/dh_t [N, p] and the gradient of the final state are given; `truncate` = k cuts
   * the path back from the steps k + 1, 2k + 1, … (counted from 1) to the step before.
   */
  backward(dh: Float64Array, dFinal: LayerState, truncate?: number): LayerGradients
}

/** The gradients of one direction of one layer. */
export interface LayerGradients {
  /** [N, d] */
  readonly x: Float64Array
  readonly weights: LayerWeights
  readonly initial: LayerState
}

/** What runs a layer; another back end would be another function of this type. */
export type LayerForward = (input: LayerInput) => LayerRun

/**
 * Runs one direction of one layer over packed rows: the input projection of all rows in one product, then step by step
 * what depends on the step before. Going back: step by step from the end, then each weight gradient in one product.
 */
export const forwardLayer: LayerForward = (input) => {
  const { hiddenSize, stateSize, batchSizes, initial, mask, x, inputSize } = input
  const rows = x.length / inputSize
  const batch = batchSizes[0] as number
  const cellSize = input.cell.kind === 'lstm' ? hiddenSize : 0
  const hBefore = new Float64Array(rows * stateSize)
  const hIn = mask ? new Float64Array(rows * stateSize) : hBefore
  const cBefore = new Float64Array(rows * cellSize)
  const kernel = kernelOf(input, { x, rows, inputSize, batch, hIn, hBefore, cBefore })
  // The newest state of each sequence: where one ends, its last.
  const h = initial.h.slice()
  const c = initial.c.slice()

  let from = 0
  for (let t = 0; t < batchSizes.length; t++) {
    const n = batchSizes[t] as number
    copyRows(hBefore, from, h, 0, n, stateSize)
    copyRows(cBefore, from, c, 0, n, cellSize)
    if (mask) {
      for (let k = 0; k < n * stateSize; k++) {
        const at = from * stateSize + k
        hIn[at] = (hBefore[at] as number) * (mask[k] as number)
      }
    }
    kernel.forward(from, n)
    copyRows(h, 0, kernel.h, from, n, stateSize)
    copyRows(c, 0, kernel.c, from, n, cellSize)
    from += n
  }
  return {
    h: kernel.h,
    final: { h, c },
    backward: (dh, dFinal, truncate) => backwardLayer(input, kernel, dh, dFinal, truncate),
  }
}

function kernelOf({ cell, weights, hiddenSize, stateSize }: LayerInput, input: KernelInput): Kernel {
  if (cell.kind === 'lstm') return lstmKernel(weights, hiddenSize, stateSize, input)
  if (cell.kind === 'rnn') return rnnKernel(weights, hiddenSize, input, cell.activation ?? 'tanh')
  return gruKernel(weights, hiddenSize, input, { reset: cell.reset ?? 'after', update: cell.update ?? 'keep' })
}

function backwardLayer(
  { batchSizes, stateSize, hiddenSize, mask }: LayerInput,
  kernel: Kernel,
  dOut: Float64Array,
  dFinal: LayerState,
  truncate = batchSizes.length,
): LayerGradients {
  const cellSize = kernel.c.length === 0 ? 0 : hiddenSize
  const back = kernel.backward()
  const { dh, dc, dhIn } = back
  let from = dOut.length / stateSize
  for (let t = batchSizes.length - 1; t >= 0; t--) {
    const n = batchSizes[t] as number
    const later = batchSizes[t + 1] ?? 0
    from -= n
    if ((t + 1) % truncate === 0) {
      dh.fill(0, 0, later * stateSize)
      dc.fill(0, 0, later * cellSize)
    }
    // The sequences that end here bring the gradient of their final state.
    copyRows(dh, later, dFinal.h, later, n - later, stateSize)
    copyRows(dc, later, dFinal.c, later, n - later, cellSize)
    for (let k = 0; k < n * stateSize; k++) dh[k] = (dh[k] as number) + (dOut[from * stateSize + k] as number)
    back.step(from, n)
    for (let k = 0; k < n * stateSize; k++) {
      const through = dhIn[k] as number
      dh[k] = (dh[k] as number) + (mask ? (mask[k] as number) * through : through)
    }
  }
  const { x, weights } = back.finish()
  return { x, weights, initial: { h: dh, c: dc } }
}

/** Copies n rows; a loop, since a view of each source would be an allocation a step. */
function copyRows(to: Float64Array, row: number, from: Float64Array, fromRow: number, n: number, width: number): void {
  for (let k = 0; k < n * width; k++) to[row * width + k] = from[fromRow * width + k] as number
}
