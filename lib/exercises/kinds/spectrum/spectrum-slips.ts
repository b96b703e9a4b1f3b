import type { Slip, Values } from '../../kind'
import { characteristic, eigenvalues, normOf, radiusOf, type SpectrumSpec, squares } from './spectrum-values'

const isTriangular = ({ W: [[, b], [c]] }: SpectrumSpec) => b === 0 || c === 0

export const spectrumSlips: readonly Slip<SpectrumSpec>[] = [
  {
    id: 'spectrum.norm-for-radius',
    values: (spec) => ({ radius: normOf(spec) }),
    text: () => ({
      zh: '这是最大奇异值 $σ_{max}$：谱半径是特征值的最大模。',
      en: 'This is the largest singular value $σ_{max}$: the spectral radius is the largest modulus of an eigenvalue.',
    }),
  },
  {
    id: 'spectrum.radius-for-norm',
    values: (spec) => ({ sigma: radiusOf(spec) }),
    text: () => ({
      zh: '这是谱半径 $ρ$：最大奇异值是 $W^⊤ W$ 最大特征值的平方根，只有正规矩阵两者才相等。',
      en: 'This is the spectral radius $ρ$: the largest singular value is the root of the largest eigenvalue of $W^⊤ W$, and equal to $ρ$ for normal matrices only.',
    }),
  },
  {
    id: 'spectrum.frobenius-norm',
    values: (spec) => ({ sigma: Math.sqrt(squares(spec)) }),
    text: () => ({
      zh: '这是 Frobenius 范数，即全部元素平方和的平方根，等于 $√(σ_1² + σ_2²)$。',
      en: 'This is the Frobenius norm, the root of the sum of all squares, which is $√(σ_1² + σ_2²)$.',
    }),
  },
  {
    id: 'spectrum.square-of-norm',
    values: (spec) => ({ sigma: normOf(spec) ** 2 }),
    text: () => ({
      zh: '这是 $W^⊤ W$ 的最大特征值：还要开方。',
      en: 'This is the largest eigenvalue of $W^⊤ W$: take its root.',
    }),
  },
  {
    id: 'spectrum.largest-diagonal',
    values: (spec) => {
      const [[a], [, d]] = spec.W
      return isTriangular(spec) ? undefined : { radius: Math.max(Math.abs(a), Math.abs(d)) }
    },
    text: () => ({
      zh: '对角元只在三角矩阵里才是特征值。',
      en: 'Diagonal entries are eigenvalues of triangular matrices only.',
    }),
  },
  {
    id: 'spectrum.largest-signed',
    values: (spec) => {
      const real = eigenvalues(spec)
      return real && Math.abs(real[1]) > Math.abs(real[0]) ? { radius: real[0] } : undefined
    },
    text: () => ({
      zh: '取了带符号的最大特征值：谱半径看的是模，负的特征值可能更大。',
      en: 'This is the largest eigenvalue with its sign: the spectral radius goes by modulus, and a negative one may have more.',
    }),
  },
  {
    id: 'spectrum.real-part',
    values: (spec) => (eigenvalues(spec) ? undefined : { radius: Math.abs(characteristic(spec).trace) / 2 }),
    text: () => ({
      zh: '这是复特征值的实部：模还要算上虚部，一对共轭特征值的模是 $√det(W)$。',
      en: 'This is the real part of complex eigenvalues: the modulus has the imaginary part too, and for a conjugate pair it is $√det(W)$.',
    }),
  },
  {
    id: 'spectrum.determinant',
    values: (spec) => (eigenvalues(spec) ? undefined : { radius: characteristic(spec).determinant }),
    text: () => ({
      zh: '这是行列式，即两个特征值的积：一对共轭特征值的模是它的平方根。',
      en: 'This is the determinant, the product of both eigenvalues: the modulus of a conjugate pair is its root.',
    }),
  },
  {
    id: 'spectrum.norm-decides-linear',
    values: (spec): Values | undefined => (normOf(spec) > 1 && radiusOf(spec) < 1 ? { linear: 'grows' } : undefined),
    text: () => ({
      zh: '$σ_{max} > 1$ 只说明走一步可能变长；线性 RNN 长期看谱半径，$ρ < 1$ 最终必衰减，中途先涨后落也算。',
      en: '$σ_{max} > 1$ only says that a single step may lengthen; in the long run the spectral radius decides for a linear RNN, and $ρ < 1$ decays in the end, even if it grows on the way.',
    }),
  },
  {
    id: 'spectrum.norm-above-one-explodes',
    values: (spec) => (normOf(spec) > 1 ? { tanh: 'explodes' } : undefined),
    text: () => ({
      zh: '$σ_{max} > 1$ 只是爆炸的必要条件：饱和时 $tanh$ 的斜率会把它压下去。',
      en: '$σ_{max} > 1$ is only necessary for explosion: where $tanh$ saturates its slope holds it down.',
    }),
  },
  {
    id: 'spectrum.radius-decides-tanh',
    values: (spec) => (normOf(spec) > 1 && radiusOf(spec) < 1 ? { tanh: 'vanishes' } : undefined),
    text: () => ({
      zh: '对 tanh RNN，$ρ < 1$ 保证不了消失：每步的雅可比是 $diag(1 - h_t²) W$，它的谱半径可以更大。保证消失的是 $σ_{max} < 1$。',
      en: 'For a tanh RNN $ρ < 1$ does not guarantee vanishing: each step has the Jacobian $diag(1 - h_t²) W$, whose spectral radius may be larger. What guarantees it is $σ_{max} < 1$.',
    }),
  },
  {
    id: 'spectrum.norm-below-one-undecided',
    values: (spec) => (normOf(spec) < 1 ? { tanh: 'undecided' } : undefined),
    text: () => ({
      zh: '$σ_{max} < 1$ 就是 tanh RNN 梯度消失的充分条件：斜率不超过 1，连乘不超过 $σ_{max}^n$。',
      en: '$σ_{max} < 1$ is sufficient for vanishing in a tanh RNN: slopes are at most 1, so the product is at most $σ_{max}^n$.',
    }),
  },
]
