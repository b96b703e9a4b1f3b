import type { GruStep } from '../cells/gru-cell'
import type { LstmStep } from '../cells/lstm-cell'
import { concatenate, type Tensor } from '../tensor/tensor'
import type { CellRun } from './cell-run'

/**
 * What happens within a cell along a sequence, by the names of the cell's step, row t − 1 being step t: the gates i, f, o
 * of an LSTM or r, z of a GRU, the candidate, the states, and every other value; each [T, n].
 */
export type GateTraces = { readonly h: Tensor } & { readonly [name in keyof LstmStep | keyof GruStep]?: Tensor }

/** The traces of a run: all of the values of its steps, name by name. */
export function gateTraces({ steps }: CellRun): GateTraces {
  const rows = steps.map((step): Readonly<Record<string, Tensor>> => ({ ...step }))
  const trace = (name: string): Tensor => {
    const { data } = concatenate(rows.map((step) => step[name] as Tensor))
    return { shape: [rows.length, data.length / rows.length], data }
  }
  return Object.fromEntries(Object.keys(rows[0] ?? {}).map((name) => [name, trace(name)])) as unknown as GateTraces
}
