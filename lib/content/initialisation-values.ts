import {
  gateTraces,
  initialParameters,
  jacobianNorms,
  type NetworkSpec,
  type ParameterSet,
  RandomState,
  runCell,
  spectralNorm,
  spectralRadius,
  stateJacobians,
  type Tensor,
  tensor,
  type WeightScheme,
} from '../rnn'
import type { Argument } from './value-expression'
import { decimals, measured, type Values } from './value-kinds'

const HIDDEN = 32
const INPUT = 3
const STEPS = 20

const schemes: readonly WeightScheme[] = ['xavierNormal', 'heNormal', 'orthogonal']

/** Inputs [steps, d] ~ N(0, 1), the same for whatever reads them. */
const inputs = (steps: number, d: number) => tensor([steps, d], new RandomState(1).randn(steps * d))

/** A plain RNN whose recurrent matrix is drawn by a scheme. */
function drawn(scheme: Argument): { spec: NetworkSpec; parameters: ParameterSet; W: Tensor } {
  const recurrent = schemes.find((one) => one === scheme)
  if (!recurrent) throw new Error(`there is no initialisation "${scheme}", only ${schemes.join(', ')}`)
  const spec: NetworkSpec = { cell: { kind: 'rnn' }, inputSize: INPUT, hiddenSize: HIDDEN }
  const parameters = initialParameters(spec, new RandomState(0), { recurrent })
  return { spec, parameters, W: parameters.weight_hh_l0 as Tensor }
}

/** Wᵗ of a square matrix. */
function power(W: Tensor, t: number): Tensor {
  const h = W.shape[0] as number
  let product = W
  for (let n = 1; n < t; n++) {
    const data = new Float64Array(h * h)
    for (let i = 0; i < h; i++) {
      for (let k = 0; k < h; k++) {
        const factor = product.data[i * h + k] as number
        for (let j = 0; j < h; j++)
          data[i * h + j] = (data[i * h + j] as number) + factor * (W.data[k * h + j] as number)
      }
    }
    product = { shape: W.shape, data }
  }
  return product
}

/** What there is to know of a recurrent matrix before any training. */
const measures: Readonly<Record<string, (scheme: Argument) => number>> = {
  std(scheme) {
    const { data } = drawn(scheme).W
    const mean = data.reduce((sum, value) => sum + value, 0) / data.length
    return Math.sqrt(data.reduce((sum, value) => sum + (value - mean) ** 2, 0) / data.length)
  },
  sigma: (scheme) => spectralNorm(drawn(scheme).W),
  radius: (scheme) => spectralRadius(drawn(scheme).W),
  power: (scheme) => spectralNorm(power(drawn(scheme).W, STEPS)),
  // ‖∂h_20/∂h_0‖₂ along random inputs.
  jacobian(scheme) {
    const { spec, parameters } = drawn(scheme)
    const run = runCell(spec, parameters, inputs(STEPS, INPUT))
    return jacobianNorms(stateJacobians(run), 0, STEPS).at(-1) as number
  },
}

/** The share, in percent, of an LSTM's gate values outside 0.05 … 0.95 when all weights are `scale` times the usual. */
function saturated(scale: number, layerNorm: boolean): number {
  const spec: NetworkSpec = { cell: { kind: 'lstm', layerNorm }, inputSize: HIDDEN, hiddenSize: HIDDEN }
  const scaled = Object.entries(initialParameters(spec, new RandomState(0))).map(
    ([name, { shape, data }]): [string, Tensor] => [
      name,
      { shape, data: name.startsWith('weight') ? data.map((value) => value * scale) : data },
    ],
  )
  const traces = gateTraces(runCell(spec, Object.fromEntries(scaled), inputs(STEPS, HIDDEN)))
  const gates = [traces.i, traces.f, traces.o].flatMap((gate) => [...(gate as Tensor).data])
  return (100 * gates.filter((value) => value < 0.05 || value > 0.95).length) / gates.length
}

/** Numbers of what weights start from, seed 0, and of what layer normalisation does to their scale. */
export const initialisationValues: Values = {
  // A scheme and a measure.
  init: measured((scheme, measure) => {
    const of = measures[String(measure)]
    if (!of) throw new Error(`there is no measure "${measure}", only ${Object.keys(measures).join(', ')}`)
    return of(scheme as Argument)
  }),
  'gates.saturated': decimals((scale) => saturated(scale, false)),
  'gates.saturated.normalised': decimals((scale) => saturated(scale, true)),
}
