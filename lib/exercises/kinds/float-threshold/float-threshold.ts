import type { RandomState } from '../../../rnn'
import { fourDigits } from '../../answer/answer'
import { significant } from '../../answer/key-text'
import { pick } from '../../draw'
import type { Kind, Level, Posed } from '../../kind'
import { displayed, paragraph } from '../../text'
import { floatSlips } from './float-slips'
import { bisectedThreshold, type FloatSpec, formats, largestExponent, threshold } from './format'

/** Where exp overflows in a floating-point format, and whether a clip comes in time; by its bits at level 2. */
export const floatThresholds: Kind<FloatSpec> = {
  id: 'float.thresholds',
  group: 'stability',
  name: { zh: 'exp 在哪里溢出', en: 'Where exp overflows' },
  lesson: 'mini-example',
  anchor: 'sigmoid-clip',
  levels: 2,
  draw: drawSpec,
  pose,
  recount: ({ format, named }) => ({
    threshold: bisectedThreshold(format),
    ...(!named && { exponent: (2 ** format.exponentBits - 2) / 2 }),
  }),
  slips: floatSlips,
}

const clips = [5, 8, 10, 12, 15, 20, 30, 40, 50, 60, 80, 85, 90, 100, 150, 200, 300, 400, 500, 600, 700, 720, 750, 800]

function drawSpec(random: RandomState, level: Level): FloatSpec {
  const format =
    level === 1
      ? pick(random, formats)
      : { name: '', exponentBits: random.randint(4, 12), fractionBits: random.randint(3, 53) }
  const edge = threshold(format)
  // Within a factor of ten of the threshold, on either side, and not at it.
  const near = clips.filter((clip) => clip > edge / 10 && clip < edge * 10 && Math.abs(clip - edge) > 0.5)
  return { format, named: level === 1, clip: pick(random, near) }
}

function pose({ format, named, clip }: FloatSpec): Posed {
  const E = largestExponent(format)
  const edge = threshold(format)
  const { fractionBits: m, exponentBits: e } = format
  const max = `(2 - 2^{-${m}}) × 2^{${E}}`
  const answer = significant(edge, 4)
  const verdict = clip > edge ? 'overflows' : 'never'
  const option = options.find(({ id }) => id === verdict) as (typeof options)[number]
  const sign = clip > edge ? '>' : '<'
  return {
    prompt: [
      paragraph(
        named
          ? {
              zh: `${format.name} 的最大有限数是 $${max}$。$exp(x)$ 从 $x$ 大于多少起溢出？保留四位有效数字。sigmoid 的代码先把自变量截断到 $[-${clip}, ${clip}]$ 再取指数，还会溢出吗？`,
              en: `The largest finite number of ${format.name} is $${max}$. Above which $x$ does $exp(x)$ overflow? Give four significant digits. The code of a sigmoid clips its argument to $[-${clip}, ${clip}]$ before it takes the exponential: can it still overflow?`,
            }
          : {
              zh: `一种 IEEE 754 式的浮点格式有 ${e} 位指数、${m} 位尾数（不含隐含的 1），全 1 的指数不表示有限的数。$exp(x)$ 从 $x$ 大于多少起溢出？保留四位有效数字。代码先把自变量截断到 $[-${clip}, ${clip}]$ 再取指数，还会溢出吗？`,
              en: `A floating-point format in the manner of IEEE 754 has ${e} bits of exponent and ${m} bits of fraction, without the hidden 1; an exponent of nothing but 1 is that of no finite number. Above which $x$ does $exp(x)$ overflow? Give four significant digits. Code clips the argument to $[-${clip}, ${clip}]$ before it takes the exponential: can it still overflow?`,
            },
      ),
    ],
    parts: [
      ...(named
        ? []
        : [
            {
              id: 'exponent',
              label: { zh: '最大的指数 $E$', en: 'Largest exponent $E$' },
              answer: { form: 'integer', key: E } as const,
              step: true,
            },
          ]),
      {
        id: 'threshold',
        label: { zh: '溢出的阈值', en: 'Threshold of overflow' },
        answer: { form: 'real', key: edge, tolerance: fourDigits },
      },
      {
        id: 'verdict',
        label: { zh: '截断之后', en: 'After the clip' },
        answer: { form: 'choice', key: verdict, options },
      },
    ],
    hints: [
      {
        zh: '$exp(x)$ 超过最大有限数才溢出，所以阈值是它的自然对数。',
        en: '$exp(x)$ overflows above the largest finite number, so the threshold is its natural logarithm.',
      },
      named
        ? {
            zh: `括号里将近 2，所以最大数将近 $2^{${E + 1}}$，对数将近 $${E + 1} × ln 2$。`,
            en: `The bracket is nearly 2, so the largest number is nearly $2^{${E + 1}}$ and its logarithm nearly $${E + 1} × ln 2$.`,
          }
        : {
            zh: `最大的指数是 $2^{${e} - 1} - 1 = ${E}$，最大的尾数是 $2 - 2^{-${m}}$。`,
            en: `The largest exponent is $2^{${e} - 1} - 1 = ${E}$, the largest significand $2 - 2^{-${m}}$.`,
          },
    ],
    solution: [
      ...(named ? [] : [displayed(`E = 2^{${e} - 1} - 1 = ${E}`)]),
      displayed(`ln(${max}) = ln(2 - 2^{-${m}}) + ${E} ln 2 = ${answer}`),
      paragraph({
        zh: `$c = ${clip} ${sign} ${answer}$：${option.text.zh}`,
        en: `$c = ${clip} ${sign} ${answer}$: ${option.text.en}`,
      }),
    ],
    why: {
      zh: 'float64 到 709.78 才溢出，float32 和 bfloat16 到 88.72，float16 到 11.09。溢出了 sigmoid 也还是对的：$1/(1 + ∞) = 0$，只多一条警告；截断压掉的只是警告，而截断在 500 在 float32 里连警告也压不掉。不对正数取指数的写法两样都不需要。',
      en: 'float64 overflows above 709.78, float32 and bfloat16 above 88.72, float16 above 11.09. The sigmoid is right even so: $1/(1 + ∞) = 0$, with a warning. A clip only silences the warning, and one at 500 does not even do that in float32. Code that never exponentiates a positive number needs neither.',
    },
  }
}

const options = [
  { id: 'overflows', text: { zh: '还会溢出', en: 'it can still overflow' } },
  { id: 'never', text: { zh: '不会再溢出', en: 'it never overflows' } },
]
