import { exp, log, type RandomState } from '../../../rnn'
import { fourDigits } from '../../answer/answer'
import { significant } from '../../answer/key-text'
import { drawDecimal, pick } from '../../draw'
import type { Kind, Level, Posed, Values } from '../../kind'
import { displayed, paragraph } from '../../text'
import { tracedParts } from '../../trace'
import { chronoSlips } from './chrono-slips'
import { type ChronoSpec, chronoByHand } from './chrono-values'

/** Chrono initialisation: the biases of a characteristic time, the time of a bias, and a unit’s draw. */
export const gateChrono: Kind<ChronoSpec> = {
  id: 'gate.chrono',
  group: 'stability',
  name: { zh: 'chrono 初始化', en: 'Chrono initialisation' },
  lesson: 'why-lstm',
  anchor: 'chrono',
  levels: 3,
  draw: drawSpec,
  pose,
  recount,
  slips: chronoSlips,
}

function drawSpec(random: RandomState, level: Level): ChronoSpec {
  if (level === 1) {
    const round = [30, 40, 50, 60, 80, 100, 120, 150, 200, 250, 300, 400, 500, 750, 1000, 2000]
    return { given: 'time', tau: random.randint(0, 2) === 1 ? pick(random, round) : random.randint(5, 30) }
  }
  if (level === 2) return { given: 'bias', b: drawDecimal(random, 0.8, 6.5) }
  const T = pick(random, [50, 100, 200, 500, 750, 1000])
  return { given: 'draw', T, u: random.randint(4, T - 2) }
}

/** From e^b = τ − 1, the other way round. */
function recount(spec: ChronoSpec): Values {
  if (spec.given === 'bias') return { time: 1 + exp(spec.b) }
  if (spec.given === 'draw') return { time: spec.u + 1 }
  // σ(b_f) = 1 − 1/τ and σ(b_i) = 1/τ.
  const logit = (p: number) => log(p / (1 - p))
  return { bf: logit(1 - 1 / spec.tau), bi: logit(1 / spec.tau) }
}

const labels: Readonly<Record<string, { zh: string; en: string }>> = {
  forget: { zh: '遗忘门 $f$', en: 'Forget gate $f$' },
  bf: { zh: '遗忘门偏置 $b_f$', en: 'Forget bias $b_f$' },
  bi: { zh: '输入门偏置 $b_i$', en: 'Input bias $b_i$' },
  time: { zh: '特征时间 $τ$', en: 'Characteristic time $τ$' },
}

function pose(spec: ChronoSpec): Posed {
  const trace = chronoByHand(spec)
  const asked = spec.given === 'time' ? ['bf', 'bi'] : ['time']
  const n = (id: string) => significant(trace[id] as number, 4)
  return {
    prompt: [paragraph(prompt(spec))],
    parts: tracedParts(trace, (id) => labels[id] as { zh: string; en: string }, asked, fourDigits),
    hints: [
      {
        zh: '特征时间是 $τ = 1/(1 - f)$，而 $f = σ(b_f)$ 时 $1 - f = 1/(1 + e^{b_f})$。',
        en: 'The characteristic time is $τ = 1/(1 - f)$, and with $f = σ(b_f)$ there is $1 - f = 1/(1 + e^{b_f})$.',
      },
      beginning(spec),
    ],
    solution: solution(spec, n).map(displayed),
    why: {
      zh: '$1/(1 - σ(b)) = 1 + e^b$，所以 $b_f = ln(τ - 1)$。chrono 初始化让各单元的 $τ$ 铺满到 $T_{max}$ 的范围；$b_i = -b_f$ 使 $i = 1 - f$，细胞状态成为加权平均，不会越积越大。',
      en: '$1/(1 - σ(b)) = 1 + e^b$, hence $b_f = ln(τ - 1)$. Chrono initialisation spreads the $τ$ of the units over the range up to $T_{max}$; $b_i = -b_f$ makes $i = 1 - f$, so that the cell state is a weighted average and does not pile up.',
    },
  }
}

function prompt(spec: ChronoSpec) {
  const digits = { zh: '保留四位有效数字。', en: 'Give four significant digits.' }
  switch (spec.given) {
    case 'time':
      return {
        zh: `按 chrono 初始化，要让 LSTM 一个单元的特征时间是 $τ = ${spec.tau}$ 步（预激活里只有偏置），$b_f$ 和 $b_i$ 各取多少？${digits.zh}`,
        en: `By chrono initialisation, which $b_f$ and $b_i$ give a unit of an LSTM a characteristic time of $τ = ${spec.tau}$ steps, when nothing but the biases reaches the gates? ${digits.en}`,
      }
    case 'bias':
      return {
        zh: `遗忘门的预激活里只有偏置 $b_f = ${spec.b}$。这个单元的特征时间 $τ = 1/(1 - f)$ 是多少步？${digits.zh}`,
        en: `All that reaches a forget gate is its bias $b_f = ${spec.b}$. What is the characteristic time $τ = 1/(1 - f)$ of this unit in steps? ${digits.en}`,
      }
    case 'draw':
      return {
        zh: `chrono 初始化，$T_{max} = ${spec.T}$：$b_f ∼ ln U(1, T_{max} - 1)$，$b_i = -b_f$。某个单元从均匀分布里抽到 ${spec.u}。初始化之后，它的特征时间 $τ = 1/(1 - σ(b_f))$ 是多少步？${digits.zh}`,
        en: `Chrono initialisation with $T_{max} = ${spec.T}$ draws $b_f ∼ ln U(1, T_{max} - 1)$ and sets $b_i = -b_f$. A unit draws ${spec.u} from the uniform distribution. What is its characteristic time $τ = 1/(1 - σ(b_f))$ in steps to begin with? ${digits.en}`,
      }
  }
}

function beginning(spec: ChronoSpec) {
  switch (spec.given) {
    case 'time':
      return { zh: `解 $1 + e^{b_f} = ${spec.tau}$。`, en: `Solve $1 + e^{b_f} = ${spec.tau}$.` }
    case 'bias':
      return {
        zh: `$e^{${spec.b}} = ${significant(exp(spec.b), 4)}$。`,
        en: `$e^{${spec.b}} = ${significant(exp(spec.b), 4)}$.`,
      }
    case 'draw':
      return {
        zh: `抽到的数先取对数：$b_f = ln(${spec.u})$。`,
        en: `The draw’s logarithm is the bias: $b_f = ln(${spec.u})$.`,
      }
  }
}

function solution(spec: ChronoSpec, n: (id: string) => string): string[] {
  switch (spec.given) {
    case 'time':
      return [`b_f = ln(τ - 1) = ln(${spec.tau - 1}) = ${n('bf')}`, `b_i = -b_f = ${n('bi')}`]
    case 'bias':
      return [`f = σ(${spec.b}) = ${n('forget')}`, `τ = 1/(1 - f) = 1 + e^{${spec.b}} = ${n('time')}`]
    case 'draw':
      return [`b_f = ln(${spec.u}) = ${n('bf')}`, `b_i = ${n('bi')}`, `τ = 1 + e^{b_f} = 1 + ${spec.u} = ${n('time')}`]
  }
}
