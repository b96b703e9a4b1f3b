import { initialParameters, RandomState, runNetwork, zeros } from '../../../../rnn'
import { pick } from '../../../draw'
import { paragraph } from '../../../text'
import { snippet } from '../snippet'

type Given = {
  readonly T: number
  readonly d: number
  readonly h: number
  readonly lengths: readonly number[]
  readonly total: boolean
}

/** Padding again stops at the longest sequence, unless told otherwise. */
export const paddedLength = snippet<Given>({
  id: 'padded-length',
  level: 2,
  draw: (random) => {
    const T = random.randint(8, 12)
    const lengths = Array.from({ length: random.randint(2, 4) }, () => random.randint(2, T))
    return { T, d: random.randint(2, 5), h: random.randint(12, 17), lengths, total: pick(random, [false, true]) }
  },
  code: ({ T, d, h, lengths, total }) => `import torch
from torch import nn
from torch.nn.utils.rnn import pack_padded_sequence, pad_packed_sequence

net = nn.GRU(${d}, ${h}, batch_first=True)
x = torch.zeros(${lengths.length}, ${T}, ${d})
packed = pack_padded_sequence(x, [${lengths.join(', ')}], batch_first=True, enforce_sorted=False)
output, h_n = net(packed)
output, _ = pad_packed_sequence(output, batch_first=True${total ? `, total_length=${T}` : ''})
print(output.shape)`,
  printed: ({ T, d, h, lengths, total }) => {
    const steps = total ? T : Math.max(...lengths)
    const spec = { cell: { kind: 'gru' }, inputSize: d, hiddenSize: h } as const
    const inputs = zeros([lengths.length, steps, d])
    return {
      form: 'shape',
      key: runNetwork(spec, initialParameters(spec, new RandomState(0)), { inputs, lengths }).outputs.shape,
    }
  },
  recount: ({ T, h, lengths, total }) => [
    lengths.length,
    total ? T : ([...lengths].sort((a, b) => b - a)[0] as number),
    h,
  ],
  slips: [
    {
      id: 'all-slots',
      value: ({ T, h, lengths, total }) => (total ? undefined : [lengths.length, T, h]),
      text: {
        zh: '打包后原来的格数就丢了：再补齐只补到最长的序列；要补到原来的长度，得给 `total_length`。',
        en: 'Packed, the number of slots is forgotten: padding again goes as far as the longest sequence, and further only with `total_length`.',
      },
    },
    {
      id: 'longest-only',
      value: ({ h, lengths, total }) => (total ? [lengths.length, Math.max(...lengths), h] : undefined),
      text: {
        zh: '给了 `total_length`，就补到那个长度，不止到最长的序列。',
        en: 'With `total_length` it is padded that far, and not just as far as the longest sequence.',
      },
    },
    {
      id: 'time-first',
      value: ({ T, h, lengths, total }) => [total ? T : Math.max(...lengths), lengths.length, h],
      text: { zh: '`batch_first=True`：批次在前。', en: '`batch_first=True`: the batch comes first.' },
    },
    {
      id: 'packed-rows',
      value: ({ h, lengths }) => [lengths.reduce((sum, length) => sum + length, 0), h],
      text: {
        zh: '这是打包的数据的形状；打印之前又补齐了。',
        en: 'This is the shape of the packed data, which was padded again before it is printed.',
      },
    },
  ],
  hints: ({ lengths }) => [
    { zh: '打包之后，批次还记得原来填充到多长吗？', en: 'Does a packed batch remember how far it was padded?' },
    { zh: `最长的序列有 ${Math.max(...lengths)} 步。`, en: `The longest sequence has ${Math.max(...lengths)} steps.` },
  ],
  steps: ({ T, lengths, total }) => [
    paragraph(
      total
        ? {
            zh: `\`total_length=${T}\` 要求补到 ${T} 步，虽然最长的序列只有 ${Math.max(...lengths)} 步。`,
            en: `\`total_length=${T}\` asks for ${T} steps, though the longest sequence has ${Math.max(...lengths)} only.`,
          }
        : {
            zh: `没有给 \`total_length\`，只补到最长的序列，${Math.max(...lengths)} 步，不是 ${T} 步。`,
            en: `Without \`total_length\` it is padded as far as the longest sequence, ${Math.max(...lengths)} steps and not ${T}.`,
          },
    ),
  ],
  why: {
    zh: '多卡训练时各卡的最长序列不同，补齐后的长度也不同，拼不到一起，所以有 `total_length` 这个参数。',
    en: 'In training on several devices each has another longest sequence, and results of different lengths cannot be joined; that is what `total_length` is for.',
  },
})
