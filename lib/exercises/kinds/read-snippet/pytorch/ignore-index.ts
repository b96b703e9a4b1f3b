import { log, softmaxCrossEntropy, zeros } from '../../../../rnn'
import { handTolerance } from '../../../answer/answer'
import { pick } from '../../../draw'
import { paragraph } from '../../../text'
import { snippet } from '../snippet'

type Given = { readonly K: number; readonly targets: readonly number[]; readonly reduction: 'mean' | 'sum' }

const IGNORED = -100
const realOf = ({ targets }: Given) => targets.filter((target) => target !== IGNORED).length

/** The mean cross-entropy over the targets that count. */
export const ignoreIndex = snippet<Given>({
  id: 'ignore-index',
  level: 2,
  draw: (random) => {
    const K = random.randint(3, 13)
    const [real, padding] = [random.randint(2, 5), random.randint(1, 4)]
    const targets = [
      ...Array.from({ length: real }, () => random.randint(0, K)),
      ...Array.from({ length: padding }, () => IGNORED),
    ]
    return { K, targets, reduction: pick(random, ['mean', 'sum'] as const) }
  },
  code: ({ K, targets, reduction }) => `import torch
from torch.nn import functional as F

logits = torch.zeros(${targets.length}, ${K})
targets = torch.tensor([${targets.join(', ')}])
loss = F.cross_entropy(logits, targets, ignore_index=-100${reduction === 'sum' ? ", reduction='sum'" : ''})
print(round(loss.item(), 4))`,
  printed: ({ K, targets, reduction }) => {
    const mask = targets.map((target) => (target === IGNORED ? 0 : 1))
    const { loss, count } = softmaxCrossEntropy(zeros([targets.length, K]), targets, mask)
    return { form: 'real', key: reduction === 'sum' ? loss * count : loss, tolerance: handTolerance }
  },
  recount: (given) => log(given.K) * (given.reduction === 'sum' ? realOf(given) : 1),
  slips: [
    {
      id: 'over-all',
      value: (given) =>
        given.reduction === 'mean' ? (log(given.K) * realOf(given)) / given.targets.length : undefined,
      text: {
        zh: '除以了全部目标的个数；被忽略的目标在分母里也不算。',
        en: 'Divided by all targets; those that are ignored do not count in the denominator either.',
      },
    },
    {
      id: 'ignored-summed',
      value: ({ K, targets, reduction }) => (reduction === 'sum' ? log(K) * targets.length : undefined),
      text: { zh: '把被忽略的目标也加进去了。', en: 'The targets that are ignored were added as well.' },
    },
    {
      id: 'other-reduction',
      value: (given) => log(given.K) * (given.reduction === 'sum' ? 1 : realOf(given)),
      text: {
        zh: '看清 `reduction`：默认是平均，`sum` 才是求和。',
        en: 'Look at `reduction`: it is the mean by default, and the sum only with `sum`.',
      },
    },
    {
      id: 'zero',
      value: () => 0,
      text: {
        zh: 'logits 全为 0 不等于损失为 0：softmax 之后每一类的概率是 $1/K$。',
        en: 'Logits of 0 are no loss of 0: after the softmax each class has the probability $1/K$.',
      },
    },
    {
      id: 'bits',
      value: (given) => (log(given.K) / log(2)) * (given.reduction === 'sum' ? realOf(given) : 1),
      text: {
        zh: '用了以 2 为底的对数；PyTorch 用自然对数。',
        en: 'A logarithm to base 2; PyTorch takes the natural one.',
      },
    },
  ],
  hints: (given) => [
    {
      zh: 'logits 全相等时，每一类的概率都是 $1/K$。',
      en: 'With equal logits each class has the probability $1/K$.',
    },
    {
      zh: `$K = ${given.K}$，${given.targets.length} 个目标中有 ${realOf(given)} 个算数。`,
      en: `$K = ${given.K}$, and of ${given.targets.length} targets ${realOf(given)} count.`,
    },
  ],
  steps: (given) => [
    paragraph({
      zh: `每个目标的损失是 $-ln(1/${given.K}) = ln(${given.K})$，与目标是哪一类无关。`,
      en: `Each target has a loss of $-ln(1/${given.K}) = ln(${given.K})$, whichever class it is.`,
    }),
    paragraph(
      given.reduction === 'sum'
        ? {
            zh: `算数的目标有 ${realOf(given)} 个，求和。`,
            en: `The targets that count, ${realOf(given)} of them, are added up.`,
          }
        : {
            zh: `对算数的 ${realOf(given)} 个目标平均，还是 $ln(${given.K})$。`,
            en: `The mean over the ${realOf(given)} targets that count is $ln(${given.K})$ again.`,
          },
    ),
  ],
  why: {
    zh: '填充的目标设成 `ignore_index`，分子分母就都有了掩码。训练开始时分类的损失应在 $ln(K)$ 附近，差得远就先查标签和掩码。',
    en: 'Targets at padding set to `ignore_index` are a mask above and below the line. At the start of training a classifier’s loss should be near $ln(K)$; if it is far off, look at labels and mask first.',
  },
})
