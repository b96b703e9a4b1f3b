import { jacobianNorms, log, type RandomState, stateJacobians } from '../../../rnn'
import { fourDigits, handTolerance } from '../../answer/answer'
import { significant } from '../../answer/key-text'
import { drawDecimal, pick } from '../../draw'
import type { Kind, Level, Posed } from '../../kind'
import { displayed, paragraph } from '../../text'
import { rounded, shown } from '../../text/calculation'
import { runUnits } from '../bptt/unit-run'
import { factorOf, fixedPoint, type ProductSpec } from './fixed-point'
import { productSlips } from './product-slips'

/** The product of Jacobians at a fixed point against its bound; at level 2 the fixed point has to be found first. */
export const gradientProduct: Kind<ProductSpec> = {
  id: 'gradient.product',
  group: 'gradients',
  name: { zh: '不动点处的连乘与上界', en: 'Product at a fixed point, and its bound' },
  lesson: 'bptt',
  anchor: 'scalar-example',
  levels: 2,
  draw: drawSpec,
  pose,
  recount: (spec) => ({ product: byEngine(spec) }),
  slips: productSlips,
}

function drawSpec(random: RandomState, level: Level): ProductSpec {
  if (level === 2) return { w: drawDecimal(random, 1.2, 2.5, 2), n: random.randint(4, 11) }
  for (;;) {
    const weights = [0.6, 0.7, 0.8, 0.9, 1.1, 1.2, 1.25, 1.3, 1.4, 1.5, 1.6, 1.75, 1.8, 2, 2.25, 2.5]
    const spec = {
      w: pick(random, weights),
      held: drawDecimal(random, 0.2, 0.9),
      n: pick(random, [5, 10, 15, 20, 30, 50]),
    }
    if (factorOf(spec) < 0.95 && factorOf(spec) ** spec.n > 1e-30) return spec
  }
}

/** ‖∂h_n/∂h_0‖ of the engine’s run at rest. */
function byEngine(spec: ProductSpec): number {
  const { w, held, n } = spec
  const h = fixedPoint(spec)
  const input = held === undefined ? 0 : 0.5 * log((1 + h) / (1 - h)) - w * h
  const run = runUnits({ W: [[w]], U: [[1]], b: [0], h0: [h], xs: Array.from({ length: n }, () => [input]) }, 1)
  return jacobianNorms(stateJacobians(run), 0, n)[n] as number
}

