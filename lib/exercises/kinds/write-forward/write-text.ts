import type { Localized } from '../../../i18n/locale'
import type { Trial } from '../../answer/answer'
import { type Block, codeBlock, displayed, paragraph } from '../../text'
import { conventionName } from '../step/gru-conventions'
import type { GruConvention } from '../step/gru-hand'
import type { Spec } from './spec'

export const programLabel: Localized = { zh: '你的程序', en: 'Your program' }

const sizes: Localized = {
  zh: '设有 $d$ 个输入、$n$ 个单元；矩阵是行的列表。',
  en: 'There are $d$ inputs and $n$ units; a matrix is a list of rows.',
}

const rnnAsked: Localized = {
  zh: `写一层普通 RNN 的前向传播 \`forward(xs, h, { W, U, b })\`。${sizes.zh}\`xs\` 是各步的输入向量，\`h\` 是初始隐藏状态，\`W\` 是 $n×d$，\`U\` 是 $n×n$。返回最后一步的隐藏状态。`,
  en: `Write the forward pass of one layer of a vanilla RNN, \`forward(xs, h, { W, U, b })\`. ${sizes.en} \`xs\` holds the input vector of each step, \`h\` is the initial hidden state, \`W\` is $n×d$ and \`U\` is $n×n$. Return the hidden state of the last step.`,
}

const lstmAsked: Localized = {
  zh: `写一层标准 LSTM（没有窥孔连接）的前向传播 \`forward(xs, h, c, { W, U, b })\`，返回最后一步的 \`[h, c]\`。${sizes.zh}权重按 PyTorch 的次序摞在一起：\`W\`（$4n×d$）、\`U\`（$4n×n$）、\`b\` 从上到下依次是输入门、遗忘门、候选、输出门的行。三个门都像下面的输入门那样算，候选把 $σ$ 换成 $tanh$。`,
  en: `Write the forward pass of one layer of a standard LSTM without peepholes, \`forward(xs, h, c, { W, U, b })\`, and return \`[h, c]\` of the last step. ${sizes.en} The weights are stacked in PyTorch’s order: the rows of \`W\` ($4n×d$), \`U\` ($4n×n$) and \`b\` are those of input gate, forget gate, candidate and output gate, from top to bottom. All gates are computed as the input gate is below, the candidate with $tanh$ for $σ$.`,
}

function gruAsked(convention: GruConvention): Localized {
  const name = conventionName(convention)
  return {
    zh: `写一层 GRU 的前向传播 \`forward(xs, h, { W, U, b, bq })\`，返回最后一步的隐藏状态。约定是 ${name.zh}。${sizes.zh}\`W\`（$3n×d$）、\`U\`（$3n×n$）、\`b\` 从上到下依次是重置门、更新门、候选的行；\`bq\` 是候选循环侧的偏置 $b_q$。更新门像下面的重置门那样算。`,
    en: `Write the forward pass of one layer of a GRU, \`forward(xs, h, { W, U, b, bq })\`, and return the hidden state of the last step. Convention: ${name.en}. ${sizes.en} The rows of \`W\` ($3n×d$), \`U\` ($3n×n$) and \`b\` are those of reset gate, update gate and candidate, from top to bottom; \`bq\` is the candidate’s bias on the recurrent side, $b_q$. The update gate is computed as the reset gate is below.`,
  }
}

function equations(spec: Spec): string[] {
  if (spec.cell === 'rnn') return ['h_t = tanh(W x_t + U h_{t-1} + b)']
  if (spec.cell === 'lstm')
    return ['i_t = σ(W_i x_t + U_i h_{t-1} + b_i)', 'C_t = f_t ⊙ C_{t-1} + i_t ⊙ ~C_t', 'h_t = o_t ⊙ tanh(C_t)']
  const { reset, update } = spec.convention
  return [
    'r_t = σ(W_r x_t + U_r h_{t-1} + b_r)',
    reset === 'before'
      ? '~h_t = tanh(W_n x_t + b_n + U_n (r_t ⊙ h_{t-1}) + b_q)'
      : '~h_t = tanh(W_n x_t + b_n + r_t ⊙ (U_n h_{t-1} + b_q))',
    update === 'keep' ? 'h_t = z_t ⊙ h_{t-1} + (1 - z_t) ⊙ ~h_t' : 'h_t = (1 - z_t) ⊙ h_{t-1} + z_t ⊙ ~h_t',
  ]
}

