import { handTolerance } from '../../../answer/answer'
import { pick } from '../../../draw'
import { paragraph } from '../../../text'
import { snippet } from '../snippet'

type Given = { readonly p: number; readonly value: number; readonly mode: 'train' | 'eval' }

/** Inverted dropout scales in training, and does nothing in evaluation. */
export const dropoutScale = snippet<Given>({
  id: 'dropout-scale',
  level: 2,
  draw: (random) => ({
    p: pick(random, [0.1, 0.2, 0.25, 0.3, 0.4, 0.6, 0.75, 0.8]),
    value: random.randint(1, 7),
    mode: pick(random, ['train', 'eval'] as const),
  }),
  code: ({ p, value, mode }) => `import torch
from torch import nn

layer = nn.Dropout(${p})
layer.${mode}()
x = torch.full((10000,), ${value.toFixed(1)})
print(round(layer(x).max().item(), 4))`,
  printed: ({ p, value, mode }) => ({
    form: 'real',
    key: mode === 'train' ? value / (1 - p) : value,
    tolerance: handTolerance,
  }),
  // What is left must keep the mean: a share 1 − p of all entries, each of this size.
  recount: ({ p, value, mode }) => (mode === 'eval' ? value : (value * 10000) / (10000 - 10000 * p)),
  slips: [
    {
      id: 'not-scaled',
      value: ({ value, mode }) => (mode === 'train' ? value : undefined),
      text: {
        zh: '训练时留下来的数要除以 $1 - p$，均值才不变。',
        en: 'In training what is kept is divided by $1 - p$, so that the mean stays.',
      },
    },
    {
      id: 'scaled-in-evaluation',
      value: ({ p, value, mode }) => (mode === 'eval' ? value / (1 - p) : undefined),
      text: { zh: '`eval()` 之后 dropout 什么也不做。', en: 'After `eval()` dropout does nothing.' },
    },
    {
      id: 'scaled-down',
      value: ({ p, value }) => value * (1 - p),
      text: {
        zh: '乘以 $1 - p$ 是原始论文在测试时的做法；PyTorch 在训练时除以 $1 - p$，测试时不变。',
        en: 'Multiplying by $1 - p$ is what the original paper does at test time; PyTorch divides by $1 - p$ in training and leaves testing alone.',
      },
    },
    {
      id: 'divided-by-p',
      value: ({ p, value, mode }) => (mode === 'train' ? value / p : undefined),
      text: {
        zh: '$p$ 是丢弃的概率，留下的概率是 $1 - p$。',
        en: '$p$ is the probability of dropping; that of keeping is $1 - p$.',
      },
    },
    {
      id: 'zero',
      value: () => 0,
      text: { zh: '0 是被丢弃的数；打印的是最大的那个。', en: '0 is what was dropped; the largest is printed.' },
    },
  ],
  hints: ({ p, mode }) => [
    {
      zh: '“反向”dropout 在训练时缩放，使均值不变；测试时不做任何事。',
      en: 'Inverted dropout scales in training, so that the mean stays, and does nothing in evaluation.',
    },
    {
      zh: `这里调用了 \`${mode}()\`，丢弃的概率是 ${p}。`,
      en: `\`${mode}()\` is called here, and the probability of dropping is ${p}.`,
    },
  ],
  steps: ({ p, value, mode }) => [
    paragraph(
      mode === 'train'
        ? {
            zh: `一万个数里总有留下来的，它们变成 $${value}/(1 - ${p})$；其余是 0。`,
            en: `Of that many numbers some are kept, and become $${value}/(1 - ${p})$; the others are 0.`,
          }
        : {
            zh: `\`eval()\` 之后原样输出，都是 $${value}$。`,
            en: `After \`eval()\` all pass unchanged: $${value}$.`,
          },
    ),
  ],
  why: {
    zh: '训练时除以 $1 - p$，测试时就不必改动。忘了调用 `eval()`，测试结果会带噪声。',
    en: 'Dividing by $1 - p$ in training leaves nothing to do in testing. Without `eval()` test results are noisy.',
  },
})
