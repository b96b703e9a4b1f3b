import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import golden from '../golden/seed-cell.json'
import { runNetwork } from '../layers/network'
import { row, type Tensor } from '../tensor/tensor'
import { expectTensorClose } from '../testing/golden-close'
import { anySeed, cells } from '../testing/options'
import { ofOneLayer, runCell } from './cell-run'
import { gateTraces } from './gate-traces'
import { drawCell } from './testing/cells'
import { miniInputs, miniLstm } from './testing/mini-example'

describe('gate traces', () => {
  it('are the golden ones of the mini example’s LSTM', () => {
    const traces = gateTraces(runCell(miniLstm.spec, miniLstm.parameters, miniInputs))
    golden.lstm_trace.forEach((step, t) => {
      for (const key of ['i', 'f', 'g', 'o', 'c', 'h'] as const) {
        expectTensorClose(key, row(traces[key] as Tensor, t).data, step[key])
      }
    })
    expect(traces.f?.shape).toEqual([5, 8])
  })

  it('hold the states of the network’s run, whatever the variant, and gates between 0 and 1', () => {
    fc.assert(
      fc.property(fc.constantFrom(...cells), anySeed, (cell, seed) => {
        const { spec, parameters, inputs, initial } = drawCell(cell, 4, seed)
        const traces = gateTraces(runCell(spec, parameters, inputs, initial))
        const batch = { inputs: { shape: [1, 4, 2], data: inputs.data } }
        const { outputs, final } = runNetwork(spec, parameters, batch, { initial: ofOneLayer(initial) })
        expectTensorClose('h', traces.h.data, outputs.data)
        if (final.c) expectTensorClose('c', row(traces.c as Tensor, 3).data, final.c.data)
        const { i, f, o, r, z } = traces
        const gates = { rnn: [], lstm: [i, f, o], gru: [r, z] }[cell.kind]
        for (const gate of gates) {
          expect(gate?.shape).toEqual([4, 3])
          for (const value of gate?.data ?? []) expect(value > 0 && value < 1).toBe(true)
        }
      }),
    )
  })
})
