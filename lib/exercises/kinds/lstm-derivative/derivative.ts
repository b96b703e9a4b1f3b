import { log, type RandomState, runCell, stateJacobians, tanh, tensor, zeros } from '../../../rnn'
import { drawDecimal } from '../../draw'
import type { Kind, Level, Posed } from '../../kind'
import { type Block, displayed, paragraph } from '../../text'
import { factor, result, rounded, shown, sumText } from '../../text/calculation'
import { type Trace, tracedParts } from '../../trace'
import { type DerivativeSpec, derivativeByHand, gatesOf } from './derivative-hand'
import { derivativeSlips } from './derivative-slips'

/** The whole dC_t/dC_{t−1} of one LSTM step of one unit; at level 2 the gates have to be found first. */
export const lstmDerivative: Kind<DerivativeSpec> = {
  id: 'lstm.derivative',
  group: 'gradients',
  name: { zh: 'LSTM 的完整导数', en: 'The whole derivative of an LSTM' },
  lesson: 'why-lstm',
  anchor: 'whole-derivative',
  levels: 2,
  draw: drawSpec,
  pose,
  recount: (spec) => ({ total: byEngine(spec) }),
  slips: derivativeSlips,
}

function drawSpec(random: RandomState, level: Level): DerivativeSpec {
  const weight = () => drawDecimal(random, -2, 2)
  const given = {
    c: drawDecimal(random, -1.2, 1.2),
    o: drawDecimal(random, 0.3, 0.9),
    u: { f: weight(), i: weight(), g: weight() },
  }
  if (level === 1) {
    const gate = () => drawDecimal(random, 0.2, 0.9)
    return { ...given, gates: { f: gate(), i: gate(), g: drawDecimal(random, -0.9, 0.9) } }
  }
  const rest = () => drawDecimal(random, -0.9, 0.9)
  return { ...given, rest: { f: drawDecimal(random, 0.2, 1.5), i: rest(), g: rest() } }
}

/** By the Jacobian of (h, C) that the engine finds by backpropagation: ∂C/∂C + ∂C/∂h·D. */
function byEngine(spec: DerivativeSpec): number {
  const { c, o, u } = spec
  const { f, i, g } = gatesOf(spec)
  const squashed = tanh(c)
  const h = o * squashed
  const logit = (p: number) => log(p / (1 - p))
  const parameters = {
    weight_ih_l0: zeros([4, 1]),
    weight_hh_l0: tensor([4, 1], [u.i, u.f, u.g, 0]),
    bias_ih_l0: tensor([4], [logit(i) - u.i * h, logit(f) - u.f * h, 0.5 * logit((1 + g) / 2) - u.g * h, 0]),
    bias_hh_l0: zeros([4]),
  }
  const network = { cell: { kind: 'lstm' }, inputSize: 1, hiddenSize: 1 } as const
  const run = runCell(network, parameters, zeros([1, 1]), { h: tensor([1], [h]), c: tensor([1], [c]) })
  const [, , byHidden = 0, byCell = 0] = stateJacobians(run).jacobians.data
  return byCell + byHidden * o * (1 - squashed * squashed)
}

const labels: Readonly<Record<string, { zh: string; en: string }>> = {
  f: { zh: '遗忘门 $f_t$', en: 'Forget gate $f_t$' },
  i: { zh: '输入门 $i_t$', en: 'Input gate $i_t$' },
  g: { zh: '候选 $C̃_t$', en: 'Candidate $C̃_t$' },
  exposed: { zh: '经隐藏状态：$D = dh_{t-1}/dC_{t-1}$', en: 'By way of the hidden state: $D = dh_{t-1}/dC_{t-1}$' },
  forget: { zh: '经遗忘门的一项', en: 'Through the forget gate' },
  input: { zh: '经输入门的一项', en: 'Through the input gate' },
  candidate: { zh: '经候选的一项', en: 'Through the candidate' },
  total: { zh: '完整的导数 $dC_t/dC_{t-1}$', en: 'The whole derivative $dC_t/dC_{t-1}$' },
}

function pose(spec: DerivativeSpec): Posed {
  const trace = derivativeByHand(spec)
  const exposed = exposedLine(spec, trace)
  return {
    prompt: prompt(spec),
    parts: tracedParts(trace, (id) => labels[id] as { zh: string; en: string }, ['total']),
    hints: [
      {
        zh: '$C_t = f_t C_{t-1} + i_t C̃_t$：除了直接乘在前面的 $f_t$，$C_{t-1}$ 还经 $h_{t-1}$ 进入 $f_t$、$i_t$ 和 $C̃_t$，一共四项。',
        en: '$C_t = f_t C_{t-1} + i_t C̃_t$: besides the $f_t$ in front of it, $C_{t-1}$ enters $f_t$, $i_t$ and $C̃_t$ by way of $h_{t-1}$, which makes four terms.',
      },
      { zh: `后三项有公共因子：$${exposed}$。`, en: `The last three share a factor: $${exposed}$.` },
    ],
    solution: solution(spec, trace),
    why: {
      zh: '“$∂C_t/∂C_{t-1} = f_t$”是固定 $h_{t-1}$ 的偏导，也就是直接路径。真正的导数还有三项，可正可负，往往并不小；跨多步时 $o$ 也在变，要用 $(h, C)$ 的雅可比。',
      en: '“$∂C_t/∂C_{t-1} = f_t$” is the partial derivative with $h_{t-1}$ held fixed: the direct path. The real one has three more terms, of either sign and often not small; over several steps $o$ moves as well, and it takes the Jacobian of $(h, C)$.',
    },
  }
}

