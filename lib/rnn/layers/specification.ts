import { expectFraction, expectInteger, expectThat } from '../tensor/expect-number'

/** Which recurrent cell, and the options in which published versions of it differ. */
export type CellSpec =
  | {
      readonly kind: 'rnn'
      /** φ in h_t = φ(z_t); tanh by default. */
      readonly activation?: 'tanh' | 'relu'
    }
  | {
      readonly kind: 'lstm'
      /** i and f also see c_{t−1}, o sees c_t, unit by unit (Gers & Schmidhuber 2000). */
      readonly peephole?: boolean
      /** p: the hidden state is W_hr (o ⊙ tanh c), p numbers instead of h (Sak et al. 2014; PyTorch's proj_size). */
      readonly projectionSize?: number
      /** Both products and the cell state are normalised at each step (Ba et al. 2016). */
      readonly layerNorm?: boolean
    }
  | {
      readonly kind: 'gru'
      /** `after` (default; PyTorch) or `before` the product W_hn h. */
      readonly reset?: 'after' | 'before'
      /** Whether z keeps the old state (default; Cho 2014, PyTorch) or writes the new one (Chung 2014). */
      readonly update?: 'keep' | 'write'
    }

/** A stack of recurrent layers. */
export interface NetworkSpec {
  readonly cell: CellSpec
  /** d ≥ 1 */
  readonly inputSize: number
  /** h ≥ 1 */
  readonly hiddenSize: number
  /** How many layers lie on each other; 1 by default. */
  readonly layers?: number
  /** Whether each layer also runs from the end to the beginning; its output is then twice as wide. */
  readonly bidirectional?: boolean
  /** Whether there are bias vectors; true by default. */
  readonly bias?: boolean
  /** Probability in [0, 1) with which each number between two layers is dropped in training; 0 by default. */
  readonly dropout?: number
  /**
   * Probability in [0, 1) with which an entry of h_{t−1} is dropped from the recurrent product, the same entries at
   * every step of a sequence (variational dropout, Gal & Ghahramani 2016); 0 by default.
   */
  readonly recurrentDropout?: number
}

/** A `NetworkSpec` that was checked, its defaults filled in. */
export interface Network extends Required<NetworkSpec> {
  /** D: 1 or 2 */
  readonly directions: 1 | 2
  /** The length p of one direction's hidden state: the projection's size, or h. */
  readonly stateSize: number
}

/** The checked form of a specification. Errors: RangeError naming the field, what was given and what is wanted. */
export function checkSpec(spec: NetworkSpec): Network {
  const { cell, inputSize, hiddenSize, layers = 1, bidirectional = false, bias = true } = spec
  const { dropout = 0, recurrentDropout = 0 } = spec
  expectInteger('inputSize', inputSize, 1)
  expectInteger('hiddenSize', hiddenSize, 1)
  expectInteger('layers', layers, 1)
  expectFraction('dropout', dropout)
  expectFraction('recurrentDropout', recurrentDropout)
  checkCell(cell)
  const stateSize = cell.kind === 'lstm' ? (cell.projectionSize ?? hiddenSize) : hiddenSize
  expectInteger('projectionSize', stateSize, 1)
  const directions = bidirectional ? 2 : 1
  const sizes = { inputSize, hiddenSize, layers, directions, stateSize } as const
  return { cell, ...sizes, bidirectional, bias, dropout, recurrentDropout }
}

/** D·p: how wide a layer's output is. */
export function outputSize({ directions, stateSize }: Network): number {
  return directions * stateSize
}

/** Throws RangeError naming the option of a cell that is not one of its words. */
export function checkCell(cell: CellSpec): void {
  expectOneOf('cell.kind', cell?.kind, 'rnn', 'lstm', 'gru')
  if (cell.kind === 'rnn') expectOneOf('cell.activation', cell.activation ?? 'tanh', 'tanh', 'relu')
  if (cell.kind !== 'gru') return
  expectOneOf('cell.reset', cell.reset ?? 'after', 'after', 'before')
  expectOneOf('cell.update', cell.update ?? 'keep', 'keep', 'write')
}

/** Throws RangeError unless an option is one of these words. */
export function expectOneOf(name: string, given: string, ...wanted: readonly string[]): void {
  expectThat(wanted.includes(given), name, wanted.join(' or '), given)
}
