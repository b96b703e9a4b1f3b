import { describe, it } from 'vitest'
import { type Tensor, tensor } from '../tensor/tensor'
import { expectTensorClose } from '../testing/golden-close'
import { type GoldenNetwork, type GoldenRun, goldenStart, recurrentGolden } from '../testing/golden-recurrent'
import { type CellState, cellStep } from './cell-step'
import { cellWeights } from './cell-weights'
import { unroll } from './unroll'

/** The states after each step of sequence b, one readable step at a time. */
function states(network: GoldenNetwork, run: GoldenRun, b: number): CellState[] {
  const { spec } = network
  const { parameters, inputs, initial } = goldenStart(network, run)
  const weights = cellWeights(spec, parameters)
  const [, T = 0, d = 0] = inputs.shape
  const length = run.lengths[b] as number
  const xs = tensor([length, d], inputs.data.subarray(b * T * d, (b * T + length) * d))
  const start = (size: number, given?: Tensor) =>
    tensor([size], given ? given.data.subarray(b * size, (b + 1) * size) : new Float64Array(size))
  const projection = spec.cell.kind === 'lstm' ? spec.cell.projectionSize : undefined
  const h = start(projection ?? spec.hiddenSize, initial?.h)
  const state: CellState = spec.cell.kind === 'lstm' ? { h, c: start(spec.hiddenSize, initial?.c) } : { h }
  return unroll((x, before: CellState): CellState => cellStep(spec.cell, weights, x, before), xs, state)
}

describe.each(['rnn', 'lstm', 'gru'] as const)('%s cells against the golden files', (kind) => {
  const { networks, expected } = recurrentGolden(kind)
  const single = networks.filter(({ spec }) => spec.layers === 1 && !spec.bidirectional)

  it.each(single.map((network) => [network.name, network] as const))('%s', (_, network) => {
    for (const run of network.runs) {
      const golden = expected(network, run)
      const B = run.lengths.length
      const T = Math.max(...run.lengths)
      const sequences = run.lengths.map((_, b) => states(network, run, b))
      const width = sequences[0]?.[0]?.h.data.length ?? 0
      const outputs = new Float64Array(B * T * width)
      sequences.forEach((steps, b) => {
        steps.forEach(({ h }, t) => {
          outputs.set(h.data, (b * T + t) * width)
        })
      })
      expectTensorClose('outputs', outputs, golden.outputs ?? [])
      const finals = sequences.map((steps) => steps.at(-1))
      expectTensorClose(
        'final.h',
        finals.flatMap((last) => [...(last?.h.data ?? [])]),
        golden['final.h'] ?? [],
      )
      if (kind !== 'lstm') continue
      expectTensorClose(
        'final.c',
        finals.flatMap((last) => [...(last?.c?.data ?? [])]),
        golden['final.c'] ?? [],
      )
    }
  })
})
