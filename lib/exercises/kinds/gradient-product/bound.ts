import { log, type RandomState } from '../../../rnn'
import { fourDigits } from '../../answer/answer'
import { significant } from '../../answer/key-text'
import { pick } from '../../draw'
import type { Kind, Level, Posed, Values } from '../../kind'
import { displayed, paragraph } from '../../text'
import { rounded } from '../../text/calculation'
import { type BoundSpec, leastDistance, rateOf } from './bound-rate'
import { boundSlips } from './bound-slips'

/** The bound on ‖∂h_t/∂h_k‖; between two steps at level 2; the distance for a bound at level 3. */
export const gradientBound: Kind<BoundSpec> = {
  id: 'gradient.bound',
  group: 'gradients',
  name: { zh: '梯度的上界', en: 'Bound on a gradient' },
  lesson: 'bptt',
  anchor: 'bound',
  levels: 3,
  draw: drawSpec,
  pose,
  recount,
  slips: boundSlips,
}

function drawSpec(random: RandomState, level: Level): BoundSpec {
  const activation = pick(random, ['tanh', 'sigmoid'] as const)
  const tanhs = [0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 1.05, 1.1, 1.2, 1.5]
  const sigmoids = [0.8, 1.2, 1.6, 2, 2.4, 2.8, 3, 3.2, 3.6, 4.4, 4.8]
  const sigma = pick(random, activation === 'tanh' ? tanhs : sigmoids)
  const distance = random.randint(4, 26)
  if (level === 1) return { activation, sigma, k: 0, t: distance }
  if (level === 2) {
    const k = random.randint(2, 21)
    return { activation, sigma, k, t: k + distance }
  }
  if (rateOf({ activation, sigma }) >= 1) return drawSpec(random, level)
  return { activation, sigma, k: 0, t: 0, below: pick(random, [0.1, 0.05, 0.01, 0.005, 0.001, 1e-4, 1e-6]) }
}

function recount(spec: BoundSpec): Values {
  const rate = rateOf(spec)
  if (spec.below === undefined) {
    let bound = 1
    for (let step = spec.k; step < spec.t; step++) bound *= rate
    return { bound }
  }
  let distance = 0
  for (let bound = 1; bound >= spec.below; bound *= rate) distance++
  return { distance }
}

function pose(spec: BoundSpec): Posed {
  const { activation, sigma, below, k, t } = spec
  const rate = rateOf(spec)
  const fraction = activation === 'tanh' ? '1' : '1/4'
  const step = {
    id: 'rate',
    label: { zh: '每步的因子 $γ σ_{max}$', en: 'Factor of one step, $γ σ_{max}$' },
    answer: { form: 'real', key: rate, tolerance: fourDigits } as const,
    step: true,
  }
  const rateLine = displayed(`γ σ_{max} = ${fraction} * ${sigma} = ${rounded(rate)}`)
  const hints = [
    {
      zh: '每一步的雅可比，范数不超过斜率的最大值 $γ$ 乘最大奇异值 $σ_{max}$；隔几步就乘几次。',
      en: 'The Jacobian of a step has a norm of at most the largest slope $γ$ times the largest singular value $σ_{max}$; there is one such factor a step.',
    },
    {
      zh: `${activation} 的斜率最大是 $${fraction}$，所以每步的因子是 $${fraction} * ${sigma}$。`,
      en: `The largest slope of ${activation} is $${fraction}$, so that a step has the factor $${fraction} * ${sigma}$.`,
    },
  ] as const
  const why = {
    zh: '$γ σ_{max} < 1$ 是消失的充分条件：不管输入和状态，远处的影响至少按这个速率衰减。大于 1 时上界什么也不说。sigmoid 的 $γ$ 只有 $1/4$，所以 $σ_{max}$ 到 4 都还保证消失。',
    en: '$γ σ_{max} < 1$ is sufficient for vanishing: whatever the inputs and states, what is far decays at least at this rate. Above 1 the bound says nothing. For a sigmoid $γ$ is only $1/4$, so that even $σ_{max}$ up to 4 makes gradients vanish.',
  }
  const unit = `${activation} RNN`
  if (below !== undefined) {
    const distance = leastDistance(rate, below)
    return {
      prompt: [
        paragraph({
          zh: `${unit} 的循环矩阵最大奇异值 $σ_{max} = ${sigma}$。$‖∂h_t/∂h_k‖$ 的上界 $(γ σ_{max})^{t-k}$ 从 $t - k$ 等于多少步起小于 ${below}？填最小的整数。`,
          en: `The recurrent matrix of a ${unit} has the largest singular value $σ_{max} = ${sigma}$. What is the least whole distance $t - k$ at which the bound $(γ σ_{max})^{t-k}$ on $‖∂h_t/∂h_k‖$ is below ${below}?`,
        }),
      ],
      parts: [
        step,
        {
          id: 'distance',
          label: { zh: '最小的距离 $t - k$', en: 'Least distance $t - k$' },
          answer: { form: 'integer', key: distance },
        },
      ],
      hints,
      solution: [
        rateLine,
        displayed(`ln(${below})/ln(${rounded(rate)}) = ${rounded(log(below) / log(rate))}`),
        paragraph({ zh: `大于它的最小整数：${distance}`, en: `The least whole number above it: ${distance}` }),
      ],
      why,
    }
  }
  const bound = rate ** (t - k)
  return {
    prompt: [
      paragraph({
        zh: `${unit} 的循环矩阵最大奇异值 $σ_{max} = ${sigma}$。$‖∂h_{${t}}/∂h_{${k}}‖$ 的上界 $(γ σ_{max})^{t-k}$ 是多少？保留四位有效数字。`,
        en: `The recurrent matrix of a ${unit} has the largest singular value $σ_{max} = ${sigma}$. What is the bound $(γ σ_{max})^{t-k}$ on $‖∂h_{${t}}/∂h_{${k}}‖$? Give four significant digits.`,
      }),
    ],
    parts: [
      step,
      {
        id: 'bound',
        label: { zh: '上界', en: 'The bound' },
        answer: { form: 'real', key: bound, tolerance: fourDigits },
      },
    ],
    hints,
    solution: [rateLine, displayed(`${rounded(rate)}^{${t - k}} = ${significant(bound, 4)}`)],
    why,
  }
}