const asked = (spec: Spec) => {
  if (spec.cell === 'gru') return gruAsked(spec.convention)
  return spec.cell === 'rnn' ? rnnAsked : lstmAsked
}

export function promptOf(spec: Spec, example: Trial): Block[] {
  return [
    paragraph(asked(spec)),
    ...equations(spec).map(displayed),
    paragraph({
      zh: '例如下面这次调用，以及它应当返回的值（四位小数）。还会用别的大小和步数检验。',
      en: 'An example, with what it should return to four decimals. Other sizes and lengths are tried as well.',
    }),
    codeBlock('javascript', exampleText(example)),
  ]
}

/** The call as one would write it, with its result behind it. */
function exampleText({ args, wanted }: Trial): string {
  const shown = args.map((arg) =>
    isWeights(arg)
      ? `{\n${Object.entries(arg)
          .map(([name, value]) => `  ${name}: ${listText(value)},`)
          .join('\n')}\n}`
      : listText(arg),
  )
  const rounded = JSON.stringify(wanted, (_, value) => (typeof value === 'number' ? Number(value.toFixed(4)) : value))
  return `forward(${shown.join(', ')})\n// ${rounded.replaceAll(',', ', ')}`
}

function isWeights(arg: unknown): arg is Record<string, unknown> {
  return typeof arg === 'object' && arg !== null && !Array.isArray(arg)
}

function listText(value: unknown): string {
  return JSON.stringify(value).replaceAll(',', ', ')
}

export const hintsOf: Readonly<Record<Spec['cell'], readonly [Localized, Localized]>> = {
  rnn: [
    {
      zh: '一步里所有分量都用同一个旧的 $h_{t-1}$：新状态先算成一个新向量，再换上去。',
      en: 'All entries of a step see the same old $h_{t-1}$: compute the new state as a new vector, then put it in place.',
    },
    {
      zh: '第 $j$ 个分量是 $tanh$（`W[j]` 与 `x` 的内积、`U[j]` 与 `h` 的内积、`b[j]` 之和）。',
      en: 'Entry $j$ is the $tanh$ of the sum of `W[j]` times `x`, `U[j]` times `h`, and `b[j]`.',
    },
  ],
  lstm: [
    {
      zh: '先算全部 $4n$ 个预激活，再按次序切成四段：门用 $σ$，候选用 $tanh$。四段都只看旧的 $h_{t-1}$。',
      en: 'Compute all $4n$ pre-activations, then cut them into four in the given order: $σ$ for the gates, $tanh$ for the candidate. All four see the old $h_{t-1}$ only.',
    },
    {
      zh: '`z.slice(0, n)` 是输入门，`z.slice(n, 2 * n)` 是遗忘门，接着是候选和输出门；先更新 `c`，再用新的 `c` 算 `h`。',
      en: '`z.slice(0, n)` is the input gate, `z.slice(n, 2 * n)` the forget gate, then come candidate and output gate; update `c` first, then find `h` from the new `c`.',
    },
  ],
  gru: [
    {
      zh: '先算两个门，再算候选（它要用 $r_t$），最后混合。动笔前看清 $z_t$ 乘的是谁、$r_t$ 在乘 $U$ 之前还是之后。',
      en: 'Both gates first, then the candidate, which needs $r_t$, then the mixture. Before you begin, see what $z_t$ multiplies and whether $r_t$ acts before or after the product with $U$.',
    },
    {
      zh: '重置门是 `W`、`U`、`b` 的第 `0` 到 `n - 1` 行，更新门是接下来的 `n` 行，候选是最后 `n` 行；`bq` 只加在候选的循环侧。',
      en: 'The reset gate has rows `0` to `n - 1` of `W`, `U` and `b`, the update gate the next `n`, the candidate the last `n`; `bq` is added on the candidate’s recurrent side only.',
    },
  ],
}

export const whyText: Localized = {
  zh: '面试里手写前向传播，看的是三件事：形状对不对得上，权重按什么次序摞，旧状态和新状态分不分得清。写完用一组小数字和一个独立的实现核对，再换一组大小不同的。',
  en: 'Whoever asks for a forward pass in an interview looks at three things: whether the shapes fit, in which order the weights are stacked, and whether old and new state are kept apart. Check it against an independent implementation on small numbers, then on other sizes.',
}
