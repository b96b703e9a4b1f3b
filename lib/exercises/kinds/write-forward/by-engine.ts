import { gruStep, lstmStep, type RecurrentWeights, rnnStep, type Tensor, tensor } from '../../../rnn'
import type { Trial } from '../../answer/answer'
import { engineWeights, times } from '../step/block'
import type { GruSpec } from '../step/gru-hand'
import type { LstmSpec } from '../step/lstm-hand'
import type { RnnSpec } from '../step/rnn-hand'
import type { Spec } from './spec'

/** The calls of all trials, with what the engine's cell returns. */
export function callsByEngine(spec: Spec): Trial[] {
  if (spec.cell === 'rnn') return spec.trials.map(rnnCall)
  return spec.cell === 'lstm' ? spec.trials.map(lstmCall) : spec.trials.map(gruCall)
}

function rnnCall({ block, h0, xs }: RnnSpec): Trial {
  const weights = engineWeights([block])
  const h = xs.reduce((state, x) => rnnStep(weights, column(x), { h: state }).h, column(h0))
  return { args: [xs, h0, plain(weights)], wanted: [...h.data] }
}

function lstmCall({ blocks: { f, i, g, o }, h0, c0, xs }: LstmSpec): Trial {
  const weights = engineWeights([i, f, g, o])
  const start: { h: Tensor; c: Tensor } = { h: column(h0), c: column(c0) }
  const { h, c } = xs.reduce((state, x) => lstmStep(weights, column(x), state), start)
  return { args: [xs, h0, c0, plain(weights)], wanted: [[...h.data], [...c.data]] }
}

function gruCall({ convention, blocks: { r, z, n }, bhn, h0, xs }: GruSpec): Trial {
  const weights = engineWeights([r, z, n], [...r.b.map(() => 0), ...z.b.map(() => 0), ...bhn])
  const h = xs.reduce((state, x) => gruStep(weights, column(x), { h: state }, convention).h, column(h0))
  return { args: [xs, h0, { ...plain(weights), bq: bhn }], wanted: [...h.data] }
}

function column(entries: readonly number[]): Tensor {
  return tensor([entries.length], entries)
}

/** Weights as the program is given them: lists of rows. */
function plain({ weightIh, weightHh, biasIh }: RecurrentWeights) {
  const rows = ({ shape: [count = 0, width = 0], data }: Tensor) =>
    times(count, (row) => [...data.slice(row * width, (row + 1) * width)])
  return { W: rows(weightIh), U: rows(weightHh), b: biasIh ? [...biasIh.data] : [] }
}