function pose(spec: ProductSpec): Posed {
  const { w, held, n } = spec
  const h = fixedPoint(spec)
  const factor = factorOf(spec)
  const product = factor ** n
  const bound = w ** n
  const tolerance = held === undefined ? { relative: 1e-2 } : fourDigits
  const digits = held === undefined ? 3 : 4
  return {
    prompt: [paragraph(prompt(spec))],
    parts: [
      ...(held === undefined
        ? [
            {
              id: 'fixed',
              label: { zh: '不动点 $h^*$', en: 'Fixed point $h^*$' },
              answer: { form: 'real', key: h, tolerance: handTolerance } as const,
              step: true,
            },
          ]
        : []),
      {
        id: 'factor',
        label: { zh: '每步的因子', en: 'Factor of one step' },
        answer: { form: 'real', key: factor, tolerance: handTolerance },
        step: true,
      },
      {
        id: 'bound',
        label: { zh: '上界', en: 'The bound' },
        answer: { form: 'real', key: bound, tolerance: fourDigits },
      },
      {
        id: 'verdict',
        label: { zh: '单凭这个上界能断定什么', en: 'What follows from the bound alone' },
        answer: { form: 'choice', key: w < 1 ? 'vanishes' : 'nothing', options },
      },
      {
        id: 'product',
        label: { zh: '真正的连乘', en: 'The product itself' },
        answer: { form: 'real', key: product, tolerance },
      },
    ],
    hints: [
      {
        zh: '停在不动点上，每一步的雅可比都是同一个数 $w(1 - h^{*2})$；上界则把斜率换成它的最大值 $1$。',
        en: 'At a fixed point every step has the same Jacobian, $w(1 - h^{*2})$; the bound puts the largest slope, $1$, in its place.',
      },
      held === undefined
        ? {
            zh: `从 $h = 0.5$ 开始反复算 $tanh(${w} h)$，直到前六位不再变化：$h^* = ${h.toFixed(6)}$。`,
            en: `Begin with $h = 0.5$ and repeat $tanh(${w} h)$ until six decimals no longer change: $h^* = ${h.toFixed(6)}$.`,
          }
        : {
            zh: `每步的因子：$${w} * (1 - ${held}²) = ${rounded(factor)}$。`,
            en: `The factor of one step: $${w} * (1 - ${held}²) = ${rounded(factor)}$.`,
          },
    ],
    solution: [
      ...(held === undefined ? [displayed(`h^* = tanh(${w} h^*) = ${h.toFixed(6)}`)] : []),
      displayed(`w(1 - h^{*2}) = ${w} * (1 - ${held === undefined ? h.toFixed(6) : shown(h)}²) = ${factor.toFixed(6)}`),
      displayed(`w^n = ${w}^{${n}} = ${significant(bound, 4)}`),
      paragraph(
        w < 1
          ? {
              zh: '上界小于 1 并随距离指数衰减：单凭它就能断定消失。',
              en: 'The bound is below 1 and decays exponentially: it alone is enough to say that the gradient vanishes.',
            }
          : {
              zh: '上界大于 1，什么也断定不了：真值可以小得多。',
              en: 'The bound is above 1 and decides nothing: the product may be far smaller.',
            },
      ),
      displayed(`${factor.toFixed(6)}^{${n}} = ${significant(product, digits)}`),
    ],
    why: {
      zh: '$|w| > 1$ 只是爆炸的必要条件。饱和使斜率 $1 - h^{*2}$ 变小，每步的因子可以远小于 $w$，梯度照样消失；上界与真值之差随距离指数增长。',
      en: '$|w| > 1$ is only necessary for explosion. Saturation makes the slope $1 - h^{*2}$ small, so that the factor of a step may be far below $w$ and the gradient vanishes all the same; bound and product part exponentially with distance.',
    },
  }
}

const options = [
  { id: 'vanishes', text: { zh: '梯度必定随距离消失', en: 'the gradient is certain to vanish with distance' } },
  { id: 'explodes', text: { zh: '梯度必定随距离爆炸', en: 'the gradient is certain to explode with distance' } },
  { id: 'nothing', text: { zh: '什么也断定不了', en: 'nothing' } },
]

function prompt({ w, held, n }: ProductSpec) {
  const asked = {
    zh: `求 ${n} 步的雅可比连乘 $∂h_{t+${n}}/∂h_t$，以及它的上界 $(γ|w|)^{${n}}$（$tanh$ 的 $γ = 1$）。`,
    en: `Find the product of Jacobians over ${n} steps, $∂h_{t+${n}}/∂h_t$, and its bound $(γ|w|)^{${n}}$ ($γ = 1$ for $tanh$).`,
  }
  if (held === undefined)
    return {
      zh: `一个单元的 tanh RNN，$w = ${w}$，没有输入和偏置，已停在正的不动点 $h^* = tanh(w h^*)$ 上。${asked.zh}中间至少保留六位小数；连乘的相对误差不超过 1% 算对。`,
      en: `A tanh RNN of one unit with $w = ${w}$, without input or bias, rests at its positive fixed point $h^* = tanh(w h^*)$. ${asked.en} Keep at least six decimals on the way; a relative error of up to 1% is accepted for the product.`,
    }
  return {
    zh: `一个单元的 tanh RNN，$w = ${w}$。一个恒定的输入把状态一直保持在 $h^* = ${held}$。${asked.zh}保留四位有效数字。`,
    en: `A tanh RNN of one unit has $w = ${w}$. A constant input holds its state at $h^* = ${held}$. ${asked.en} Give four significant digits.`,
  }
}
