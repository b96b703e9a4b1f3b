import { fourDigits } from '../../answer/answer'
import { significant } from '../../answer/key-text'
import type { Kind, Posed } from '../../kind'
import { displayed, paragraph, table } from '../../text'
import { drawSpec, masked, realLosses, type Spec, sum } from './padded-losses'
import { conventions, slips } from './slips'

/** The loss of a padded batch, averaged over its real positions. */
export const maskedMean: Kind<Spec> = {
  id: 'padding.masked-mean',
  group: 'sequences',
  name: { zh: '带掩码的平均损失', en: 'A masked mean loss' },
  lesson: 'forward-algorithms',
  anchor: 'mask-loss',
  levels: 2,
  draw: drawSpec,
  pose,
  recount: (spec) => {
    const real = realLosses(spec).flat()
    return { sum: sum(real), count: real.length, mean: sum(real) / real.length }
  },
  slips,
  conventions,
}

function pose(spec: Spec): Posed {
  const { losses, lengths } = spec
  const { mean, count } = masked(spec)
  const [B, T] = [losses.length, losses[0]?.length ?? 0]
  const rows = realLosses(spec)
  const [zhLengths, enLengths] = [lengths.join('、'), lengths.join(', ')]
  const total = plain(mean * count)
  return {
    prompt: [
      paragraph({
        zh: `一个批次有 $B = ${B}$ 条序列，长度分别为 ${zhLengths}，右侧填充到 $T = ${T}$ 格。程序在每一格都算出了损失 $ℓ_{b,t}$，填充处也不例外：`,
        en: `A batch holds $B = ${B}$ sequences of lengths ${enLengths}, padded on the right to $T = ${T}$ slots. The program has computed a loss $ℓ_{b,t}$ at every slot, padding included:`,
      }),
      table(
        [{ zh: '序列', en: 'Sequence' }, ...Array.from({ length: T }, (_, t) => `t = ${t + 1}`)],
        losses.map((row, b) => [`$b = ${b + 1}$`, ...row.map(String)]),
      ),
      paragraph({
        zh: '平均损失是多少？每个真实位置的权重相同。',
        en: 'What is the mean loss, every real position having the same weight?',
      }),
    ],
    parts: [
      {
        id: 'sum',
        label: { zh: '真实位置的损失之和', en: 'Sum of the losses at real positions' },
        answer: { form: 'real', key: mean * count, tolerance: fourDigits },
        step: true,
      },
      {
        id: 'count',
        label: { zh: '真实位置的个数', en: 'Number of real positions' },
        answer: { form: 'integer', key: count },
        step: true,
      },
      {
        id: 'mean',
        label: { zh: '平均损失', en: 'Mean loss' },
        answer: { form: 'real', key: mean, tolerance: fourDigits },
      },
    ],
    hints: [
      {
        zh: '掩码 $m_{b,t}$ 在真实位置为 $1$，填充处为 $0$；分子和分母都要用它。',
        en: 'The mask $m_{b,t}$ is $1$ at real positions and $0$ at padding; it belongs above and below the line.',
      },
      {
        zh: `每条序列只取前几格，长度是 ${zhLengths}；真实位置一共 ${count} 个。`,
        en: `Of each sequence take the first slots only, as many as its length: ${enLengths}. That makes ${count} real positions.`,
      },
    ],
    solution: [
      displayed('L = (Σ_{b,t} m_{b,t} ℓ_{b,t})/(Σ_{b,t} m_{b,t})'),
      table(
        [
          { zh: '序列', en: 'Sequence' },
          { zh: '真实位置的损失', en: 'Losses at real positions' },
          { zh: '个数', en: 'Count' },
        ],
        rows.map((row, b) => [`$b = ${b + 1}$`, `$${row.join(' + ')} = ${plain(sum(row))}$`, String(row.length)]),
      ),
      displayed(`L = ${total}/${count} ≈ ${significant(mean, 4)}`),
    ],
    why: {
      zh: '分母也要用掩码，否则损失和梯度的大小取决于批次里碰巧有多少填充。先在每条序列内平均是另一种用法，会让短序列的词权重更大；要清楚自己用的是哪一种。',
      en: 'The denominator needs the mask as well, or the size of loss and gradient depends on how much padding a batch happens to hold. Averaging within each sequence first is another usage, in which tokens of short sequences weigh more; know which one you have.',
    },
  }
}

/** A sum of losses as it is shown: the two decimals that it can have, and no more. */
function plain(total: number): string {
  return String(Number(total.toFixed(2)))
}
