import { type RandomState, runNetwork, tensor } from '../../../rnn'
import { drawDecimal, pick } from '../../draw'
import type { Kind, Level, Posed } from '../../kind'
import { type Block, displayed, paragraph } from '../../text'
import { factor, result, rounded, shown, sumText } from '../../text/calculation'
import { type Trace, tracedParts } from '../../trace'
import { statesOf, type TwoStepsSpec, twoStepsByHand } from './two-steps-hand'
import { twoStepsSlips } from './two-steps-slips'
import { runThrough, runUnits } from './unit-run'

/** dL/dw of one unit over two uses of w: from the states, from the inputs, and of a loss at both steps. */
export const twoSteps: Kind<TwoStepsSpec> = {
  id: 'bptt.two-steps',
  group: 'gradients',
  name: { zh: '权重用了两次', en: 'A weight used twice' },
  lesson: 'bptt',
  anchor: 'immediate',
  levels: 3,
  draw: drawSpec,
  pose,
  recount: (spec) => ({ total: byEngine(spec) }),
  slips: twoStepsSlips,
}

function drawSpec(random: RandomState, level: Level): TwoStepsSpec {
  const state = () => drawDecimal(random, -0.9, 0.9)
  const given = { w: drawDecimal(random, -1.8, 1.8), h0: state() }
  if (level === 1) return { ...given, states: [state(), state()], loss: 'last' }
  for (;;) {
    const input = () => pick(random, [-2, -1, 1, 2])
    const reads = {
      u: drawDecimal(random, -1, 1),
      b: drawDecimal(random, -0.5, 0.5),
      xs: [input(), input()] as const,
    }
    const spec: TwoStepsSpec = { ...given, reads, loss: level === 2 ? 'last' : 'both' }
    if (statesOf(spec).every((h) => Math.abs(h) > 0.1 && Math.abs(h) < 0.85)) return spec
  }
}

/** The gradient of the only recurrent weight, by the engine’s backward pass. */
function byEngine(spec: TwoStepsSpec): number {
  const { w, h0, reads, loss } = spec
  const [h1, h2] = statesOf(spec)
  const run = reads
    ? runUnits({ W: [[w]], U: [[reads.u]], b: [reads.b], h0: [h0], xs: reads.xs.map((x) => [x]) }, 1)
    : runThrough([[w]], [[h0], [h1], [h2]])
  const network = runNetwork(
    run.network,
    run.parameters,
    { inputs: tensor([1, 2, 1], run.inputs.data) },
    { initial: { h: tensor([1, 1, 1], [h0]) } },
  )
  const { parameters } = network.backward({ outputs: tensor([1, 2, 1], [loss === 'both' ? 1 : 0, 1]) })
  return parameters.weight_hh_l0?.data[0] as number
}

const labels: Readonly<Record<string, { zh: string; en: string }>> = {
  h1: { zh: '隐藏状态 $h_1$', en: 'Hidden state $h_1$' },
  h2: { zh: '隐藏状态 $h_2$', en: 'Hidden state $h_2$' },
  early: { zh: '损失里的 $h_1$：$∂h_1/∂w$', en: 'The loss’s term $h_1$: $∂h_1/∂w$' },
  last: { zh: '第二次使用：直接偏导 $∂⁺h_2/∂w$', en: 'Second use: immediate partial $∂⁺h_2/∂w$' },
  first: { zh: '第一次使用经 $h_1$ 对 $h_2$ 的份额', en: 'First use: its share in $h_2$ by way of $h_1$' },
  total: { zh: '总梯度 $dL/dw$', en: 'The total gradient $dL/dw$' },
}

function pose(spec: TwoStepsSpec): Posed {
  const trace = twoStepsByHand(spec)
  const { reads, loss } = spec
  return {
    prompt: prompt(spec),
    parts: tracedParts(trace, (id) => labels[id] as { zh: string; en: string }, ['total']),
    hints: [
      {
        zh: '同一个 $w$ 用了两次。第二次直接进 $h_2$，第一次要先经过 $h_1$：两份相加，每次使用只算一次。',
        en: 'The same $w$ is used twice: the second time straight into $h_2$, the first time by way of $h_1$. Add both shares, each use once.',
      },
      reads
        ? { zh: `先前向：$${forwardLine(spec, 1)}$。`, en: `First the way forward: $${forwardLine(spec, 1)}$.` }
        : { zh: `第二次使用：$${lastLine(spec)}$。`, en: `The second use: $${lastLine(spec)}$.` },
    ],
    solution: [
      ...(reads ? [forwardLine(spec, 1), forwardLine(spec, 2)] : []),
      ...(loss === 'both' ? [earlyLine(spec)] : []),
      lastLine(spec),
      firstLine(spec),
      `dL/dw = ${totalText(trace)} = ${result([trace.total as number])}`,
    ].map(displayed),
    why: {
      zh: '反向传播把同一个权重的各次使用分开算：每次使用的直接偏导（把 $h_{k-1}$ 当常数），乘上从那一步到损失的雅可比，再相加。只算最后一次会漏，用全导数会重复。',
      en: 'Backpropagation through time keeps the uses of a weight apart: the immediate partial of each use, with $h_{k-1}$ held constant, times the Jacobians from there to the loss, all added up. The last use alone leaves some out, and total derivatives count some twice.',
    },
  }
}

