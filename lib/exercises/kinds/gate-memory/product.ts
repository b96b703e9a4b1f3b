import { jacobianBetween, log, type RandomState, runCell, stateJacobians, tensor, zeros } from '../../../rnn'
import { fourDigits } from '../../answer/answer'
import { significant } from '../../answer/key-text'
import { drawDecimal, pick } from '../../draw'
import type { Kind, Level, Posed, Values } from '../../kind'
import { type Block, displayed, paragraph, table } from '../../text'
import { factor, shown } from '../../text/calculation'
import { tracedParts } from '../../trace'
import { gateProductSlips } from './product-slips'
import { type GateProductSpec, gateProductByHand } from './product-values'

/** The direct path ∏ f: of a constant gate, of gates that differ, and what is left of what a step wrote. */
export const gateProduct: Kind<GateProductSpec> = {
  id: 'gate.product',
  group: 'gradients',
  name: { zh: '遗忘门的连乘', en: 'Product of forget gates' },
  lesson: 'why-lstm',
  anchor: 'direct-path',
  levels: 3,
  draw: drawSpec,
  pose,
  recount: byEngine,
  slips: gateProductSlips,
}

function drawSpec(random: RandomState, level: Level): GateProductSpec {
  if (level === 1) {
    const f = random.randint(0, 2) === 1 ? pick(random, [0.95, 0.97, 0.98, 0.99]) : drawDecimal(random, 0.5, 0.94, 2)
    const n = pick(random, [3, 4, 5, 6, 8, 10, 15, 20, 25, 30, 40, 50, 100])
    return { f: Array.from({ length: n }, () => f), k: 0, t: n }
  }
  const f = Array.from({ length: 5 }, () => drawDecimal(random, 0.3, 0.95, 2))
  const k = random.randint(1, 3)
  const spec = { f, k, t: random.randint(k + 2, 6) }
  if (level === 2) return spec
  return { ...spec, written: { i: drawDecimal(random, 0.2, 0.9), g: drawDecimal(random, -0.9, 0.9) } }
}

/** ∂C_t/∂C_k of the engine’s run of a unit without recurrent weights, whose gates are those of its inputs. */
function byEngine({ f, k, t, written }: GateProductSpec): Values {
  const parameters = {
    weight_ih_l0: tensor([4, 1], [0, 1, 0, 0]),
    weight_hh_l0: zeros([4, 1]),
    bias_ih_l0: zeros([4]),
    bias_hh_l0: zeros([4]),
  }
  const inputs = f.map((gate) => log(gate / (1 - gate)))
  const spec = { cell: { kind: 'lstm' }, inputSize: 1, hiddenSize: 1 } as const
  const run = runCell(spec, parameters, tensor([f.length, 1], inputs))
  const product = jacobianBetween(stateJacobians(run), t, k, 'c').data[0] as number
  return written ? { product, left: product * written.i * written.g } : { product }
}

function pose(spec: GateProductSpec): Posed {
  const { f, k, t, written } = spec
  const trace = gateProductByHand(spec)
  const gates = f.slice(k, t)
  const same = new Set(f).size === 1
  const numbers = same ? `${f[0]}^{${t}}` : gates.map(shown).join(' * ')
  const value = significant(trace.product as number, 4)
  const product = same ? `f^{${t}} = ${numbers}` : `${gates.map((_, n) => `f_${k + 1 + n}`).join(' ')} = ${numbers}`
  const labels: Readonly<Record<string, { zh: string; en: string }>> = {
    product: {
      zh: written ? '留下的比例' : '沿直接路径的导数',
      en: written ? 'Fraction left' : 'Derivative along the direct path',
    },
    left: { zh: `第 ${k} 步写入的内容在 $C_${t}$ 里的份额`, en: `Share of what step ${k} wrote in $C_${t}$` },
  }
  return {
    prompt: prompt(spec),
    parts: tracedParts(
      trace,
      (id) => labels[id] as { zh: string; en: string },
      [written ? 'left' : 'product'],
      fourDigits,
    ),
    hints: [
      {
        zh: '$C_t = f_t ⊙ C_{t-1} + …$：固定其余各量时，每走一步，旧的内容乘一次那一步的遗忘门。',
        en: '$C_t = f_t ⊙ C_{t-1} + …$: with all else fixed, every step multiplies what is old by that step’s forget gate.',
      },
      { zh: `要乘的是 $${numbers}$。`, en: `What is multiplied: $${numbers}$.` },
    ],
    solution: [
      displayed(`${product} = ${value}`),
      ...(written
        ? [
            displayed(
              `${value} * ${shown(written.i)} * ${factor(shown(written.g))} = ${significant(trace.left as number, 4)}`,
            ),
          ]
        : []),
    ],
    why: {
      zh: 'LSTM 的直接路径上没有反复出现的 $W_{hh}$，也没有 $tanh′$，只有逐元素的 $f$。它随输入变，能学到接近 1；但只要小于 1，连乘仍按指数衰减，只是速率可学。',
      en: 'The direct path of an LSTM has no $W_{hh}$ again and again and no $tanh′$, only the gates $f$, elementwise. They follow the input and can learn to be close to 1; below 1 their product still decays exponentially, at a rate that is learned.',
    },
  }
}

function prompt({ f, k, t, written }: GateProductSpec): Block[] {
  const digits = { zh: '保留四位有效数字。', en: 'Give four significant digits.' }
  if (new Set(f).size === 1) {
    return [
      paragraph({
        zh: `LSTM 一个单元的遗忘门在 ${t} 步里恒为 $f = ${f[0]}$。沿细胞的直接路径（固定各步的 $h$），$∂C_{t+${t}}/∂C_t$ 是多少？${digits.zh}`,
        en: `The forget gate of a unit of an LSTM is $f = ${f[0]}$ in each of ${t} steps. What is $∂C_{t+${t}}/∂C_t$ along the cell’s direct path, with every $h$ held fixed? ${digits.en}`,
      }),
    ]
  }
  const gates = table([{ zh: '步', en: 'Step' }, ...f.map((_, n) => `${n + 1}`)], [['$f$', ...f.map(shown)]])
  if (!written) {
    return [
      paragraph({
        zh: `LSTM 一个单元各步的遗忘门如下。沿细胞的直接路径（固定各步的 $h$），$∂C_${t}/∂C_${k}$ 是多少？${digits.zh}`,
        en: `The forget gates of a unit of an LSTM are these. What is $∂C_${t}/∂C_${k}$ along the cell’s direct path, with every $h$ held fixed? ${digits.en}`,
      }),
      gates,
    ]
  }
  const [i, g] = [`$i_${k} = ${shown(written.i)}$`, `$C̃_${k} = ${shown(written.g)}$`]
  return [
    paragraph({
      zh: `LSTM 一个单元各步的遗忘门如下。第 ${k} 步的输入门 ${i}，候选 ${g}。这一步写入的内容，到 $C_${t}$ 里还剩多少？（连符号）${digits.zh}`,
      en: `The forget gates of a unit of an LSTM are these. Step ${k} has input gate ${i} and candidate ${g}. How much of what it writes is still in $C_${t}$, with its sign? ${digits.en}`,
    }),
    gates,
  ]
}
