import { describe, expect, it } from 'vitest'
import {
  type CellRun,
  type GruStep,
  initialParameters,
  jacobianBetween,
  type LstmStep,
  RandomState,
  runCell,
  stateJacobians,
  type Tensor,
  tanh,
  tensor,
} from '../rnn'
import { explodingLstm, scalarPaths, sourcePaths, workedDerivative } from './lstm-derivative'
import { evaluate } from './values'

const SIZE = 3
const at = ({ data }: Tensor, i: number) => data[i] as number

/** Two steps of a cell in the course's conventions, and its recurrent weights by block, row and column. */
function drawn(kind: 'lstm' | 'gru') {
  const cell = kind === 'lstm' ? ({ kind } as const) : ({ kind, reset: 'before', update: 'write' } as const)
  const spec = { cell, inputSize: 2, hiddenSize: SIZE }
  const random = new RandomState(5)
  const parameters = initialParameters(spec, random)
  const run = runCell(spec, parameters, tensor([2, 2], random.randn(4)))
  const weights = parameters.weight_hh_l0 as Tensor
  return { run, weight: (block: number, row: number, col: number) => at(weights, (block * SIZE + row) * SIZE + col) }
}

/** Compares the engine's ∂s_2/∂s_1, [size, size], with a formula entry by entry. */
function expectJacobian(run: CellRun, size: number, formula: (row: number, column: number) => number) {
  const { data } = jacobianBetween(stateJacobians(run), 2, 1)
  for (let row = 0; row < size; row++) {
    for (let column = 0; column < size; column++) {
      expect(formula(row, column), `${row}, ${column}`).toBeCloseTo(data[row * size + column] as number, 14)
    }
  }
}

describe('the whole derivative of the cell state', () => {
  it('is the sum of the formula’s parts, sign by sign', () => {
    const { direct, total } = workedDerivative().parts
    const engine = scalarPaths()
    expect(direct).toBeCloseTo(engine.directNorm, 15)
    expect(total).toBeCloseTo(engine.total.data[0] as number, 14)
  })

  it.each([2, 3, 4, 5])('is no small correction in the source’s LSTM at step %d', (t) => {
    const { directNorm, restNorm } = sourcePaths(t, t - 1)
    expect(directNorm).toBeGreaterThan(0.84)
    expect(directNorm).toBeLessThan(0.92)
    expect(restNorm / directNorm).toBeGreaterThan(0.45)
    expect(restNorm / directNorm).toBeLessThan(0.55)
  })
})

describe('the Jacobian of a step, written out as in the lesson', () => {
  it('of (h, C) of an LSTM is the engine’s', () => {
    const { run, weight } = drawn('lstm')
    const [, second] = run.steps as readonly LstmStep[]
    const [first] = run.steps as readonly LstmStep[]
    const { i, f, g, o, c, tanhC } = second as LstmStep
    const before = (first as LstmStep).c
    const throughH = (r: number, col: number) =>
      at(before, r) * at(f, r) * (1 - at(f, r)) * weight(1, r, col) +
      at(g, r) * at(i, r) * (1 - at(i, r)) * weight(0, r, col) +
      at(i, r) * (1 - at(g, r) ** 2) * weight(2, r, col)
    const throughGate = (r: number, col: number) => at(tanhC, r) * at(o, r) * (1 - at(o, r)) * weight(3, r, col)
    const slope = (r: number) => at(o, r) * (1 - tanh(at(c, r)) ** 2)
    const kept = (r: number, col: number) => (r === col ? at(f, r) : 0)
    expectJacobian(run, 2 * SIZE, (r, col) => {
      const [row, column] = [r % SIZE, col % SIZE]
      if (r < SIZE && col < SIZE) return throughGate(row, column) + slope(row) * throughH(row, column)
      if (r < SIZE) return slope(row) * kept(row, column)
      return col < SIZE ? throughH(row, column) : kept(row, column)
    })
  })

  it('of a GRU is the engine’s', () => {
    const { run, weight } = drawn('gru')
    const [first, second] = run.steps as readonly GruStep[]
    const { r, z, n } = second as GruStep
    const h = (first as GruStep).h
    expectJacobian(run, SIZE, (row, col) => {
      const kept = row === col ? 1 - at(z, row) : 0
      const gate = (at(n, row) - at(h, row)) * at(z, row) * (1 - at(z, row)) * weight(1, row, col)
      let candidate = 0
      for (let k = 0; k < SIZE; k++) {
        const reset = (k === col ? at(r, k) : 0) + at(h, k) * at(r, k) * (1 - at(r, k)) * weight(0, k, col)
        candidate += weight(2, row, k) * reset
      }
      return kept + gate + at(z, row) * (1 - at(n, row) ** 2) * candidate
    })
  })
})

describe('an LSTM with large recurrent weights', () => {
  it('explodes in all while its direct path vanishes', () => {
    const { total, direct } = explodingLstm()
    expect(total).toHaveLength(51)
    expect(total.at(-1)).toBeGreaterThan(1e5)
    expect(direct.at(-1)).toBeLessThan(1e-6)
  })
})

describe('memory and forget bias', () => {
  it.each([
    ['halflife.of_bias(1,2)', '2.21'],
    ['sigmoid.pow(1,20,2)', '0.0019'],
    ['chrono.bias(50,3)', '3.892'],
    ['lstm.one(1,0.9,0.8,0.5,0.6,1,-1,2,4)', '1.0457'],
  ])('%s is %s', (of, text) => expect(evaluate(of)).toBe(text))

  it('belong together both ways', () => {
    const bias = evaluate('bias.of_halflife(100,9)')
    expect(Number(evaluate(`halflife.of_bias(${bias},6)`))).toBeCloseTo(100, 4)
    expect(Number(evaluate(`chrono.time(${evaluate('chrono.bias(50,12)')},6)`))).toBeCloseTo(50, 5)
  })
})