function prompt({ w, h0, states, reads, loss }: TwoStepsSpec): Block[] {
  const L = loss === 'both' ? '$L = h_1 + h_2$' : '$L = h_2$'
  const start = `$h_0 = ${shown(h0)}$`
  if (states) {
    const given = states.map((h, t) => `$h_${t + 1} = ${shown(h)}$`)
    return [
      paragraph({
        zh: `一个单元的 tanh RNN 走了两步，$h_t = tanh(w h_{t-1} + u x_t + b)$，$w = ${shown(w)}$，依次是 ${[start, ...given].join('，')}。$h_0$ 是常数，损失 ${L}。求 $dL/dw$（全导数），保留四位小数。`,
        en: `A tanh RNN of one unit, $h_t = tanh(w h_{t-1} + u x_t + b)$ with $w = ${shown(w)}$, has gone two steps: ${[start, ...given].join(', ')}. $h_0$ is a constant and the loss is ${L}. Find the total derivative $dL/dw$ to four decimals.`,
      }),
    ]
  }
  const { u = 0, b = 0, xs = [] } = reads ?? {}
  const weights = [`$w = ${shown(w)}$`, `$u = ${shown(u)}$`, `$b = ${shown(b)}$`]
  const inputs = xs.map((x, t) => `$x_${t + 1} = ${shown(x)}$`)
  return [
    paragraph({
      zh: `一个单元的 tanh RNN，$h_t = tanh(w h_{t-1} + u x_t + b)$，${weights.join('，')}。从常数 ${start} 出发，输入 ${inputs.join('，')}，损失 ${L}。求 $dL/dw$（全导数），保留四位小数。`,
      en: `A tanh RNN of one unit, $h_t = tanh(w h_{t-1} + u x_t + b)$ with ${weights.join(', ')}, starts from the constant ${start} and reads ${inputs.join(', then ')}. The loss is ${L}. Find the total derivative $dL/dw$ to four decimals.`,
    }),
  ]
}

function forwardLine(spec: TwoStepsSpec, t: 1 | 2): string {
  const { u = 0, b = 0, xs = [] } = spec.reads ?? {}
  const [h1, h2] = statesOf(spec)
  const [before, h] = t === 1 ? [spec.h0, h1] : [h1, h2]
  const sum = sumText([[spec.w, before], [u, xs[t - 1] as number], [b]])
  return `h_${t} = tanh(${sum}) = ${result([h])}`
}

const use = (h: number, before: number) => `(1 - ${factor(rounded(h))}²) * ${factor(rounded(before))}`

function earlyLine(spec: TwoStepsSpec): string {
  const [h1] = statesOf(spec)
  return `∂h_1/∂w = (1 - h_1²) h_0 = ${use(h1, spec.h0)} = ${result([(1 - h1 * h1) * spec.h0])}`
}

function lastLine(spec: TwoStepsSpec): string {
  const [h1, h2] = statesOf(spec)
  return `∂⁺h_2/∂w = (1 - h_2²) h_1 = ${use(h2, h1)} = ${result([(1 - h2 * h2) * h1])}`
}

function firstLine(spec: TwoStepsSpec): string {
  const [h1, h2] = statesOf(spec)
  const value = (1 - h2 * h2) * spec.w * (1 - h1 * h1) * spec.h0
  const numbers = `(1 - ${factor(rounded(h2))}²) * ${factor(shown(spec.w))} * ${use(h1, spec.h0)}`
  return `(1 - h_2²) w (1 - h_1²) h_0 = ${numbers} = ${result([value])}`
}

function totalText(trace: Trace): string {
  return ['early', 'last', 'first']
    .filter((id) => id in trace)
    .map((id) => rounded(trace[id] as number))
    .map((text, index) => (index === 0 ? text : factor(text)))
    .join(' + ')
}
