import { attend, attentionShapes, RandomState, tensor } from '../../../../rnn'
import { pick } from '../../../draw'
import { paragraph } from '../../../text'
import { snippet } from '../snippet'

type Given = {
  readonly U: number
  readonly S: number
  readonly a: number
  readonly shown: 'hidden' | 'scores' | 'weights'
}

/** Additive attention by broadcasting. */
export const additiveScores = snippet<Given>({
  id: 'additive-scores',
  level: 2,
  draw: (random) => ({
    U: random.randint(2, 5),
    S: random.randint(5, 9),
    a: random.randint(9, 17),
    shown: pick(random, ['hidden', 'scores', 'weights'] as const),
  }),
  code: ({ U, S, a, shown }) => `import numpy as np

random = np.random.RandomState(0)
q = random.randn(${U}, ${a})
k = random.randn(${S}, ${a})
v = random.randn(${a})
hidden = np.tanh(q[:, None, :] + k[None, :, :])
scores = hidden @ v
weights = np.exp(scores) / np.exp(scores).sum(axis=1, keepdims=True)
print(${shown === 'weights' ? '(weights @ k)' : shown}.shape)`,
  printed: ({ U, S, a, shown }) => {
    const spec = { kind: 'additive', size: a } as const
    const random = new RandomState(0)
    const draw = (shape: readonly number[]) => tensor(shape, random.randn(shape.reduce((n, size) => n * size, 1)))
    const parameters = Object.fromEntries(attentionShapes(spec, a, a).map(({ name, shape }) => [name, draw(shape)]))
    const run = attend(spec, parameters, draw([1, U, a]), draw([1, S, a]))
    const scores = run.weights.shape.slice(1)
    return { form: 'shape', key: { hidden: [...scores, a], scores, weights: run.context.shape.slice(1) }[shown] }
  },
  recount: ({ U, S, a, shown }) => ({ hidden: [U, S, a], scores: [U, S], weights: [U, a] })[shown],
  slips: [
    {
      id: 'not-broadcast',
      value: ({ U, S, a, shown }) => (shown === 'hidden' ? [U + S, a] : undefined),
      text: {
        zh: '`+` 是广播相加，不是拼接：长度为 1 的维扩展成对方的长度。',
        en: '`+` adds by broadcasting and does not join: an axis of length 1 is stretched to the other’s.',
      },
    },
    {
      id: 'axes-swapped',
      value: ({ U, S, a, shown }) => ({ hidden: [S, U, a], scores: [S, U], weights: [S, a] })[shown],
      text: {
        zh: '两维反了：`q[:, None, :]` 把查询放在第一维，`k[None, :, :]` 把键放在第二维。',
        en: 'The axes are swapped: `q[:, None, :]` puts queries first, `k[None, :, :]` puts keys second.',
      },
    },
    {
      id: 'ones-kept',
      value: ({ U, S, shown }) => (shown === 'scores' ? [U, S, 1] : undefined),
      text: {
        zh: '与向量 `v` 相乘会去掉最后一维，不留下长度为 1 的维。',
        en: 'A product with the vector `v` takes the last axis away and leaves none of length 1.',
      },
    },
    {
      id: 'weights-shape',
      value: ({ U, S, shown }) => (shown === 'weights' ? [U, S] : undefined),
      text: {
        zh: '这是权重的形状；打印的是它与键相乘之后的上下文。',
        en: 'This is the shape of the weights; the context, their product with the keys, is printed.',
      },
    },
  ],
  hints: ({ U, S, a }) => [
    {
      zh: '`None` 插入一个长度为 1 的维；相加时它扩展成对方的长度。',
      en: '`None` inserts an axis of length 1, which is stretched to the other’s length in the sum.',
    },
    {
      zh: `两边的形状是 (${U}, 1, ${a}) 和 (1, ${S}, ${a})。`,
      en: `The two sides have the shapes (${U}, 1, ${a}) and (1, ${S}, ${a}).`,
    },
  ],
  steps: ({ U, S, a, shown }) => [
    paragraph({
      zh: `相加之后是 (${U}, ${S}, ${a})，每个查询和每个键各有一个长度为 ${a} 的向量。`,
      en: `The sum is (${U}, ${S}, ${a}): for each query and each key a vector of length ${a}.`,
    }),
    ...(shown === 'hidden'
      ? []
      : [
          paragraph({
            zh: `乘以 \`v\` 之后，打分是 (${U}, ${S})；softmax 不改变形状。`,
            en: `After the product with \`v\` the scores are (${U}, ${S}); the softmax does not change the shape.`,
          }),
        ]),
    ...(shown === 'weights'
      ? [
          paragraph({
            zh: `再乘以 (${S}, ${a}) 的键，每个查询得到一个上下文。`,
            en: `Multiplied by keys of (${S}, ${a}), they give each query a context.`,
          }),
        ]
      : []),
  ],
  why: {
    zh: '加性注意力对每一对查询和键都要算一个隐藏向量，所以中间有一个三维的张量；点积注意力不需要它，省内存也更快。',
    en: 'Additive attention computes a hidden vector for each pair of query and key, hence the tensor of three axes on the way; dot-product attention needs none, which saves memory and time.',
  },
})
