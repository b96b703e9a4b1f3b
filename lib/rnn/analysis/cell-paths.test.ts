import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cellWeights } from '../cells/cell-weights'
import { layerNorm } from '../cells/layer-norm'
import { type LstmState, type LstmStep, lstmStep } from '../cells/lstm-cell'
import { peep } from '../cells/peephole'
import { sigmoid } from '../math/sigmoid'
import { tanh } from '../math/tanh'
import { hadamard, map, matrixVector, zip } from '../tensor/linear'
import { row, slice, type Tensor } from '../tensor/tensor'
import { centralDifference } from '../testing/central-difference'
import { anySeed, cellName, cells } from '../testing/options'
import { cellPaths } from './cell-paths'
import { runCell } from './cell-run'
import { stateJacobians } from './jacobians'
import { spectralNorm } from './singular-values'
import { drawCell } from './testing/cells'
import { miniInputs, miniLstm } from './testing/mini-example'
import { golden } from './testing/spectra'

const lstms = cells.filter((cell) => cell.kind === 'lstm').map((cell) => [cellName(cell), cell] as const)

describe('the direct path of the mini example’s LSTM', () => {
  const run = runCell(miniLstm.spec, miniLstm.parameters, miniInputs)
  const forget = (t: number) => (run.steps[t - 1] as LstmStep).f.data
  const paths = (t: number, k: number) => cellPaths(run, stateJacobians(run), t, k)

  it('leaves out 45 to 55 % at each step', () => {
    golden.flow.lstmPaths.forEach((wanted, index) => {
      const found = paths(index + 2, index + 1)
      for (const key of ['directNorm', 'totalNorm', 'restNorm'] as const)
        expect(found[key]).toBeCloseTo(wanted[key], 12)
      expect(found.directNorm).toBeGreaterThan(0.84)
      expect(found.directNorm).toBeLessThan(0.92)
      expect(found.restNorm).toBeGreaterThan(0.39)
      expect(found.restNorm).toBeLessThan(0.501)
      expect(found.restNorm / found.directNorm).toBeGreaterThan(0.45)
      expect(found.restNorm / found.directNorm).toBeLessThan(0.55)
    })
  })

  it('is all there is from c_0, since h_0 is given', () => {
    const { direct, total, directNorm, restNorm } = paths(1, 0)
    expect([...direct.data]).toEqual([...forget(1)])
    expect(total.shape).toEqual([8, 8])
    expect(restNorm).toBeLessThan(1e-15)
    expect(restNorm / directNorm).toBeLessThan(1e-15)
  })

  it('over several steps is the product of the forget gates', () => {
    const { direct, directNorm } = paths(5, 2)
    const [f3, f4, f5] = [3, 4, 5].map((t) => forget(t)[4] as number) as [number, number, number]
    expect(direct.data[4]).toBeCloseTo(f3 * f4 * f5, 15)
    expect(directNorm).toBe(Math.max(...direct.data))
  })

  it('refuses steps in another order', () => {
    expect(() => paths(6, 0)).toThrow('t must be an integer from 1 to 5, got 6')
    expect(() => paths(2, 2)).toThrow('k must be an integer from 0 to 1, got 2')
  })

  it('refuses a step that forgets everything, within which h_k cannot be followed back to c_k', () => {
    const { spec, parameters, inputs } = drawCell({ kind: 'lstm' }, 2, 1)
    const shut = (parameters.bias_ih_l0 as Tensor).data.map((b, k) => (k >= 3 && k < 6 ? -800 : b))
    const run = runCell(spec, { ...parameters, bias_ih_l0: { shape: [12], data: shut } }, inputs)
    expect(() => cellPaths(run, stateJacobians(run), 2, 1)).toThrow('what cell 0 keeps at step k must be other than 0')
    expect(cellPaths(run, stateJacobians(run), 2, 0).directNorm).toBe(0)
  })

  it('refuses another cell', () => {
    const { spec, parameters, inputs } = drawCell({ kind: 'gru' }, 2, 1)
    const gru = runCell(spec, parameters, inputs)
    expect(() => cellPaths(gru, stateJacobians(gru), 2, 1)).toThrow('the cell must be an lstm, got gru')
  })
})

describe('the total derivative of the cell state', () => {
  it.each(lstms)('is a central difference in c_1, h_1 following it: %s', (_, cell) => {
    const { spec, parameters, inputs, initial } = drawCell(cell, 4, 21)
    const weights = cellWeights(spec, parameters)
    const run = runCell(spec, parameters, inputs, initial)
    const { c, z } = run.steps[0] as LstmStep
    const moved = { shape: c.shape, data: c.data.slice() }
    /** h_1 of the moved c_1: only a peephole lets o see that it moved. */
    const h = (): Tensor => {
      const by = zip((a, b) => a - b, moved, c)
      const o = map(sigmoid, peep(slice(z, 9, 3), weights.peephole, 'o', by))
      const m = hadamard(o, map(tanh, layerNorm(moved, weights.normC, weights.normCBias)))
      return weights.weightHr ? matrixVector(weights.weightHr, m) : m
    }
    const after = (): Tensor => {
      let state: LstmState = { h: h(), c: moved }
      for (let t = 2; t <= 4; t++) state = lstmStep(weights, row(inputs, t - 1), state)
      return state.c
    }
    const { total, totalNorm } = cellPaths(run, stateJacobians(run), 4, 1)
    for (let i = 0; i < 3; i++) {
      const wanted = centralDifference(() => after().data[i] as number, moved.data)
      wanted.forEach((value, j) => {
        expect(Math.abs(value - (total.data[3 * i + j] as number)), `${i} by ${j}`).toBeLessThan(1e-9)
      })
    }
    expect(totalNorm).toBe(spectralNorm(total))
  })

  it('differs from the direct path by what goes through h', () => {
    fc.assert(
      fc.property(fc.constantFrom(...lstms), anySeed, ([, cell], seed) => {
        const { spec, parameters, inputs, initial } = drawCell(cell, 3, seed)
        const run = runCell(spec, parameters, inputs, initial)
        const { directNorm, totalNorm, restNorm } = cellPaths(run, stateJacobians(run), 3, 1)
        expect(directNorm).toBeLessThan(1)
        expect(Math.abs(totalNorm - directNorm)).toBeLessThanOrEqual(restNorm * (1 + 1e-12))
      }),
    )
  })
})
