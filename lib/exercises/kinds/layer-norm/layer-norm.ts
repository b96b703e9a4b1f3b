import type { Localized } from '../../../i18n/locale'
import { handTolerance } from '../../answer/answer'
import { decimals } from '../../answer/key-text'
import type { Kind, Posed } from '../../kind'
import { type Block, columnVector, displayed, paragraph } from '../../text'
import { drawSpec, mean, type Spec, scaled, standardised, variance } from './normalised'
import { slips } from './slips'

/** Layer normalisation of a short vector by hand. */
export const layerNorm: Kind<Spec> = {
  id: 'training.layer-norm-by-hand',
  group: 'steps',
  name: { zh: '层归一化', en: 'Layer normalisation' },
  lesson: 'training',
  anchor: 'layer-norm',
  levels: 2,
  draw: drawSpec,
  pose,
  recount: ({ v, ...spec }) => {
    // The mean of the squares less the square of the mean.
    const square = mean(v.map((entry) => entry ** 2)) - mean(v) ** 2
    const y = v.map((entry, j) => {
      const x = (v.length * entry - v.reduce((sum, one) => sum + one, 0)) / v.length / Math.sqrt(square)
      return x * (spec.gain?.[j] ?? 1) + (spec.bias?.[j] ?? 0)
    })
    return { variance: square, y }
  },
  slips,
}

function pose(spec: Spec): Posed {
  const { v, gain, bias } = spec
  const [centre, square] = [mean(v), variance(v)]
  const standard = standardised(v, centre, Math.sqrt(square))
  const y = scaled(spec, standard)
  const list = (values: readonly number[]) => `(${values.map((value) => decimals(value, 4)).join(', ')})`
  const prompt: Block[] = gain && bias ? [columnVector('γ', gain), columnVector('β', bias)] : []
  return {
    prompt: [paragraph(question(gain !== undefined)), columnVector('v', v), ...prompt],
    parts: [
      {
        id: 'mean',
        label: { zh: '均值 $μ$', en: 'Mean $μ$' },
        answer: { form: 'real', key: centre, tolerance: handTolerance },
        step: true,
      },
      {
        id: 'variance',
        label: { zh: '方差 $σ²$', en: 'Variance $σ²$' },
        answer: { form: 'real', key: square, tolerance: handTolerance },
        step: true,
      },
      { id: 'y', label: { zh: '结果', en: 'Result' }, answer: { form: 'vector', key: y, tolerance: handTolerance } },
    ],
    hints: [
      {
        zh: '先求这个向量自己的均值和方差（除以 $n$），减去均值，再除以标准差。',
        en: 'Find the vector’s own mean and variance (dividing by $n$), take the mean off, then divide by the standard deviation.',
      },
      {
        zh: `$n = ${v.length}$，$μ = ${decimals(centre, 4)}$。`,
        en: `$n = ${v.length}$ and $μ = ${decimals(centre, 4)}$.`,
      },
    ],
    solution: [
      displayed(`μ = (${v.map(signed).join(' + ')})/${v.length} = ${decimals(centre, 4)}`),
      displayed(
        `σ² = (${v.map((entry) => `(${decimals(entry - centre, 4)})²`).join(' + ')})/${v.length} = ${decimals(square, 4)}`,
      ),
      displayed(`σ = √${decimals(square, 4)} ≈ ${decimals(Math.sqrt(square), 4)}`),
      ...(gain ? [displayed(`(v - μ)/σ = ${list(standard)}`)] : []),
      displayed(gain ? `γ ⊙ (v - μ)/σ + β = ${list(y)}` : `(v - μ)/σ = ${list(y)}`),
    ],
    why: {
      zh: '统计量只取自这一个向量，不跨批次、不跨时间，所以训练与推理一致，填充也影响不到别人。没有增益和偏置时，结果的均值是 0，方差是 1，与输入的尺度无关。',
      en: 'The statistics are those of this one vector, across neither batch nor time, so training and inference agree and padding cannot contaminate anyone. Without gain and bias the result has mean 0 and variance 1, whatever the scale of the input.',
    },
  }
}

function question(scales: boolean): Localized {
  const [zh, en] = scales
    ? ['增益 $γ$ 和偏置 $β$ 逐元素给出', 'with the gains $γ$ and biases $β$ given']
    : ['增益 $γ = 1$，偏置 $β = 0$', 'with gain $γ = 1$ and bias $β = 0$']
  return {
    zh: `对向量 $v$ 做层归一化，${zh}；$ε$ 取 0。结果是什么？`,
    en: `Apply layer normalisation to the vector $v$, ${en}; take $ε$ as 0. What is the result?`,
  }
}

function signed(value: number): string {
  return value < 0 ? `(${value})` : `${value}`
}
