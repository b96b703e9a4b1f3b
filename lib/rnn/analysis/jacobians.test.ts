import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type CellState, cellStep } from '../cells/cell-step'
import { cellWeights } from '../cells/cell-weights'
import { runNetwork } from '../layers/network'
import { row, type Tensor, zeros } from '../tensor/tensor'
import { centralDifference } from '../testing/central-difference'
import { expectTensorClose } from '../testing/golden-close'
import { cellName, cells } from '../testing/options'
import { ofOneLayer, runCell } from './cell-run'
import { jacobianBetween } from './jacobian-products'
import { stateJacobians } from './jacobians'
import { anyCell, drawCell } from './testing/cells'
import { tanhJacobian, times } from './testing/matrices'
import { miniInputs, miniLstm, miniRnn } from './testing/mini-example'

describe('the Jacobians of the steps', () => {
  it.each(cells.map((cell) => [cellName(cell), cell] as const))(
    'are central differences of the step: %s',
    (_, cell) => {
      const { spec, parameters, inputs, initial } = drawCell(cell, 3, 11)
      const run = runCell(spec, parameters, inputs, initial)
      const jacobians = stateJacobians(run)
      const weights = cellWeights(spec, parameters)
      for (let t = 1; t <= 3; t++) {
        const { h, c } = structuredClone(run.steps[t - 2] ?? initial) as CellState
        const after = (): number[] => {
          const step: CellState = cellStep(cell, weights, row(inputs, t - 1), c ? { h, c } : { h })
          return [...step.h.data, ...(step.c?.data ?? [])]
        }
        const step = run.steps[t - 1] as CellState
        expectTensorClose('s_t', after(), [...step.h.data, ...(step.c?.data ?? [])])
        const jacobian = jacobianBetween(jacobians, t, t - 1)
        after().forEach((_, i) => {
          const by = ({ data }: Tensor) => centralDifference(() => after()[i] as number, data)
          const wanted = [...by(h), ...(c ? by(c) : [])]
          row(jacobian, i).data.forEach((value, j) => {
            expect(Math.abs(value - (wanted[j] as number)), `step ${t}, ${i} by ${j}`).toBeLessThan(1e-9)
          })
        })
      }
    },
  )

  it('are diag(1 − h²)·W_hh for the vanilla RNN', () => {
    const W = miniRnn.parameters.weight_hh_l0 as Tensor
    const run = runCell(miniRnn.spec, miniRnn.parameters, miniInputs)
    const jacobians = stateJacobians(run)
    run.steps.forEach(({ h }, t) => {
      expectTensorClose('J_t', jacobianBetween(jacobians, t + 1, t).data, tanhJacobian(W, h).data)
    })
  })

  it('of an LSTM hold diag(f) as ∂c_t/∂c_{t−1} with h_{t−1} fixed', () => {
    const run = stateJacobians(runCell(miniLstm.spec, miniLstm.parameters, miniInputs))
    const block = jacobianBetween(run, 1, 0, 'c')
    expect(block.shape).toEqual([8, 8])
    for (let i = 0; i < 8; i++) {
      for (let j = 0; j < 8; j++) if (i !== j) expect(block.data[i * 8 + j]).toBe(0)
    }
    expect(block.data[0]).toBeCloseTo(0.7660650327366559, 12)
  })

  it('change none of what they are given', () => {
    const drawn = drawCell({ kind: 'lstm' }, 4, 3)
    const before = structuredClone(drawn)
    stateJacobians(runCell(drawn.spec, drawn.parameters, drawn.inputs, drawn.initial))
    expect(drawn).toEqual(before)
  })

  it('refuse what does not fit', () => {
    const { spec, parameters, inputs } = drawCell({ kind: 'gru' }, 2, 1)
    const of = (more: object, xs = inputs, initial = {}) => {
      return () => runCell({ ...spec, ...more }, parameters, xs, { h: zeros([3]), ...initial })
    }
    expect(of({ layers: 2 })).toThrow('the network must be one layer in one direction, got 2 in 1')
    expect(of({ bidirectional: true })).toThrow('the network must be one layer in one direction, got 1 in 2')
    expect(of({}, zeros([2, 3]))).toThrow('inputs must have shape (2, 2), got (2, 3)')
    expect(of({}, zeros([2]))).toThrow('inputs must have shape (2, 2), got (2,)')
    expect(of({}, { shape: [0, 2], data: new Float64Array(0) })).toThrow('the number of steps must be')
    expect(of({}, { shape: [1, 2], data: Float64Array.of(1, Number.NaN) })).toThrow('inputs (1, 2) must be finite')
    expect(of({}, inputs, { h: zeros([4]) })).toThrow('initial.h must have shape (1, 1, 3), got (1, 1, 4)')
    expect(of({}, inputs, { c: zeros([3]) })).toThrow('initial of gru must not have a cell state c')
    expect(of({ cell: { kind: 'lstm' } })).toThrow('initial of lstm must have a cell state c')
    expect(of({ hiddenSize: 0 })).toThrow(RangeError)
  })
})

