import { expectFinite, expectShape, ShapeError, sizeOf, type Tensor, zeros } from '../tensor/tensor'
import type { LayerState } from './layer'
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
 * The state itself, once it has the shapes that this network and batch want. Errors: ShapeError naming the state, its
 * shape and the shape wanted, or that a cell state is missing or too many; RangeError when it is not finite.
 */
export function expectState(name: string, network: Network, batch: number, given: NetworkState): NetworkState {
  const wanted = zeroState(network, batch)
  if ((given.c === undefined) !== (wanted.c === undefined)) {
    throw new ShapeError(`${name} of ${network.cell.kind} must ${wanted.c ? 'have a' : 'not have a'} cell state c`)
  }
  expectShape(`${name}.h`, given.h, wanted.h.shape)
  expectFinite(`${name}.h`, given.h)
  if (given.c && wanted.c) {
    expectShape(`${name}.c`, given.c, wanted.c.shape)
    expectFinite(`${name}.c`, given.c)
  }
  return given
}

/** A copy of one layer's and direction's state, sequences in the order of a packing. */
export function layerState({ h, c }: NetworkState, index: number, order: Int32Array): LayerState {
  return { h: ordered(h, index, order), c: c ? ordered(c, index, order) : new Float64Array(0) }
}

/** The inverse of `layerState`: writes a layer's state into a network's. */
export function placeState({ h, c }: NetworkState, index: number, order: Int32Array, state: LayerState): void {
  place(h, index, order, state.h)
  if (c) place(c, index, order, state.c)
}

function ordered({ shape, data }: Tensor, index: number, order: Int32Array): Float64Array {
  const width = shape[2] as number
  const block = index * sizeOf(shape.slice(1))
  const rows = new Float64Array(order.length * width)
  order.forEach((sequence, n) => {
    rows.set(data.subarray(block + sequence * width, block + (sequence + 1) * width), n * width)
  })
  return rows
}

function place({ shape, data }: Tensor, index: number, order: Int32Array, rows: Float64Array): void {
  const width = shape[2] as number
  const block = index * sizeOf(shape.slice(1))
  order.forEach((sequence, n) => {
    data.set(rows.subarray(n * width, (n + 1) * width), block + sequence * width)
  })
}
