import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cellStep } from '../cells/cell-step'
import { cellWeights } from '../cells/cell-weights'
import { runNetwork } from '../layers/network'
import { row, slice, tensor, zeros } from '../tensor/tensor'
import { centralDifference } from '../testing/central-difference'
import { expectTensorClose } from '../testing/golden-close'
import { cellName, cells } from '../testing/options'
import { jacobianBetween } from './jacobian-products'
import { stateJacobians, tanhJacobian } from './jacobians'
import { jacobianBlock } from './state-part'
import { anyCell, drawCell } from './testing/cells'
import { matrix, times } from './testing/matrices'
import { miniInputs, miniLstm, miniRnn } from './testing/mini-example'

describe('the Jacobians of the steps', () => {
  it.each(cells.map((cell) => [cellName(cell), cell] as const))(
    'are central differences of the step: %s',
    (_, cell) => {
      const { spec, parameters, inputs, initial } = drawCell(cell, 3, 11)
      const run = stateJacobians(spec, parameters, inputs, initial)
      const weights = cellWeights(spec, parameters)
      const S = run.hiddenSize + run.cellSize
      for (let t = 1; t <= 3; t++) {
        const before = row(run.states, t - 1)
        const after = (): number[] => {
          const h = slice(before, 0, run.hiddenSize)
          const state = run.cellSize > 0 ? { h, c: slice(before, run.hiddenSize, run.cellSize) } : { h }
          const step = cellStep(cell, weights, row(inputs, t - 1), state)
          return [...step.h.data, ...('c' in step ? step.c.data : [])]
        }
        expectTensorClose('s_t', after(), row(run.states, t).data)
        for (let i = 0; i < S; i++) {
          const wanted = centralDifference(() => after()[i] as number, before.data)
          row(row(run.jacobians, t - 1), i).data.forEach((value, j) => {
            expect(Math.abs(value - (wanted[j] as number)), `step ${t}, ${i} by ${j}`).toBeLessThan(1e-9)
          })
        }
      }
    },
  )

  it('begin with the states of the run itself', () => {
    fc.assert(
      fc.property(anyCell, ({ spec, parameters, inputs, initial }) => {
        const { states, hiddenSize } = stateJacobians(spec, parameters, inputs, initial)
        const [T, d] = inputs.shape as [number, number]
        const h = { shape: [1, 1, hiddenSize], data: initial.h.data }
        const c = initial.c && { shape: [1, 1, initial.c.data.length], data: initial.c.data }
        const batch = { inputs: { shape: [1, T, d], data: inputs.data } }
        const { outputs } = runNetwork(spec, parameters, batch, { initial: c ? { h, c } : { h } })
        for (let t = 1; t <= T; t++) {
          const wanted = outputs.data.subarray((t - 1) * hiddenSize, t * hiddenSize)
          expectTensorClose('h_t', row(states, t).data.subarray(0, hiddenSize), wanted)
        }
      }),
    )
  })

  it('are diag(1 − h²)·W_hh for the vanilla RNN', () => {
    const W = miniRnn.parameters.weight_hh_l0
    const run = stateJacobians(miniRnn.spec, miniRnn.parameters, miniInputs)
    for (let t = 1; t <= 5; t++) {
      expectTensorClose('J_t', row(run.jacobians, t - 1).data, tanhJacobian(W, row(run.states, t)).data)
    }
    expect([...tanhJacobian(matrix([1, 2], [3, 4]), tensor([2], [0.5, 0])).data]).toEqual([0.75, 1.5, 3, 4])
  })

  it('of an LSTM hold diag(f) as ∂c_t/∂c_{t−1} with h_{t−1} fixed', () => {
    const run = stateJacobians(miniLstm.spec, miniLstm.parameters, miniInputs)
    const block = jacobianBlock(run, row(run.jacobians, 0), 'c', 'c')
    expect(block.shape).toEqual([8, 8])
    for (let i = 0; i < 8; i++) {
      for (let j = 0; j < 8; j++) if (i !== j) expect(block.data[i * 8 + j]).toBe(0)
    }
    expect(block.data[0]).toBeCloseTo(0.7660650327366559, 12)
  })

  it('change none of what they are given', () => {
    const drawn = drawCell({ kind: 'lstm' }, 4, 3)
    const before = structuredClone(drawn)
    stateJacobians(drawn.spec, drawn.parameters, drawn.inputs, drawn.initial)
    expect(drawn).toEqual(before)
  })

  it('refuse what does not fit', () => {
    const { spec, parameters, inputs } = drawCell({ kind: 'gru' }, 2, 1)
    const of = (more: object, xs = inputs, initial = {}) => {
      return () => stateJacobians({ ...spec, ...more }, parameters, xs, { h: zeros([3]), ...initial })
    }
    expect(of({ layers: 2 })).toThrow('wants one layer in one direction, got 2')
    expect(of({ bidirectional: true })).toThrow('wants one layer in one direction, got 1, bidirectional')
    expect(of({}, zeros([2, 3]))).toThrow('inputs must have shape (T, 2), got (2, 3)')
    expect(of({}, zeros([2]))).toThrow('inputs must have shape (T, 2), got (2,)')
    expect(of({}, inputs, { h: zeros([4]) })).toThrow('initial.h must have shape (3,), got (4,)')
    expect(of({}, inputs, { c: zeros([3]) })).toThrow('the initial state of gru must not have a cell state c')
    expect(of({ cell: { kind: 'lstm' } })).toThrow('the initial state of lstm must have a cell state c')
    expect(of({ hiddenSize: 0 })).toThrow(RangeError)
    expect(() => tanhJacobian(zeros([2, 2]), zeros([3]))).toThrow('h must have shape (2,), got (3,)')
  })
})

