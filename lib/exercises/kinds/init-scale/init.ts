import { initialParameters, type NetworkSpec, type ParameterSet, RandomState } from '../../../rnn'
import { fourDigits } from '../../answer/answer'
import { significant } from '../../answer/key-text'
import { pick } from '../../draw'
import type { Kind, Level, Posed } from '../../kind'
import { displayed, paragraph } from '../../text'
import { initSlips, stackedFans } from './init-slips'
import { fraction, limit, prompt } from './init-text'
import { type InitSpec, isUniform, variance } from './init-values'

/** Standard deviations of initial weights: of one matrix; of the blocks of a gated cell; of uniform distributions. */
export const initScale: Kind<InitSpec> = {
  id: 'init.scale',
  group: 'stability',
  name: { zh: '初始化的标准差', en: 'Standard deviation of initial weights' },
  lesson: 'training',
  anchor: 'initialisation',
  levels: 3,
  draw: drawSpec,
  pose,
  recount: (spec) => ({ std: byEngine(spec) }),
  slips: initSlips,
  conventions: [stackedFans],
}

const hiddenSizes = [8, 10, 12, 16, 18, 20, 25, 32, 40, 50, 64]
const inputSizes = [3, 5, 6, 14, 15, 24, 30, 48, 60, 80, 96, 120]

function drawSpec(random: RandomState, level: Level): InitSpec {
  const out = pick(random, hiddenSizes)
  if (level === 1) {
    const scheme = pick(random, ['xavierNormal', 'heNormal', 'orthogonal'] as const)
    return { scheme, out, in: scheme === 'orthogonal' ? out : pick(random, inputSizes) }
  }
  if (level === 2) {
    const spec = { out, in: pick(random, [out, pick(random, inputSizes)]), blocks: pick(random, [3, 4] as const) }
    return {
      ...spec,
      scheme: pick(
        random,
        spec.in === out ? (['xavierNormal', 'orthogonal'] as const) : (['xavierNormal', 'heNormal'] as const),
      ),
    }
  }
  return { scheme: pick(random, ['xavierUniform', 'heUniform', 'pytorch'] as const), out, in: pick(random, inputSizes) }
}

/**
 * By what the engine draws: of a normal or uniform scheme the first entry over the same draw of the standard
 * distribution, of an orthogonal matrix the root mean square of all entries.
 */
function byEngine(spec: InitSpec): number {
  const { scheme, out } = spec
  // A block that is drawn by itself is the matrix of a vanilla RNN.
  const network: NetworkSpec = { cell: { kind: 'rnn' }, inputSize: spec.in, hiddenSize: out }
  const seed = 7
  // Drawn after the input weights, and of no interest here.
  const recurrent = 'xavierUniform' as const
  const drawn = (parameters: ParameterSet) => [...(parameters.weight_ih_l0?.data ?? [])]
  if (scheme === 'orthogonal') {
    const data = drawn(initialParameters(network, new RandomState(seed), { input: scheme }))
    return Math.sqrt(data.reduce((sum, value) => sum + value * value, 0) / data.length)
  }
  const options = scheme === 'pytorch' ? { scheme } : { input: scheme, recurrent }
  const [first = 0] = drawn(initialParameters(network, new RandomState(seed), options))
  if (!isUniform(scheme)) return first / new RandomState(seed).standardNormal()
  return first / new RandomState(seed).uniform(-1, 1) / Math.sqrt(3)
}

function pose(spec: InitSpec): Posed {
  const { scheme } = spec
  const std = Math.sqrt(variance(scheme, spec.in, spec.out))
  const { letters, numbers } = fraction(spec)
  return {
    prompt: [paragraph(prompt(spec))],
    parts: [
      {
        id: 'std',
        label: { zh: '标准差', en: 'Standard deviation' },
        answer: { form: 'real', key: std, tolerance: fourDigits },
      },
    ],
    hints: [
      scheme === 'orthogonal'
        ? {
            zh: '正交矩阵每一行都是单位向量：$h$ 个元素的平方和是 1。',
            en: 'Every row of an orthogonal matrix is a unit vector: the squares of its $h$ entries add up to 1.',
          }
        : {
            zh: '先认清 $n_{in}$（矩阵的列数）和 $n_{out}$（行数），再看这种办法用哪一个：Xavier 两个都用，He 只用 $n_{in}$。PyTorch 的循环层两个都不用，只看 $h$。',
            en: 'First tell $n_{in}$, the number of columns, from $n_{out}$, the number of rows; then which of them it takes: Xavier both, He $n_{in}$ alone. PyTorch’s recurrent layers take neither, but $h$.',
          },
      isUniform(scheme)
        ? {
            zh: `先求边界：$a = √(${limit(spec)})$。$U(-a, a)$ 的标准差是 $a/√3$。`,
            en: `First the limit, $a = √(${limit(spec)})$. $U(-a, a)$ has a standard deviation of $a/√3$.`,
          }
        : { zh: `方差是 $${numbers}$。`, en: `The variance is $${numbers}$.` },
    ],
    solution: [
      ...(isUniform(scheme) ? [displayed(`a = √(${limit(spec)}) = ${significant(std * Math.sqrt(3), 4)}`)] : []),
      displayed(`${isUniform(scheme) ? 'a/√3 = ' : ''}√(${letters}) = √(${numbers}) = ${significant(std, 4)}`),
    ],
    why: {
      zh: 'Xavier 折中前向与反向，He 为 ReLU 补上一半的方差，两者管的都是方差。循环权重每步都要乘，更要紧的是谱：标准差相近，Xavier 的最大奇异值接近 2，正交恰好是 1。',
      en: 'Xavier compromises between the way forward and the way back, He makes up for the half that a ReLU takes away; both are about variance. Recurrent weights multiply at every step, and there the spectrum matters more: at almost the same standard deviation Xavier has a largest singular value of nearly 2, orthogonal of exactly 1.',
    },
  }
}
