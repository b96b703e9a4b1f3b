import { add, matrixVector } from '../tensor/linear'
import { expectFinite, expectShape, ShapeError, type Tensor } from '../tensor/tensor'

/**
 * The parameters of one recurrent layer in PyTorch's layout, d = input size, h = hidden size, G blocks of rows
 * (1 for the vanilla RNN; 4 for the LSTM in the order i, f, g, o; 3 for the GRU in the order r, z, n). A bias that is
 * left out is 0.
 */
export interface RecurrentWeights {
  /** [G·h, d] */
  readonly weightIh: Tensor
  /** [G·h, h] */
  readonly weightHh: Tensor
  /** [G·h] */
  readonly biasIh?: Tensor
  /** [G·h] */
  readonly biasHh?: Tensor
}

/**
 * The parameters of any cell: those of every recurrent layer, and those of the LSTM's options, each of which is on
 * exactly when its tensors are there. p is the length of the hidden state: h, or another under a projection; weightHh
 * is then [4h, p].
 */
export interface LstmWeights extends RecurrentWeights {
  /** Peepholes [3, h]: rows p_i and p_f, which see c_{t−1}, and p_o, which sees c_t. */
  readonly peephole?: Tensor
  /** The projection W_hr [p, h]. */
  readonly weightHr?: Tensor
  /** The gain of the normalised product with the input [4h]. */
  readonly normIh?: Tensor
  /** The gain of the normalised product with the hidden state [4h]. */
  readonly normHh?: Tensor
  /** The gain of the normalised cell state [h]. */
  readonly normC?: Tensor
  /** The bias of the normalised cell state [h]; 0 when it is left out. */
  readonly normCBias?: Tensor
}

/**
 * The size h of these weights' gates, after checking that all have the shapes that `blocks` blocks of h rows need.
 *
 * Errors: ShapeError naming the tensor, its shape and the shape wanted, or what layer normalisation lacks.
 */
export function hiddenSizeOf(weights: LstmWeights, blocks: number): number {
  const p = weights.weightHh.shape[1] ?? 0
  const h = weights.weightHr?.shape[1] ?? p
  const rows = blocks * h
  const shapes: Record<keyof LstmWeights, readonly number[]> = {
    weightIh: [rows, weights.weightIh.shape[1] ?? 0],
    weightHh: [rows, p],
    biasIh: [rows],
    biasHh: [rows],
    weightHr: [p, h],
    peephole: [3, h],
    normIh: [rows],
    normHh: [rows],
    normC: [h],
    normCBias: [h],
  }
  const given = (Object.keys(shapes) as (keyof LstmWeights)[]).filter((name) => weights[name])
  for (const name of given) {
    expectShape(name, weights[name] as Tensor, shapes[name])
    expectFinite(name, weights[name] as Tensor)
  }
  const gains = [weights.normIh, weights.normHh, weights.normC].filter(Boolean).length
  if (gains < 3 && (gains > 0 || weights.normCBias)) {
    throw new ShapeError('layer normalisation needs normIh, normHh and normC, all three')
  }
  return h
}

/**
 * The two halves of every pre-activation, each [G·h]: W_ih·x + b_ih from the input x [d], W_hh·h + b_hh from the
 * hidden state h [h]. They stay apart because the GRU's reset gate acts on the second alone.
 *
 * Errors: ShapeError naming both shapes.
 */
export function project(weights: RecurrentWeights, x: Tensor, h: Tensor): { fromInput: Tensor; fromHidden: Tensor } {
  return {
    fromInput: plus(matrixVector(weights.weightIh, x), weights.biasIh),
    fromHidden: plus(matrixVector(weights.weightHh, h), weights.biasHh),
  }
}

/** v + bias, or v where there is no bias. Errors: ShapeError naming both shapes. */
export function plus(v: Tensor, bias: Tensor | undefined): Tensor {
  return bias ? add(v, bias) : v
}
