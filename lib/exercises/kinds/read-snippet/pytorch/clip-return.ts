import { clipByGlobalNorm, tensor } from '../../../../rnn'
import { handTolerance } from '../../../answer/answer'
import { pick } from '../../../draw'
import { paragraph } from '../../../text'
import { snippet } from '../snippet'

/** Vectors whose norm is whole: gradients that can be clipped in the head. */
const triples = [
  [3, 4, 12],
  [2, 3, 6],
  [1, 4, 8],
  [2, 6, 9],
  [6, 6, 7],
  [4, 4, 7],
  [2, 10, 11],
  [1, 2, 2],
] as const
type Given = {
  readonly a: readonly [number, number]
  readonly b: number
  readonly c: number
  readonly shown: 'norm' | 'gradient'
}

const norm = ({ a, b }: Given) => Math.sqrt(a[0] ** 2 + a[1] ** 2 + b ** 2)

const firstNorm = (a: Given['a']) => Math.sqrt(a[0] ** 2 + a[1] ** 2)

/** Whether gradients are asked for, and are changed. */
const gradientClipped = (given: Given) => given.shown === 'gradient' && norm(given) > given.c

/** What clipping returns, and what it leaves. */
export const clipReturn = snippet<Given>({
  id: 'clip-return',
  level: 2,
  draw: (random) => {
    const [x, y, z] = pick(random, triples)
    return { a: [x, -y], b: z, c: pick(random, [0.5, 1, 2, 5, 20]), shown: pick(random, ['norm', 'gradient'] as const) }
  },
  code: ({ a, b, c, shown }) => `import torch
from torch import nn

v, w = nn.Parameter(torch.zeros(2)), nn.Parameter(torch.zeros(1))
v.grad, w.grad = torch.tensor([${a.map((n) => n.toFixed(1)).join(', ')}]), torch.tensor([${b.toFixed(1)}])
norm = nn.utils.clip_grad_norm_([v, w], ${c.toFixed(1)})
print(${shown === 'norm' ? 'round(norm.item(), 4)' : '[round(g, 4) for g in v.grad.tolist()]'})`,
  printed: (given) => {
    const { gradients, norm } = clipByGlobalNorm({ v: tensor([2], given.a), w: tensor([1], [given.b]) }, given.c)
    return given.shown === 'norm'
      ? { form: 'real', key: norm, tolerance: handTolerance }
      : { form: 'vector', key: [...(gradients.v?.data ?? [])], tolerance: handTolerance }
  },
  slips: [
    {
      id: 'norm-after',
      value: (given) => (given.shown === 'norm' && norm(given) > given.c ? given.c : undefined),
      text: {
        zh: '返回的是裁剪之前的总范数，不是裁剪之后的。',
        en: 'What is returned is the total norm before clipping, not after.',
      },
    },
    {
      id: 'first-norm',
      value: ({ a, shown }) => (shown === 'norm' ? firstNorm(a) : undefined),
      text: {
        zh: '只算了第一个张量；总范数是所有梯度合在一起的。',
        en: 'This is the first tensor’s only; the total norm is that of all gradients together.',
      },
    },
    {
      id: 'norms-added',
      value: ({ a, b, shown }) => (shown === 'norm' ? firstNorm(a) + b : undefined),
      text: {
        zh: '把各张量的范数加起来了；应当把平方加起来再开方。',
        en: 'The norms of the tensors were added; it is their squares that are, before the root.',
      },
    },
    {
      id: 'each-by-itself',
      value: (given) => {
        const { a, c } = given
        return gradientClipped(given) ? a.map((n) => n * Math.min(1, c / firstNorm(a))) : undefined
      },
      text: {
        zh: '按每个张量自己的范数裁剪了；所有张量共用一个系数。',
        en: 'Clipped by the tensor’s own norm; all tensors share one factor.',
      },
    },
    {
      id: 'by-value',
      value: (given) =>
        gradientClipped(given) ? given.a.map((n) => Math.max(-given.c, Math.min(given.c, n))) : undefined,
      text: { zh: '这是按值裁剪；题中是按范数。', en: 'This is clipping by value; the program clips by norm.' },
    },
    {
      id: 'not-clipped',
      value: (given) => (gradientClipped(given) ? given.a : undefined),
      text: {
        zh: '名字以下划线结尾的函数就地修改：`v.grad` 已被裁剪。',
        en: 'A name that ends in an underscore changes in place: `v.grad` has been clipped.',
      },
    },
    {
      id: 'stretched',
      value: (given) =>
        given.shown === 'gradient' && norm(given) < given.c
          ? given.a.map((n) => (n * given.c) / norm(given))
          : undefined,
      text: {
        zh: '总范数没有超过阈值，什么也不改：裁剪不会把梯度放大。',
        en: 'The norm is below the threshold, so nothing changes: clipping never makes a gradient larger.',
      },
    },
  ],
  hints: ({ a, b }) => [
    {
      zh: '总范数是所有张量合成一个向量的范数；它在裁剪之前算出。',
      en: 'The total norm is that of all tensors as one vector, and is computed before clipping.',
    },
    { zh: `平方和是 ${a[0] ** 2 + a[1] ** 2 + b ** 2}。`, en: `The squares sum to ${a[0] ** 2 + a[1] ** 2 + b ** 2}.` },
  ],
  steps: (given) => [
    paragraph({
      zh: `总范数是 $√${given.a[0] ** 2 + given.a[1] ** 2 + given.b ** 2} = ${norm(given)}$。`,
      en: `The total norm is $√${given.a[0] ** 2 + given.a[1] ** 2 + given.b ** 2} = ${norm(given)}$.`,
    }),
    paragraph(
      given.shown === 'norm'
        ? { zh: '返回的就是它，不论有没有裁剪。', en: 'That is what is returned, clipped or not.' }
        : norm(given) > given.c
          ? {
              zh: `它超过阈值 ${given.c}，所有梯度乘以 $${given.c}/${norm(given)}$（PyTorch 的分母还加了 $10^{-6}$）。`,
              en: `It is above the threshold of ${given.c}, so all gradients are multiplied by $${given.c}/${norm(given)}$ (PyTorch adds $10^{-6}$ to the denominator).`,
            }
          : {
              zh: `它不超过阈值 ${given.c}，梯度不变。`,
              en: `It is not above the threshold of ${given.c}, so the gradients stay.`,
            },
    ),
  ],
  why: {
    zh: '返回值是裁剪之前的总范数，正好拿来记录：从它的曲线才看得出该用多大的阈值。',
    en: 'The value that is returned is the total norm before clipping, which is what to log: its curve tells which threshold to choose.',
  },
})
