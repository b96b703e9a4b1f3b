import { type RandomState, spectralNorm, spectralRadius, tensor } from '../../../rnn'
import { handTolerance } from '../../answer/answer'
import { drawDecimal, pick } from '../../draw'
import type { Kind, Level, Posed } from '../../kind'
import { matrix, paragraph } from '../../text'
import { spectrumSlips } from './spectrum-slips'
import { linearOptions, solution, squaresLine, tanhOptions, traceLine } from './spectrum-solution'
import { characteristic, normOf, radiusOf, type SpectrumSpec } from './spectrum-values'

/** ρ and σ_max of a 2×2 matrix and what follows from each: triangular; real eigenvalues; a pair that is not real. */
export const radiusAndNorm: Kind<SpectrumSpec> = {
  id: 'matrix.radius-and-norm',
  group: 'stability',
  name: { zh: '谱半径与最大奇异值', en: 'Spectral radius and largest singular value' },
  lesson: 'bptt',
  anchor: 'spectral-radius',
  levels: 3,
  draw: drawSpec,
  pose,
  recount: ({ W }) => {
    const A = tensor([2, 2], W.flat())
    return { radius: spectralRadius(A), sigma: spectralNorm(A) }
  },
  slips: spectrumSlips,
}

function drawSpec(random: RandomState, level: Level): SpectrumSpec {
  for (;;) {
    const spec = drawMatrix(random, level)
    const [radius, sigma] = [radiusOf(spec), normOf(spec)]
    const clear = Math.abs(radius - 1) > 0.03 && Math.abs(sigma - 1) > 0.03
    if (clear && radius > 0.1 && radius < 2 && sigma < 4) return spec
  }
}

function drawMatrix(random: RandomState, level: Level): SpectrumSpec {
  const small = () => drawDecimal(random, -1.3, 1.3)
  if (level === 1) {
    const [a, d] = [small(), small()]
    // Two equal eigenvalues of a matrix that is not diagonal would cost the engine its digits.
    if (Math.abs(a) === Math.abs(d)) return drawMatrix(random, level)
    const beside = drawDecimal(random, -1.5, 1.5)
    const upper = random.randint(0, 2) === 0
    return {
      W: upper
        ? [
            [a, beside],
            [0, d],
          ]
        : [
            [a, 0],
            [beside, d],
          ],
    }
  }
  if (level === 3) {
    const spec: SpectrumSpec = {
      W: [
        [small(), small()],
        [small(), small()],
      ],
    }
    return characteristic(spec).discriminant < -0.01 ? spec : drawMatrix(random, level)
  }
  // From its eigenvalues, so that they are short: b·c = a·d − λ₁·λ₂.
  const [one, two, a] = [small(), small(), small()]
  const d = Math.round((one + two - a) * 10) / 10
  const b = pick(random, [-2, -1, -0.5, 0.5, 1, 2])
  const c = Math.round(((a * d - one * two) / b) * 1000) / 1000
  const apart = Math.abs(Math.abs(one) - Math.abs(two)) > 0.05
  return apart && c !== 0 && d !== 0
    ? {
        W: [
          [a, b],
          [c, d],
        ],
      }
    : drawMatrix(random, level)
}

function pose(spec: SpectrumSpec): Posed {
  const [radius, sigma] = [radiusOf(spec), normOf(spec)]
  return {
    prompt: [
      paragraph({
        zh: '一个 RNN 的循环矩阵 $W$ 如下。求谱半径 $ρ(W)$ 和最大奇异值 $σ_{max}(W)$，保留四位小数；再说明梯度随距离会怎样。',
        en: 'An RNN has the recurrent matrix $W$ below. Find its spectral radius $ρ(W)$ and its largest singular value $σ_{max}(W)$ to four decimals, then say what becomes of gradients with distance.',
      }),
      matrix('W', spec.W),
    ],
    parts: [
      {
        id: 'radius',
        label: { zh: '谱半径 $ρ$', en: 'Spectral radius $ρ$' },
        answer: { form: 'real', key: radius, tolerance: handTolerance },
      },
      {
        id: 'sigma',
        label: { zh: '最大奇异值 $σ_{max}$', en: 'Largest singular value $σ_{max}$' },
        answer: { form: 'real', key: sigma, tolerance: handTolerance },
      },
      {
        id: 'linear',
        label: { zh: '线性 RNN：雅可比的连乘 $W^n$', en: 'A linear RNN: the product of Jacobians $W^n$' },
        answer: { form: 'choice', key: radius < 1 ? 'decays' : 'grows', options: linearOptions },
      },
      {
        id: 'tanh',
        label: { zh: 'tanh RNN：雅可比的连乘', en: 'A tanh RNN: the product of Jacobians' },
        answer: { form: 'choice', key: sigma < 1 ? 'vanishes' : 'undecided', options: tanhOptions },
      },
    ],
    hints: [
      {
        zh: '特征值解 $λ² - tr(W) λ + det(W) = 0$，谱半径取最大的模。奇异值的平方是 $W^⊤ W$ 的特征值：和是全部元素的平方和 $s$，积是 $det(W)²$。',
        en: 'Eigenvalues solve $λ² - tr(W) λ + det(W) = 0$, and the spectral radius is the largest modulus. Squares of singular values are eigenvalues of $W^⊤ W$: their sum is $s$, the sum of all squares, and their product $det(W)²$.',
      },
      { zh: `$${traceLine(spec)}$，$${squaresLine(spec)}$。`, en: `$${traceLine(spec)}$ and $${squaresLine(spec)}$.` },
    ],
    solution: solution(spec),
    why: {
      zh: '上界用最大奇异值，线性的长期行为用谱半径。$σ_{max} < 1$ 足以断定消失，$σ_{max} > 1$ 只是爆炸的必要条件；对 tanh RNN，谱半径既保证不了消失，也保证不了爆炸。',
      en: 'Bounds take the largest singular value, the long run of a linear RNN goes by the spectral radius. $σ_{max} < 1$ is enough to say that gradients vanish, $σ_{max} > 1$ is only necessary for explosion; and for a tanh RNN the spectral radius guarantees neither.',
    },
  }
}
