import { type RandomState, stateJacobians } from '../../../rnn'
import { drawDecimal, pick } from '../../draw'
import type { Kind, Level, Posed } from '../../kind'
import { type Trace, tracedParts, valuesOf } from '../../trace'
import { jacobianByHand, type OneStepSpec, preActivation, rowsOf, stateOf } from './one-step-hand'
import { denominatorLayout, oneStepSlips } from './one-step-slips'
import { label, preText, prompt, slopeText, solution } from './one-step-text'
import { runThrough, runUnits } from './unit-run'

/** ∂h_t/∂h_{t−1} of a tanh RNN: from h_t, from the inputs at level 2, of two units at level 3. */
export const oneStep: Kind<OneStepSpec> = {
  id: 'bptt.one-step',
  group: 'gradients',
  name: { zh: '单步雅可比', en: 'Jacobian of one step' },
  lesson: 'bptt',
  anchor: 'step-jacobian',
  levels: 3,
  draw: drawSpec,
  pose,
  recount: (spec) => valuesOf(byEngine(spec)),
  slips: oneStepSlips,
  conventions: [denominatorLayout],
}

function drawSpec(random: RandomState, level: Level): OneStepSpec {
  const state = () => drawDecimal(random, -0.9, 0.9)
  if (level === 3) {
    const entries = [-2, -1, -0.5, 0.5, 1, 2]
    const row = () => [pick(random, entries), pick(random, entries)]
    return { W: [row(), row()], before: [state(), state()], h: [state(), state()] }
  }
  const weight = () => drawDecimal(random, -2, 2)
  if (level === 1) return { W: [[weight()]], before: [state()], h: [state()] }
  for (;;) {
    const spec = {
      W: [[weight()]],
      before: [state()],
      reads: { u: drawDecimal(random, -1.5, 1.5), b: drawDecimal(random, -0.8, 0.8), x: pick(random, [-2, -1, 1, 2]) },
    }
    const z = preActivation(spec)
    if (Math.abs(z) > 0.1 && Math.abs(z) < 1.5) return spec
  }
}

function byEngine({ W, before, h, reads }: OneStepSpec): Trace {
  const run = reads
    ? runUnits({ W, U: [[reads.u]], b: [reads.b], h0: before, xs: [[reads.x]] }, 1)
    : runThrough(W, [before, h as readonly number[]])
  const { data } = stateJacobians(run).jacobians
  return rowsOf(W.map((row, i) => [...data.slice(i * row.length, (i + 1) * row.length)]))
}

function pose(spec: OneStepSpec): Posed {
  const trace = jacobianByHand(spec)
  const h = stateOf(spec)
  const asked = Object.keys(trace).filter((id) => id === 'jacobian' || id.startsWith('row'))
  const first = `1 - h_t² = ${slopeText(h[0] as number)}`
  return {
    prompt: prompt(spec),
    parts: tracedParts(trace, label, asked),
    hints: [
      {
        zh: '$h_t = tanh(z_t)$，而 $tanh′(z_t) = 1 - h_t²$；再乘 $z_t$ 对 $h_{t-1}$ 的导数。',
        en: '$h_t = tanh(z_t)$ and $tanh′(z_t) = 1 - h_t²$; then multiply by the derivative of $z_t$ with respect to $h_{t-1}$.',
      },
      spec.reads
        ? {
            zh: `先求状态：$z_t = ${preText(spec)}$，再取 $tanh$。`,
            en: `First the state: $z_t = ${preText(spec)}$, and its $tanh$.`,
          }
        : { zh: `第一个单元的斜率：$${first}$。`, en: `The slope of the first unit: $${first}$.` },
    ],
    solution: solution(spec, trace),
    why: {
      zh: '$∂h_t/∂h_{t-1} = diag(1 - h_t²) W_{hh}$：斜率在 $z_t$ 处取，而 $1 - h_t²$ 正是它，所以反向时只要存 $h_t$。对角阵在左，给 $W_{hh}$ 的每一行乘上那一行单元自己的斜率。',
      en: '$∂h_t/∂h_{t-1} = diag(1 - h_t²) W_{hh}$: the slope is taken at $z_t$, and $1 - h_t²$ is just that, so only $h_t$ need be kept for the way back. The diagonal is on the left and scales each row of $W_{hh}$ by the slope of that row’s own unit.',
    },
  }
}
