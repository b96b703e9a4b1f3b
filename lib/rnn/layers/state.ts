import { expectFinite, expectShape, ShapeError, type Tensor, zeros } from '../tensor/tensor'
import type { LayerState } from './layer'
import { gatherRows, scatterRows } from './padded'
import type { Network } from './specification'

/** The states of all layers and directions, in the order l0, l0 reversed, l1, l1 reversed, … */
export interface NetworkState {
  /** [layers·D, B, p] */
  readonly h: Tensor
  /** The LSTM's cell states: [layers·D, B, h] */
  readonly c?: Tensor
}

/** The state before the first step where none is given. */
export function zeroState({ cell, layers, directions, stateSize, hiddenSize }: Network, batch: number): NetworkState {
  const h = zeros([layers * directions, batch, stateSize])
  return cell.kind === 'lstm' ? { h, c: zeros([layers * directions, batch, hiddenSize]) } : { h }
}

/**
 * The state itself, once it has the shapes that this network and batch want; a part that is missing is left out where
 * `partial` says so. Errors: ShapeError naming the state, its shape and the shape wanted, or that a cell state is
 * missing or too many; RangeError when it is not finite.
 */
export function expectState<State extends Partial<NetworkState>>(
  name: string,
  { cell, layers, directions, stateSize, hiddenSize }: Network,
  batch: number,
  given: State,
  partial = false,
): State {
  const hasCell = cell.kind === 'lstm'
  if (given.c ? !hasCell : hasCell && !partial) {
    throw new ShapeError(`${name} of ${cell.kind} must ${hasCell ? 'have a' : 'not have a'} cell state c`)
  }
  for (const [part, width] of [
    ['h', stateSize],
    ['c', hiddenSize],
  ] as const) {
    const tensor = given[part]
    if (tensor === undefined) continue
    expectShape(`${name}.${part}`, tensor, [layers * directions, batch, width])
    expectFinite(`${name}.${part}`, tensor)
  }
  return given
}

/** A copy of one layer's and direction's state, sequences in the order of a packing; zeros where nothing is given. */
export function layerState(
  { h, c }: Partial<NetworkState>,
  { cell, stateSize, hiddenSize }: Network,
  index: number,
  order: Int32Array,
): LayerState {
  const part = (tensor: Tensor | undefined, width: number) =>
    tensor
      ? gatherRows(tensor.data, order, width, index * order.length * width, width)
      : new Float64Array(order.length * width)
  return { h: part(h, stateSize), c: part(c, cell.kind === 'lstm' ? hiddenSize : 0) }
}

/** The inverse of `layerState`: puts a layer's state into a network's, where zeros stood. */
export function placeState({ h, c }: NetworkState, index: number, order: Int32Array, state: LayerState): void {
  const place = ({ shape, data }: Tensor, rows: Float64Array) => {
    const width = shape[2] as number
    scatterRows(data, order, width, index * order.length * width, width, rows)
  }
  place(h, state.h)
  if (c) place(c, state.c)
}
