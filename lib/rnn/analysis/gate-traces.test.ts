import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import golden from '../golden/seed-cell.json'
import { row, zeros } from '../tensor/tensor'
import { expectTensorClose } from '../testing/golden-close'
import { anySeed, cells } from '../testing/options'
import { gruTraces, lstmTraces } from './gate-traces'
import { stateJacobians } from './jacobians'
import { drawCell } from './testing/cells'
import { miniInputs, miniLstm } from './testing/mini-example'

describe('gate traces', () => {
  it('are the golden ones of the mini example’s LSTM', () => {
    const traces = lstmTraces(miniLstm.spec, miniLstm.parameters, miniInputs)
    golden.lstm_trace.forEach((step, t) => {
      for (const key of ['i', 'f', 'g', 'o', 'c', 'h'] as const) {
        expectTensorClose(key, row(traces[key], t).data, step[key])
      }
    })
    expect(traces.f.shape).toEqual([5, 8])
  })

  it('hold the states of the run, whatever the variant', () => {
    const gated = cells.filter(({ kind }) => kind !== 'rnn')
    fc.assert(
      fc.property(fc.constantFrom(...gated), anySeed, (cell, seed) => {
        const { spec, parameters, inputs, initial } = drawCell(cell, 4, seed)
        const { states, hiddenSize } = stateJacobians(spec, parameters, inputs, initial)
        const traces =
          cell.kind === 'gru'
            ? gruTraces(spec, parameters, inputs, initial)
            : lstmTraces(spec, parameters, inputs, initial)
        for (let t = 0; t < 4; t++) {
          const { data } = row(states, t + 1)
          expectTensorClose('h', row(traces.h, t).data, data.subarray(0, hiddenSize))
          if ('c' in traces) expectTensorClose('c', row(traces.c, t).data, data.subarray(hiddenSize))
        }
        const gates = 'c' in traces ? [traces.i, traces.f, traces.o] : [traces.r, traces.z]
        for (const { data, shape } of gates) {
          expect(shape).toEqual([4, 3])
          for (const gate of data) expect(gate > 0 && gate < 1).toBe(true)
        }
      }),
    )
  })

  it('refuse another kind of cell', () => {
    const gru = drawCell({ kind: 'gru' }, 2, 1)
    expect(() => lstmTraces(gru.spec, gru.parameters, gru.inputs)).toThrow('wants an lstm, got gru')
    expect(() => gruTraces(miniLstm.spec, miniLstm.parameters, miniInputs)).toThrow('wants a gru, got lstm')
    expect(() => gruTraces(gru.spec, gru.parameters, zeros([2, 3]))).toThrow(
      'inputs must have shape (T, 2), got (2, 3)',
    )
    expect(() => gruTraces({ ...gru.spec, layers: 2 }, gru.parameters, gru.inputs)).toThrow(RangeError)
  })
})