describe('the Jacobian between two steps', () => {
  it('is the identity without a step and composes: ∂s_t/∂s_k = ∂s_t/∂s_m · ∂s_m/∂s_k', () => {
    fc.assert(
      fc.property(anyCell, fc.nat(), fc.nat(), ({ spec, parameters, inputs, initial }, a, b) => {
        const run = stateJacobians(runCell(spec, parameters, inputs, initial))
        const T = inputs.shape[0] as number
        const k = a % (T + 1)
        const m = k + (b % (T + 1 - k))
        const whole = jacobianBetween(run, T, k)
        const parts = times(jacobianBetween(run, T, m), jacobianBetween(run, m, k))
        expectTensorClose('∂s_T/∂s_k', parts.data, whole.data)
        const one = jacobianBetween(run, k, k)
        expectTensorClose('1', times(one, whole).data, whole.data)
      }),
    )
  })

  it.each(cells.map((cell) => [cellName(cell), cell] as const))(
    'agrees with a run over all the steps: %s',
    (_, cell) => {
      const { spec, parameters, inputs, initial } = drawCell(cell, 4, 5)
      const run = stateJacobians(runCell(spec, parameters, inputs, initial))
      const p = run.hiddenSize
      const block = jacobianBetween(run, 4, 0, 'h')
      const lift = (data: Float64Array) => ({ shape: [1, 1, data.length], data })
      const whole = runNetwork(
        spec,
        parameters,
        { inputs: { shape: [1, 4, 2], data: inputs.data } },
        { initial: ofOneLayer(initial) },
      )
      for (let i = 0; i < p; i++) {
        const unit = new Float64Array(p)
        unit[i] = 1
        const back = whole.backward({ final: { h: lift(unit) } })
        expectTensorClose(`row ${i}`, row(block, i).data, back.initial.h.data)
      }
    },
  )

  it('has blocks for the parts of an LSTM’s state', () => {
    const { spec, parameters, inputs } = drawCell({ kind: 'lstm', projectionSize: 2 }, 3, 4)
    const run = stateJacobians(runCell(spec, parameters, inputs))
    const whole = jacobianBetween(run, 3, 1)
    const block = jacobianBetween(run, 3, 1, 'c', 'h')
    expect([whole.shape, block.shape]).toEqual([
      [5, 5],
      [3, 2],
    ])
    for (let i = 0; i < 3; i++) {
      expectTensorClose(`row ${i}`, row(block, i).data, row(whole, 2 + i).data.subarray(0, 2))
      expectTensorClose(`row ${i}`, row(jacobianBetween(run, 3, 1, 'c'), i).data, row(whole, 2 + i).data.subarray(2))
    }
  })

  it('refuses other steps than the run’s, and a part that the cell lacks', () => {
    const run = stateJacobians(runCell(miniRnn.spec, miniRnn.parameters, miniInputs))
    expect(() => jacobianBetween(run, 6, 0)).toThrow('t must be an integer from 0 to 5, got 6')
    expect(() => jacobianBetween(run, 2, 3)).toThrow('t must be an integer from 3 to 5, got 2')
    expect(() => jacobianBetween(run, 2, -1)).toThrow('k must be an integer from 0 to 5, got -1')
    expect(() => jacobianBetween(run, 1, 0, 'h', 'c')).toThrow('the part must be h or s of a cell without c, got c')
  })
})
