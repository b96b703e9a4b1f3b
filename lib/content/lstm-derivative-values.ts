import { log, sigmoid } from '../rnn'
import { explodingLstm, scalarDerivative, sourcePaths, workedDerivative } from './lstm-derivative'
import { decimals, significant, type Values } from './value-kinds'

type Worked = ReturnType<typeof workedDerivative>
const part = (name: keyof Worked['parts']) => decimals(() => workedDerivative().parts[name])
const found = (name: keyof Worked['step']) => decimals(() => workedDerivative().step[name])

/** dC_t/dC_{t−1} of one unit from given numbers. */
const oneStep = (of: 'direct' | 'total' | 'unsquashed') =>
  decimals((cBefore, oBefore, f, i, g, uf, ui, ug) => {
    const parts = scalarDerivative({ cBefore, oBefore, f, i, g, uf, ui, ug })
    // With o_{t−1} alone for D, the tanh forgotten.
    if (of === 'unsquashed') return f + ((parts.total - f) * oBefore) / parts.exposed
    return parts[of]
  })

/** Why the LSTM helps, and what it does not do: all numbers of that lesson. */
export const lstmDerivativeValues: Values = {
  // The source's LSTM along its own sequence, from C_k to C_t.
  'lstm.direct_norm': decimals((t, k) => sourcePaths(t, k).directNorm),
  'lstm.total_norm': decimals((t, k) => sourcePaths(t, k).totalNorm),
  'lstm.rest_norm': decimals((t, k) => sourcePaths(t, k).restNorm),
  'lstm.rest_percent': decimals((t, k) => (100 * sourcePaths(t, k).restNorm) / sourcePaths(t, k).directNorm),
  // The worked step and one more: dC_2/dC_1.
  'lstm.two.c_before': found('cBefore'),
  'lstm.two.o_before': found('oBefore'),
  'lstm.two.i': found('i'),
  'lstm.two.g': found('g'),
  'lstm.two.direct': part('direct'),
  'lstm.two.exposed': part('exposed'),
  'lstm.two.forget': part('forget'),
  'lstm.two.input': part('input'),
  'lstm.two.candidate': part('candidate'),
  'lstm.two.total': part('total'),
  // C_{t−1}, o_{t−1}, f, i, g, u_f, u_i, u_g
  'lstm.one': oneStep('total'),
  'lstm.one.direct': oneStep('direct'),
  'lstm.one.unsquashed': oneStep('unsquashed'),
  'lstm.exploding.total': significant((t) => explodingLstm().total[t] as number),
  'lstm.exploding.direct': significant((t) => explodingLstm().direct[t] as number),
  'lstm.exploding.sigma': decimals(() => explodingLstm().recurrentNorm),
  // σ(b)ⁿ, and how a forget bias and a time scale belong together when nothing else reaches the gate.
  'sigmoid.pow': significant((b, n) => sigmoid(b) ** n),
  'halflife.of_bias': decimals((b) => log(0.5) / log(sigmoid(b))),
  'bias.of_halflife': decimals((n) => {
    const f = 0.5 ** (1 / n)
    return log(f / (1 - f))
  }),
  'gate.of_halflife': decimals((n) => 0.5 ** (1 / n)),
  'chrono.bias': decimals((tau) => log(tau - 1)),
  'chrono.time': decimals((b) => 1 / (1 - sigmoid(b))),
}