function prompt({ c, o, u, gates, rest }: DerivativeSpec): Block[] {
  const state = `$C_{t-1} = ${shown(c)}$`
  const output = `$o_{t-1} = ${shown(o)}$`
  const weights = [`$u_f = ${shown(u.f)}$`, `$u_i = ${shown(u.i)}$`, `$u_C = ${shown(u.g)}$`]
  const from = { zh: '$h_{t-1} = o_{t-1} tanh(C_{t-1})$', en: '$h_{t-1} = o_{t-1} tanh(C_{t-1})$' }
  const asked = {
    zh: `固定 $o_{t-1}$（没有窥孔连接），求完整的导数 $dC_t/dC_{t-1}$，包括经 $h_{t-1}$ 的各条路；保留四位小数。`,
    en: `With $o_{t-1}$ held fixed (and no peepholes), find the whole derivative $dC_t/dC_{t-1}$, the paths through $h_{t-1}$ included, to four decimals.`,
  }
  if (gates) {
    const values = [`$f_t = ${shown(gates.f)}$`, `$i_t = ${shown(gates.i)}$`, `$C̃_t = ${shown(gates.g)}$`]
    return [
      paragraph({
        zh: `一个单元的 LSTM。上一步 ${state}，${output}，${from.zh}；这一步 ${values.join('，')}。它们对 $h_{t-1}$ 的循环权重是 ${weights.join('，')}。${asked.zh}`,
        en: `An LSTM of one unit. The step before had ${state} and ${output}, so ${from.en}; this one has ${values.join(', ')}. Their recurrent weights on $h_{t-1}$ are ${weights.join(', ')}. ${asked.en}`,
      }),
    ]
  }
  const rests = rest ?? { f: 0, i: 0, g: 0 }
  const lines = [
    `f_t = σ(${sumText([[u.f]])} * h_{t-1} ${signed(rests.f)})`,
    `i_t = σ(${sumText([[u.i]])} * h_{t-1} ${signed(rests.i)})`,
    `C̃_t = tanh(${sumText([[u.g]])} * h_{t-1} ${signed(rests.g)})`,
  ]
  return [
    paragraph({
      zh: `一个单元的 LSTM。上一步 ${state}，${output}，${from.zh}。这一步的输入和偏置已经代入：`,
      en: `An LSTM of one unit. The step before had ${state} and ${output}, so ${from.en}. With this step’s input and biases put in:`,
    }),
    ...lines.map(displayed),
    paragraph(asked),
  ]
}

const signed = (value: number) => (value < 0 ? `− ${shown(-value)}` : `+ ${shown(value)}`)

function exposedLine({ c, o }: DerivativeSpec, trace: Trace): string {
  return `D = o_{t-1}(1 - tanh²(C_{t-1})) = ${shown(o)} * (1 - tanh²(${shown(c)})) = ${result([trace.exposed as number])}`
}

function solution(spec: DerivativeSpec, trace: Trace): Block[] {
  const { c, o, u, rest } = spec
  const { f, i, g } = gatesOf(spec)
  const n = (value: number) => factor(rounded(value))
  const h = o * tanh(c)
  const found = (name: string, squash: string, weight: number, add: number, value: number) =>
    `${name} = ${squash}(${sumText([[weight, h], [add]])}) = ${result([value])}`
  const D = n(trace.exposed as number)
  const line = (formula: string, numbers: string, id: string) =>
    `${formula} = ${numbers} * ${D} = ${result([trace[id] as number])}`
  const sum = [rounded(f), ...['forget', 'input', 'candidate'].map((id) => n(trace[id] as number))].join(' + ')
  return [
    ...(rest
      ? [
          `h_{t-1} = ${shown(o)} * tanh(${shown(c)}) = ${result([h])}`,
          found('f_t', 'σ', u.f, rest.f, f),
          found('i_t', 'σ', u.i, rest.i, i),
          found('C̃_t', 'tanh', u.g, rest.g, g),
        ]
      : []),
    exposedLine(spec, trace),
    line('C_{t-1} f_t (1 - f_t) u_f D', `${n(c)} * ${n(f)} * (1 - ${n(f)}) * ${n(u.f)}`, 'forget'),
    line('C̃_t i_t (1 - i_t) u_i D', `${n(g)} * ${n(i)} * (1 - ${n(i)}) * ${n(u.i)}`, 'input'),
    line('i_t (1 - C̃_t²) u_C D', `${n(i)} * (1 - ${n(g)}²) * ${n(u.g)}`, 'candidate'),
    `dC_t/dC_{t-1} = f_t + … = ${sum} = ${result([trace.total as number])}`,
  ].map(displayed)
}
