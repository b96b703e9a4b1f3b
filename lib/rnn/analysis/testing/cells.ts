import fc from 'fast-check'
import type { CellState } from '../../cells/cell-step'
import type { ParameterSet } from '../../layers/network-parameters'
import type { CellSpec, NetworkSpec } from '../../layers/specification'
import { RandomState } from '../../random/random-state'
import type { Tensor } from '../../tensor/tensor'
import { drawNetwork, drawState, drawTensor } from '../../testing/draw'
import { anySeed, cells } from '../../testing/options'

/** A cell, a sequence for it and where it starts. */
export interface DrawnCell {
  readonly spec: NetworkSpec
  readonly parameters: ParameterSet
  /** [T, d] */
  readonly inputs: Tensor
  readonly initial: CellState
}

/** A cell of size 3 with inputs of size 2, `steps` of them. */
export function drawCell(cell: CellSpec, steps: number, seed: number): DrawnCell {
  const spec: NetworkSpec = { cell, inputSize: 2, hiddenSize: 3 }
  const random = new RandomState(seed)
  const parameters = drawNetwork(random, spec)
  const { h, c } = drawState(random, spec, 1)
  const vector = ({ data }: Tensor): Tensor => ({ shape: [data.length], data })
  const initial = c ? { h: vector(h), c: vector(c) } : { h: vector(h) }
  return { spec, parameters, inputs: drawTensor(random, [steps, 2]), initial }
}

/** Cells of every kind with short sequences. */
export const anyCell = fc
  .tuple(fc.constantFrom(...cells), fc.integer({ min: 1, max: 6 }), anySeed)
  .map(([cell, steps, seed]) => drawCell(cell, steps, seed))