describe('the Jacobian between two steps', () => {
  it('is the identity without a step and composes: ∂s_t/∂s_k = ∂s_t/∂s_m · ∂s_m/∂s_k', () => {
    fc.assert(
      fc.property(anyCell, fc.nat(), fc.nat(), ({ spec, parameters, inputs, initial }, a, b) => {
        const run = stateJacobians(spec, parameters, inputs, initial)
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
      const run = stateJacobians(spec, parameters, inputs, initial)
      const p = run.hiddenSize
      const block = jacobianBlock(run, jacobianBetween(run, 4, 0), 'h', 'h')
      const lift = (data: Float64Array) => ({ shape: [1, 1, data.length], data })
      const start = { h: lift(initial.h.data), ...(initial.c && { c: lift(initial.c.data) }) }
      const whole = runNetwork(
        spec,
        parameters,
        { inputs: { shape: [1, 4, 2], data: inputs.data } },
        { initial: start },
      )
      for (let i = 0; i < p; i++) {
        const unit = new Float64Array(p)
        unit[i] = 1
        const back = whole.backward({ final: { h: lift(unit) } })
        expectTensorClose(`row ${i}`, row(block, i).data, back.initial.h.data)
      }
    },
  )

  it('refuses other steps than the run’s, and a part that the cell lacks', () => {
    const run = stateJacobians(miniRnn.spec, miniRnn.parameters, miniInputs)
    expect(() => jacobianBetween(run, 6, 0)).toThrow('t must be an integer in 0..5, got 6')
    expect(() => jacobianBetween(run, 2, 3)).toThrow('t must be an integer in 3..5, got 2')
    expect(() => jacobianBetween(run, 2, -1)).toThrow('k must be an integer in 0..5, got -1')
    expect(() => jacobianBlock(run, jacobianBetween(run, 1, 0), 'h', 'c')).toThrow('this cell has no cell state c')
    expect(() => jacobianBlock(run, zeros([2, 2]), 'h', 'h')).toThrow('the Jacobian must have shape (8, 8), got (2, 2)')
  })
})
