import type { OtherConvention, Slip } from '../../kind'
import { changedValues } from '../../trace'
import { type Block, transposed, withoutBias } from './block'
import { type RnnRules, type RnnSpec, rnnByHand, sigmoidRules } from './rnn-hand'

const wrong = (spec: RnnSpec, change: (block: Block) => Block, rules?: Partial<RnnRules>) =>
  changedValues(rnnByHand(spec), rnnByHand({ ...spec, block: change(spec.block) }, rules))
const same = (block: Block) => block
const units = ({ block }: RnnSpec) => block.b.length

const entrywise = ({ W, b }: Block): Block => ({
  W: W.map((row, i) => row.map((w, j) => (j % W.length === i ? w : 0))),
  b,
})
const swapped = ({ W, b }: Block): Block => ({
  W: W.map((row) => [...row.slice(row.length / 2), ...row.slice(0, row.length / 2)]),
  b,
})
const withoutRecurrence = ({ W, b }: Block): Block => ({
  W: W.map((row) => row.map((w, j) => (j < W.length ? 0 : w))),
  b,
})
/** Both matrices transposed: two units and two inputs. */
const inRows = ({ W, b }: Block): Block => transposed(swapped(transposed(swapped({ W, b }))))

export const rnnSlips: readonly Slip<RnnSpec>[] = [
  {
    id: 'rnn.no-tanh',
    values: (spec) => wrong(spec, same, { squash: (z) => z }),
    text: () => ({
      zh: '漏了 $tanh$：这是预激活 $z_t$，$h_t = tanh(z_t)$。',
      en: 'The $tanh$ is missing: this is the pre-activation $z_t$, and $h_t = tanh(z_t)$.',
    }),
  },
  {
    id: 'rnn.no-bias',
    values: (spec) => wrong(spec, withoutBias),
    text: () => ({ zh: '漏了偏置 $b_h$。', en: 'The bias $b_h$ is missing.' }),
  },
  {
    id: 'rnn.weights-swapped',
    values: (spec) => wrong(spec, swapped),
    text: () => ({
      zh: '两组权重用反了：$W_{hh}$ 乘上一步的状态，$W_{xh}$ 乘输入。',
      en: 'The two weights were swapped: $W_{hh}$ multiplies the state before, $W_{xh}$ the input.',
    }),
  },
  {
    id: 'rnn.no-recurrence',
    values: (spec) => wrong(spec, withoutRecurrence),
    text: () => ({
      zh: '漏了循环项 $W_{hh} h_{t-1}$：没有它，就不是循环网络了。',
      en: 'The recurrent term $W_{hh} h_{t-1}$ is missing; without it nothing is recurrent.',
    }),
  },
  {
    id: 'rnn.sigmoid',
    values: (spec) => wrong(spec, same, sigmoidRules),
    text: () => ({
      zh: '用成了 sigmoid：普通 RNN 的激活函数是 $tanh$。',
      en: 'A sigmoid was used: a vanilla RNN squashes with $tanh$.',
    }),
  },
  {
    id: 'rnn.stale-state',
    values: (spec) => (spec.xs.length > 1 ? wrong(spec, same, { carried: ({ h0 }) => h0 }) : undefined),
    text: () => ({
      zh: '第二步又从 $h_0$ 出发了：它要用刚算出的 $h_1$。',
      en: 'The second step began from $h_0$ again: it needs the $h_1$ just found.',
    }),
  },
  {
    id: 'rnn.preactivation-carried',
    values: (spec) => (spec.xs.length > 1 ? wrong(spec, same, { carried: ({ z }) => z }) : undefined),
    text: () => ({
      zh: '传给第二步的是预激活 $z_1$：要传的是 $h_1 = tanh(z_1)$。',
      en: 'The pre-activation $z_1$ went on to the second step: it should be $h_1 = tanh(z_1)$.',
    }),
  },
  {
    id: 'rnn.transposed-recurrence',
    values: (spec) => (units(spec) > 1 ? wrong(spec, transposed) : undefined),
    text: () => ({
      zh: '$W_{hh}$ 被转置了：$W h$ 的第一个分量，是 $W$ 的第一行与 $h$ 的内积。',
      en: '$W_{hh}$ was transposed: the first entry of $W h$ is the product of its first row with $h$.',
    }),
  },
  {
    id: 'rnn.entrywise',
    values: (spec) => (units(spec) > 1 ? wrong(spec, entrywise) : undefined),
    text: () => ({
      zh: '只用了两个矩阵的对角线：矩阵乘向量，每个分量都要用到整行。',
      en: 'Only the diagonals were used: each entry of a matrix times a vector takes a whole row.',
    }),
  },
]

export const rowVectors: OtherConvention<RnnSpec> = {
  id: 'rnn.row-vectors',
  name: { zh: '行向量', en: 'row vectors' },
  values: (spec) => (units(spec) > 1 ? wrong(spec, inRows) : undefined),
  text: () => ({
    zh: '这是行向量约定 $h W_{hh} + x W_{xh}$ 的结果，两个矩阵都相当于转置了；题目用列向量，权重写在左边。',
    en: 'This is what row vectors give, $h W_{hh} + x W_{xh}$, as if both matrices were transposed; the question has columns, with the weights on the left.',
  }),
}
