import { type GruOptions, gruStep, type LstmStep, lstmStep, type RecurrentWeights, type Tensor, tensor } from '../rnn'

/** One row of a cell with a single input and a single unit: (w_h, w_x, b_x, b_h). */
type Row = readonly [number, number, number, number]

function scalarWeights(rows: readonly Row[]): RecurrentWeights {
  const column = (index: 0 | 1 | 2 | 3) => rows.map((row) => row[index])
  return {
    weightHh: tensor([rows.length, 1], column(0)),
    weightIh: tensor([rows.length, 1], column(1)),
    biasIh: tensor([rows.length], column(2)),
    biasHh: tensor([rows.length], column(3)),
  }
}

const one = (value: number): Tensor => tensor([1], [value])
const only = (vector: Tensor): number => vector.data[0] as number

const lstmRows: readonly Row[] = [
  [1, -0.5, 0, 0],
  [0.5, 0.5, 1, 0],
  [-1, 2, 0.5, 0],
  [0.25, 1, 0, 0],
]

/** The course's worked LSTM step, everything scalar: x = 1, h = 0.5, c = −0.5; f, i, o, g, or the new c or h. */
export function workedLstmStep(name: string): number {
  const step: LstmStep = lstmStep(scalarWeights(lstmRows), one(1), { h: one(0.5), c: one(-0.5) })
  const named: Readonly<Record<string, Tensor>> = { f: step.f, i: step.i, o: step.o, g: step.g, c: step.c, h: step.h }
  const value = named[name]
  if (!value) throw new Error(`the worked LSTM step has no "${name}"`)
  return only(value)
}

const gruRows: readonly Row[] = [
  [-1, 1, 0, 0],
  [0.5, 1, 0, 0],
  [2, -0.5, 0.1, 0.3],
]

const conventions: Readonly<Record<string, GruOptions>> = {
  'chung-before': { reset: 'before', update: 'write' },
  'cho-before': { reset: 'before', update: 'keep' },
  'chung-after': { reset: 'after', update: 'write' },
  pytorch: { reset: 'after', update: 'keep' },
}

/** The new state of the course's worked GRU step, everything scalar: x = 1, h = 0.5, under a named convention. */
export function workedGruStep(convention: string): number {
  const options = conventions[convention]
  if (!options) throw new Error(`the worked GRU step has no convention "${convention}"`)
  return only(gruStep(scalarWeights(gruRows), one(1), { h: one(0.5) }, options).h)
}
