import { log } from '../../../rnn'
import type { Slip, Values } from '../../kind'
import { type FloatSpec, formats, largestExponent, threshold } from './format'

const ln2 = log(2)
const of = (name: string) => threshold(formats.find((format) => format.name === name) as (typeof formats)[number])

/** Another largest exponent, where it is asked for. */
function byExponent({ format, named }: FloatSpec, exponent: number): Values | undefined {
  if (named) return undefined
  return { exponent, threshold: threshold(format) + (exponent - largestExponent(format)) * ln2 }
}

export const floatSlips: readonly Slip<FloatSpec>[] = [
  {
    id: 'float.common-logarithm',
    values: ({ format }) => ({ threshold: threshold(format) / log(10) }),
    text: () => ({
      zh: '用了以 10 为底的对数：$exp$ 的反函数是自然对数 $ln$。',
      en: 'This takes the logarithm to base 10: the inverse of $exp$ is the natural one, $ln$.',
    }),
  },
  {
    id: 'float.binary-logarithm',
    values: ({ format }) => ({ threshold: threshold(format) / ln2 }),
    text: () => ({
      zh: '这是以 2 为底的对数：还要乘 $ln 2$。',
      en: 'This is the logarithm to base 2: multiply by $ln 2$.',
    }),
  },
  {
    id: 'float.exponent-alone',
    values: ({ format }) => ({ threshold: largestExponent(format) * ln2 }),
    text: () => ({
      zh: '漏了尾数：最大的数将近 $2 × 2^E$，不是 $2^E$。',
      en: 'The fraction is left out: the largest number is nearly $2 × 2^E$ and not $2^E$.',
    }),
  },
  {
    id: 'float.smallest-number',
    values: ({ format }) => ({ threshold: (1 - largestExponent(format)) * ln2 }),
    text: () => ({
      zh: '这是最小正规数的对数，与下溢有关：上溢看最大的数。',
      en: 'This is the logarithm of the smallest normal number, where $exp$ begins to underflow: overflow goes by the largest number.',
    }),
  },
  {
    id: 'float.of-float64',
    values: ({ format }) => (format.exponentBits === 11 ? undefined : { threshold: of('float64') }),
    text: () => ({
      zh: '这是 float64 的阈值：别的格式早得多就溢出。',
      en: 'This is the threshold of float64: other formats overflow far earlier.',
    }),
  },
  {
    id: 'float.of-float32',
    values: ({ format }) => (format.exponentBits === 8 ? undefined : { threshold: of('float32') }),
    text: () => ({
      zh: '这是 float32 的阈值。',
      en: 'This is the threshold of float32.',
    }),
  },
  {
    id: 'float.exponent-without-bias',
    values: (spec) => byExponent(spec, 2 ** spec.format.exponentBits - 1),
    text: () => ({
      zh: '指数没有减去偏移：$e$ 位指数的最大值是 $2^{e-1} - 1$。',
      en: 'The exponent’s offset was not subtracted: $e$ bits reach $2^{e-1} - 1$.',
    }),
  },
  {
    id: 'float.exponent-one-more',
    values: (spec) => byExponent(spec, largestExponent(spec.format) + 1),
    text: () => ({
      zh: '指数多了 1：全 1 的指数不表示有限的数，最大的是 $2^{e-1} - 1$。',
      en: 'The exponent is 1 too large: one of nothing but 1 is that of no finite number, so the largest is $2^{e-1} - 1$.',
    }),
  },
  {
    id: 'float.clip-as-in-float64',
    values: ({ format, clip }) => (clip > threshold(format) ? { verdict: 'never' } : undefined),
    text: () => ({
      zh: '截断得太松：$c$ 比阈值大，$exp(c)$ 已经溢出。常见的 500 只在 float64 里够用。',
      en: 'The clip is too loose: $c$ is above the threshold, and $exp(c)$ overflows already. The usual 500 is enough in float64 only.',
    }),
  },
  {
    id: 'float.clip-not-needed-to-overflow',
    values: ({ format, clip }) => (clip < threshold(format) ? { verdict: 'overflows' } : undefined),
    text: () => ({
      zh: '$c$ 比阈值小，截断之后 $exp$ 的自变量到不了溢出的地方。',
      en: '$c$ is below the threshold: after the clip the argument of $exp$ never gets to where it overflows.',
    }),
  },
]
