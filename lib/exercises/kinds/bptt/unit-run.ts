import { type CellRun, log, runCell, tensor, zeros } from '../../../rnn'

/** A tanh RNN of some units along given states: a_t is the input that leads from one state to the next. */
export function runThrough(W: readonly (readonly number[])[], states: readonly (readonly number[])[]): CellRun {
  const n = W.length
  const inputs = states.slice(1).map((after, t) => {
    const before = states[t] as readonly number[]
    return after.map(
      (h, i) => artanh(h) - (W[i] as readonly number[]).reduce((sum, w, j) => sum + w * (before[j] as number), 0),
    )
  })
  const identity = W.map((_, i) => W.map((_, j) => (i === j ? 1 : 0)))
  return runUnits({ W, U: identity, b: W.map(() => 0), h0: states[0] as readonly number[], xs: inputs }, n)
}

/** A tanh RNN of some units along its inputs. */
export function runUnits(
  given: {
    readonly W: readonly (readonly number[])[]
    readonly U: readonly (readonly number[])[]
    readonly b: readonly number[]
    readonly h0: readonly number[]
    readonly xs: readonly (readonly number[])[]
  },
  d: number,
): CellRun {
  const { W, U, b, h0, xs } = given
  const n = W.length
  const parameters = {
    weight_ih_l0: tensor([n, d], U.flat()),
    weight_hh_l0: tensor([n, n], W.flat()),
    bias_ih_l0: tensor([n], b),
    bias_hh_l0: zeros([n]),
  }
  const spec = { cell: { kind: 'rnn' }, inputSize: d, hiddenSize: n } as const
  return runCell(spec, parameters, tensor([xs.length, d], xs.flat()), { h: tensor([n], h0) })
}

/** The pre-activation whose tanh is h, |h| < 1. */
const artanh = (h: number) => 0.5 * log((1 + h) / (1 - h))
