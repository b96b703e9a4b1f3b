import { log, memoryHalfLife, type RandomState, sigmoid } from '../../../rnn'
import { fourDigits } from '../../answer/answer'
import { significant } from '../../answer/key-text'
import { drawDecimal, pick } from '../../draw'
import type { Kind, Level, Posed, Values } from '../../kind'
import { displayed, paragraph } from '../../text'
import { shown } from '../../text/calculation'
import { tracedParts } from '../../trace'
import { halfLifeSlips } from './half-life-slips'
import { type HalfLifeSpec, halfLifeByHand } from './half-life-values'

/** The half-life of a forget gate, of its bias, and at level 3 the bias for a half-life. */
export const halfLife: Kind<HalfLifeSpec> = {
  id: 'gate.half-life',
  group: 'gradients',
  name: { zh: '遗忘门的半衰期', en: 'Half-life of a forget gate' },
  lesson: 'why-lstm',
  anchor: 'half-life',
  levels: 3,
  draw: drawSpec,
  pose,
  recount,
  slips: halfLifeSlips,
}

function drawSpec(random: RandomState, level: Level): HalfLifeSpec {
  if (level === 1) {
    const close = [0.95, 0.96, 0.97, 0.98, 0.99, 0.992, 0.995, 0.998, 0.999]
    return { given: 'gate', f: random.randint(0, 2) === 1 ? pick(random, close) : drawDecimal(random, 0.6, 0.94, 2) }
  }
  if (level === 2) return { given: 'bias', b: drawDecimal(random, 0.5, 6) }
  const round = [20, 25, 30, 40, 50, 60, 75, 80, 100, 120, 150, 200, 250, 300, 400, 500, 600, 800, 1000]
  return { given: 'half-life', n: random.randint(0, 2) === 1 ? pick(random, round) : random.randint(3, 20) }
}

/** By the engine; the way back by asking for the half-life of what was found. */
function recount(spec: HalfLifeSpec): Values {
  if (spec.given === 'gate') return { steps: memoryHalfLife(spec.f) }
  if (spec.given === 'bias') return { steps: memoryHalfLife(sigmoid(spec.b)) }
  // σ(b) = 2^(−1/n), so e^(−b) = 2^(1/n) − 1.
  return { bias: -log(2 ** (1 / spec.n) - 1) }
}

const labels: Readonly<Record<string, { zh: string; en: string }>> = {
  gate: { zh: '遗忘门 $f$', en: 'Forget gate $f$' },
  steps: { zh: '半衰期（步）', en: 'Half-life in steps' },
  bias: { zh: '偏置 $b_f$', en: 'Bias $b_f$' },
}

function pose(spec: HalfLifeSpec): Posed {
  const trace = halfLifeByHand(spec)
  const digits = (id: string) => significant(trace[id] as number, 4)
  return {
    prompt: [paragraph(prompt(spec))],
    parts: tracedParts(trace, (id) => labels[id] as { zh: string; en: string }, ['steps', 'bias'], fourDigits),
    hints: [
      {
        zh: '每步乘 $f$，$n$ 步后剩 $f^n$；半衰期就是 $f^n = 0.5$ 的 $n$。',
        en: 'Every step multiplies by $f$ and $n$ steps leave $f^n$; the half-life is the $n$ with $f^n = 0.5$.',
      },
      beginning(spec),
    ],
    solution: solution(spec, digits).map(displayed),
    why: {
      zh: '记忆按指数衰减，所以半衰期是对数之比。$f$ 离 1 多近，决定能记多久：偏置 1 只有 $σ(1) = 0.731$，半衰期才 2.21 步；时间尺度乘 10，偏置大约只加 $ln 10$。',
      en: 'Memory decays exponentially, which makes the half-life a quotient of logarithms. What counts is how close $f$ is to 1: a bias of 1 has $σ(1) = 0.731$ and a half-life of 2.21 steps only; 10 times the time scale costs about $ln 10$ more bias.',
    },
  }
}

function prompt(spec: HalfLifeSpec) {
  const digits = { zh: '保留四位有效数字。', en: 'Give four significant digits.' }
  switch (spec.given) {
    case 'gate':
      return {
        zh: `LSTM 一个单元的遗忘门恒为 $f = ${spec.f}$，此后没有新内容写入。过多少步，细胞状态只剩一半？（不必是整数）${digits.zh}`,
        en: `A unit of an LSTM has a constant forget gate $f = ${spec.f}$ and nothing new is written. After how many steps, not necessarily a whole number, is half of its cell state left? ${digits.en}`,
      }
    case 'bias':
      return {
        zh: `遗忘门的预激活里除偏置 $b_f = ${spec.b}$ 以外都是零。细胞状态的半衰期是多少步？（不必是整数）${digits.zh}`,
        en: `All that reaches a forget gate is its bias $b_f = ${spec.b}$. What is the half-life of the cell state in steps, not necessarily a whole number? ${digits.en}`,
      }
    case 'half-life':
      return {
        zh: `要让细胞状态的半衰期恰好是 ${spec.n} 步，遗忘门的偏置 $b_f$ 应取多少？（预激活里其余都是零。）${digits.zh}`,
        en: `Which forget bias $b_f$ gives the cell state a half-life of exactly ${spec.n} steps, when nothing else reaches the gate? ${digits.en}`,
      }
  }
}

function beginning(spec: HalfLifeSpec) {
  switch (spec.given) {
    case 'gate':
      return { zh: `解 $${spec.f}^n = 0.5$，两边取对数。`, en: `Solve $${spec.f}^n = 0.5$ by taking logarithms.` }
    case 'bias':
      return {
        zh: `先求遗忘门：$f = σ(${spec.b}) = ${manyDigits(sigmoid(spec.b))}$。`,
        en: `First the gate: $f = σ(${spec.b}) = ${manyDigits(sigmoid(spec.b))}$.`,
      }
    case 'half-life':
      return {
        zh: `先解 $f^{${spec.n}} = 0.5$，得到 $f$，再由 $σ(b_f) = f$ 求偏置。`,
        en: `First solve $f^{${spec.n}} = 0.5$ for $f$, then $σ(b_f) = f$ for the bias.`,
      }
  }
}

function solution(spec: HalfLifeSpec, digits: (id: string) => string): string[] {
  switch (spec.given) {
    case 'gate':
      return [`n = ln(0.5)/ln(${spec.f}) = ${digits('steps')}`]
    case 'bias':
      return [
        `f = σ(${shown(spec.b)}) = 1/(1 + exp(−${spec.b})) = ${manyDigits(sigmoid(spec.b))}`,
        `n = ln(0.5)/ln(f) = ln(0.5)/ln(${manyDigits(sigmoid(spec.b))}) = ${digits('steps')}`,
      ]
    case 'half-life':
      return [`f = 0.5^{1/${spec.n}} = ${manyDigits(0.5 ** (1 / spec.n))}`, `b_f = ln(f/(1 - f)) = ${digits('bias')}`]
  }
}

/** Enough digits of a gate close to 1 to go on with. */
const manyDigits = (f: number) => f.toFixed(7)
