import { activationMemory, type RandomState } from '../../../rnn'
import { fourDigits } from '../../answer/answer'
import { result } from '../../answer/key-text'
import { pick } from '../../draw'
import type { Kind, Level, Posed } from '../../kind'
import { worth } from '../../number-slip'
import { displayed, paragraph } from '../../text'
import { cellNames } from '../parameters/cell-names'
import { type MemorySpec, memoryConventions, memorySlips, rightTexts } from './memory-slips'

const formats = { 2: 'float16', 4: 'float32' } as const

/** Level 1: one layer. Level 2: several. Level 3: truncated. */
function drawMemory(random: RandomState, level: Level): MemorySpec {
  const spec = {
    cell: pick(random, ['rnn', 'lstm', 'lstm'] as const),
    layers: level === 1 ? 1 : random.randint(2, 5),
    steps: 50 * random.randint(4, 41),
    batch: pick(random, [8, 10, 16, 20, 32, 50, 64, 128]),
    hiddenSize: pick(random, [50, 100, 128, 200, 256, 300, 512, 1024]),
    bytes: pick(random, [4, 4, 2] as const),
  }
  return level === 3 ? { ...spec, truncate: pick(random, [10, 20, 25, 35, 50, 100]) } : spec
}

function prompt(spec: MemorySpec): { zh: string; en: string } {
  const { cell, layers: L, steps: T, batch: B, hiddenSize: h, bytes, truncate } = spec
  const name = cellNames[cell]
  const subject =
    cell === 'lstm'
      ? { zh: `$L = ${L}$ 层的单向 LSTM`, en: `A unidirectional LSTM of $L = ${L}$ ${L === 1 ? 'layer' : 'layers'}` }
      : {
          zh: `$L = ${L}$ 层的单向${name.zh}（tanh）`,
          en: `A unidirectional ${name.en} (tanh) of $L = ${L}$ ${L === 1 ? 'layer' : 'layers'}`,
        }
  const kept =
    cell === 'lstm'
      ? {
          zh: '每一步保留反向所需的值：各个门、候选 $C̃_t$、$C_t$、$tanh(C_t)$ 和 $h_t$，每样都是一个 $h$ 维向量',
          en: 'Each step keeps what the way back needs: the gates, the candidate $C̃_t$, $C_t$, $tanh(C_t)$ and $h_t$, each a vector of $h$ numbers',
        }
      : {
          zh: '每一步只保留反向所必需的向量（$tanh′$ 由 $h_t$ 算出）',
          en: 'Each step keeps only the vector that the way back needs ($tanh′$ is computed from $h_t$)',
        }
  const cut =
    truncate === undefined
      ? { zh: '用完整的 BPTT 训练', en: 'is trained by full BPTT' }
      : {
          zh: `用截断 BPTT 训练，每段 $τ = ${truncate}$ 步`,
          en: `is trained by truncated BPTT in chunks of $τ = ${truncate}$ steps`,
        }
  return {
    zh: `${subject.zh}，隐藏维度 $h = ${h}$，${cut.zh}：序列长 $T = ${T}$，批大小 $B = ${B}$，${formats[bytes]}（每个数 ${bytes} 字节）。${kept.zh}。输入和初始状态不算。为反向保留的中间值占多少 MiB？`,
    en: `${subject.en}, hidden size $h = ${h}$, ${cut.en}: sequences of $T = ${T}$ steps, batch $B = ${B}$, ${formats[bytes]} (${bytes} bytes a number). ${kept.en}. Inputs and initial states do not count. How many MiB do the values kept for the way back take?`,
  }
}

