import type { OtherConvention, Slip, Values } from '../../kind'
import { type InitSpec, isUniform, type Scheme, variance } from './init-values'

const family = (scheme: Scheme) => scheme.replace(/Normal|Uniform/, '')
const right = (spec: InitSpec) => variance(spec.scheme, spec.in, spec.out)
const std = (of: number): Values => ({ std: Math.sqrt(of) })
const when = (applies: (spec: InitSpec) => boolean, of: (spec: InitSpec) => number) => (spec: InitSpec) =>
  applies(spec) ? std(of(spec)) : undefined

export const initSlips: readonly Slip<InitSpec>[] = [
  {
    id: 'init.he-for-xavier',
    values: when(
      ({ scheme }) => family(scheme) === 'xavier',
      (spec) => 2 / spec.in,
    ),
    text: () => ({
      zh: '这是 He（Kaiming）的标准差 $√(2/n_{in})$，为 ReLU 推导；Xavier 是 $√(2/(n_{in} + n_{out}))$。',
      en: 'This is He’s (Kaiming’s) $√(2/n_{in})$, derived for ReLU; Xavier has $√(2/(n_{in} + n_{out}))$.',
    }),
  },
  {
    id: 'init.xavier-for-he',
    values: when(
      ({ scheme }) => family(scheme) === 'he',
      (spec) => 2 / (spec.in + spec.out),
    ),
    text: () => ({
      zh: '这是 Xavier 的标准差 $√(2/(n_{in} + n_{out}))$；He 只看 $n_{in}$：$√(2/n_{in})$。',
      en: 'This is Xavier’s $√(2/(n_{in} + n_{out}))$; He’s goes by $n_{in}$ alone: $√(2/n_{in})$.',
    }),
  },
  {
    id: 'init.fans-swapped',
    values: when(
      ({ scheme, ...spec }) => family(scheme) === 'he' && spec.in !== spec.out,
      (spec) => 2 / spec.out,
    ),
    text: () => ({
      zh: '用了 $n_{out}$：He 初始化看的是 $n_{in}$，即矩阵的列数。',
      en: 'This takes $n_{out}$: He initialisation goes by $n_{in}$, the number of columns.',
    }),
  },
  {
    id: 'init.numerator-one',
    values: when(
      ({ scheme }) => ['xavier', 'he'].includes(family(scheme)),
      (spec) => right(spec) / 2,
    ),
    text: () => ({
      zh: '分子漏了 2。',
      en: 'The numerator of 2 is missing.',
    }),
  },
  {
    id: 'init.variance',
    values: (spec) => ({ std: right(spec) }),
    text: () => ({
      zh: '这是方差：标准差还要开方。',
      en: 'This is the variance: the standard deviation is its root.',
    }),
  },
  {
    id: 'init.limit-for-deviation',
    values: when(
      ({ scheme }) => isUniform(scheme),
      (spec) => 3 * right(spec),
    ),
    text: () => ({
      zh: '这是均匀分布的边界 $a$：$U(-a, a)$ 的标准差是 $a/√3$。',
      en: 'This is the limit $a$ of the uniform distribution: $U(-a, a)$ has a standard deviation of $a/√3$.',
    }),
  },
  {
    id: 'init.half-interval',
    values: when(
      ({ scheme }) => isUniform(scheme),
      (spec) => right(spec) / 4,
    ),
    text: () => ({
      zh: '把区间长度当成 $a$ 了：$U(-a, a)$ 长 $2a$，标准差是 $2a/√12 = a/√3$。',
      en: 'The interval was taken to be $a$ long: $U(-a, a)$ is $2a$ long, so the standard deviation is $2a/√12 = a/√3$.',
    }),
  },
  {
    id: 'init.singular-value',
    values: when(
      ({ scheme }) => scheme === 'orthogonal',
      () => 1,
    ),
    text: () => ({
      zh: '1 是正交矩阵的奇异值：问的是元素的标准差，每行的平方和是 1，所以每个元素约为 $1/√h$。',
      en: '1 is the singular value of an orthogonal matrix: asked is the standard deviation of its entries, and a row’s squares add up to 1, so $1/√h$ each.',
    }),
  },
  {
    id: 'init.orthogonal-as-he',
    values: when(
      ({ scheme }) => scheme === 'orthogonal',
      (spec) => 2 / spec.in,
    ),
    text: () => ({
      zh: '这是 He 的标准差：正交矩阵每行的平方和是 1，标准差是 $1/√h$。',
      en: 'This is He’s: a row’s squares of an orthogonal matrix add up to 1, which makes $1/√h$.',
    }),
  },
  {
    id: 'init.input-size-for-hidden',
    values: when(
      ({ scheme, ...spec }) => scheme === 'pytorch' && spec.in !== spec.out,
      (spec) => 1 / (3 * spec.in),
    ),
    text: () => ({
      zh: '用了输入维度：PyTorch 的循环层里，所有权重的边界都是 $1/√h$。',
      en: 'This takes the input size: in PyTorch’s recurrent layers the limit of all weights is $1/√h$.',
    }),
  },
]

export const stackedFans: OtherConvention<InitSpec> = {
  id: 'init.stacked-fans',
  name: { zh: '按叠起来的整个矩阵', en: 'by the whole stacked matrix' },
  values: (spec) =>
    spec.blocks && family(spec.scheme) === 'xavier'
      ? std(variance(spec.scheme, spec.in, spec.blocks * spec.out))
      : undefined,
  text: ({ blocks = 4 }) => ({
    zh: `把 ${blocks} 组叠起来的矩阵当成一个来算 $n_{out}$ 了。Keras 的 kernel 就是这样初始化的，但题目说每组各自初始化。`,
    en: `The ${blocks} stacked blocks were taken as one matrix with as many times $n_{out}$. Keras initialises its kernel so, but the question draws each block by itself.`,
  }),
}