function pose(spec: MemorySpec): Posed {
  const { cell, layers, steps, batch, hiddenSize, bytes, truncate } = spec
  const network = { cell: { kind: cell }, inputSize: hiddenSize, hiddenSize, layers }
  const memory =
    activationMemory(network, steps, { batch, bytes, ...(truncate !== undefined && { truncate }) }) / 2 ** 20
  const texts = rightTexts(spec)
  const numbers = activationMemory(network, 1, { batch: 1, bytes: 1 })
  const kept =
    cell === 'lstm'
      ? {
          zh: '三个门、候选、$C_t$、$tanh(C_t)$、$h_t$，一共七个向量',
          en: 'three gates, candidate, $C_t$, $tanh(C_t)$ and $h_t$, seven vectors',
        }
      : {
          zh: '只有 $h_t$ 一个向量，因为 $tanh′(z_t) = 1 - h_t²$',
          en: 'just the vector $h_t$, since $tanh′(z_t) = 1 - h_t²$',
        }
  const reach =
    truncate === undefined
      ? { zh: `全部 $T = ${steps}$ 步`, en: `all $T = ${steps}$ steps` }
      : { zh: `一段的 $τ = ${truncate}$ 步`, en: `the $τ = ${truncate}$ steps of a chunk` }
  return {
    prompt: [paragraph(prompt(spec))],
    parts: [
      {
        id: 'numbers',
        label: { zh: '一条序列的一步，各层一共保留几个数', en: 'Numbers kept of one step of one sequence, all layers' },
        answer: { form: 'integer', key: numbers },
        step: true,
      },
      {
        id: 'memory',
        label: { zh: '内存（MiB）', en: 'Memory (MiB)' },
        answer: { form: 'real', key: memory, tolerance: fourDigits },
        weight: 2,
      },
    ],
    hints: [
      {
        zh: '先数一步、一层、一条序列要保留几个向量，再依次乘层数、步数、批大小和字节数。',
        en: 'Count the vectors that one step of one layer keeps of one sequence; then multiply by layers, steps, batch and bytes.',
      },
      {
        zh: `一步里保留的是${kept.zh.startsWith('只') ? '' : '：'}${kept.zh}；要乘${reach.zh}。`,
        en: `A step keeps ${kept.en}; multiply by ${reach.en}.`,
      },
    ],
    solution: [
      paragraph({
        zh: `每一步、每一层：${kept.zh}。各层合计 $${texts.numbers.replaceAll('×', '*')}${texts.numbers === `${numbers}` ? '' : ` = ${numbers}`}$ 个数。`,
        en: `Each step of each layer: ${kept.en}. All layers together keep $${texts.numbers.replaceAll('×', '*')}${texts.numbers === `${numbers}` ? '' : ` = ${numbers}`}$ numbers.`,
      }),
      paragraph({
        zh: `乘${reach.zh}、批大小和字节数，除以 $2^{20}$：`,
        en: `Times ${reach.en}, the batch and the bytes, over $2^{20}$:`,
      }),
      displayed(`${texts.memory.replaceAll('×', '*').replace('2^20', '2^{20}')} ${result(memory, 6)}`),
    ],
    why: {
      zh: '权重共享省的是参数，不是中间值：BPTT 的内存随 $T$ 线性增长，LSTM 又是普通 RNN 的七倍。要省内存，可以截断（$T$ 换成 $τ$，丢掉远处的梯度），也可以用检查点（多算一遍前向，梯度不变）。',
      en: 'Sharing weights saves parameters, not activations: the memory of BPTT grows with $T$, and an LSTM’s is seven times a vanilla RNN’s. To save it, truncate ($T$ becomes $τ$, and distant gradients are lost) or use checkpoints (one more forward pass, the same gradient).',
    },
  }
}

/** What backpropagation through time keeps for the way back. */
export const bpttMemory: Kind<MemorySpec> = {
  id: 'bptt.activation-memory',
  group: 'cost',
  name: { zh: 'BPTT 的内存', en: 'Memory of BPTT' },
  lesson: 'bptt',
  anchor: 'cost',
  levels: 3,
  draw: drawMemory,
  pose,
  recount: (spec) => {
    const { numbers, memory } = rightTexts(spec)
    return { numbers: worth(numbers), memory: worth(memory) }
  },
  slips: memorySlips,
  conventions: memoryConventions,
}
