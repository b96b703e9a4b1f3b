import type { OtherConvention, Slip } from '../../kind'
import { numberConvention, numberSlip } from '../../number-slip'

/** A network that is trained by backpropagation through time. */
export interface MemorySpec {
  readonly cell: 'rnn' | 'lstm'
  readonly layers: number
  /** T, B, h */
  readonly steps: number
  readonly batch: number
  readonly hiddenSize: number
  /** Bytes a number. */
  readonly bytes: 2 | 4
  /** τ, where the gradient is truncated. */
  readonly truncate?: number
}

/** What the memory is a product of. */
interface Factors {
  /** Vectors of h numbers that a step of a layer keeps. */
  readonly vectors: number
  readonly layers: number
  readonly steps: number
  readonly batch: number
  readonly hiddenSize: number
  readonly bytes: number
}

const rightFactors = (spec: MemorySpec): Factors => ({
  vectors: spec.cell === 'lstm' ? 7 : 1,
  layers: spec.layers,
  steps: Math.min(spec.steps, spec.truncate ?? spec.steps),
  batch: spec.batch,
  hiddenSize: spec.hiddenSize,
  bytes: spec.bytes,
})

const product = (...factors: number[]) => factors.filter((factor) => factor !== 1).join(' × ') || '1'
const numbersText = ({ vectors, layers, hiddenSize }: Factors) => product(vectors, layers, hiddenSize)
const totalText = ({ vectors, layers, steps, batch, hiddenSize, bytes }: Factors) =>
  product(vectors, layers, steps, batch, hiddenSize, bytes)

/** The calculations of what a step keeps of one sequence, and of the memory in MiB. */
export function rightTexts(spec: MemorySpec): { readonly numbers: string; readonly memory: string } {
  const right = rightFactors(spec)
  return { numbers: numbersText(right), memory: `${totalText(right)}/2^20` }
}

function factorSlip(
  id: string,
  text: Slip<MemorySpec>['text'],
  change: (right: Factors, spec: MemorySpec) => Factors | undefined,
): Slip<MemorySpec> {
  return numberSlip(id, text, (spec) => {
    const wrong = change(rightFactors(spec), spec)
    if (!wrong) return undefined
    const numbers = numbersText(wrong)
    return {
      numbers: numbers === rightTexts(spec).numbers ? undefined : numbers,
      memory: `${totalText(wrong)}/2^20`,
    }
  })
}

const lstm = (vectors: number) => (right: Factors, spec: MemorySpec) =>
  spec.cell === 'lstm' ? { ...right, vectors } : undefined

/** The ways to get the memory wrong, the most common first. */
export const memorySlips: readonly Slip<MemorySpec>[] = [
  factorSlip(
    'bptt.memory-without-time',
    () => ({
      zh: '没有乘步数。权重是共享的，每一步的中间值却不同，反向时都要用。',
      en: 'The steps are missing. Weights are shared, but each step’s values differ, and the way back needs them all.',
    }),
    (right) => ({ ...right, steps: 1 }),
  ),
  factorSlip(
    'bptt.memory-not-truncated',
    () => ({
      zh: '按整条序列算了：截断之后，反向只走一段，只保留这一段的中间值。',
      en: 'This is the whole sequence: truncated, the way back runs through one chunk and keeps no more than its values.',
    }),
    (right, { steps, truncate }) => (truncate === undefined ? undefined : { ...right, steps }),
  ),
  factorSlip(
    'bptt.memory-by-chunks',
    () => ({
      zh: '乘成了段数：要乘的是一段里的步数 $τ$。',
      en: 'Multiplied by the number of chunks: what counts is how many steps a chunk has, $τ$.',
    }),
    (right, { steps, truncate }) =>
      truncate === undefined ? undefined : { ...right, steps: Math.ceil(steps / truncate) },
  ),
  factorSlip(
    'bptt.hidden-only',
    () => ({
      zh: '只留了 $h_t$：LSTM 反向时还要用三个门、候选、$C_t$ 和 $tanh(C_t)$。',
      en: 'Only $h_t$ was kept: an LSTM’s way back also needs the three gates, the candidate, $C_t$ and $tanh(C_t)$.',
    }),
    lstm(1),
  ),
  factorSlip(
    'bptt.states-only',
    () => ({
      zh: '只留了 $h_t$ 和 $C_t$，漏了三个门、候选和 $tanh(C_t)$。',
      en: 'Only $h_t$ and $C_t$ were kept, without the three gates, the candidate and $tanh(C_t)$.',
    }),
    lstm(2),
  ),
  factorSlip(
    'bptt.gates-only',
    () => ({
      zh: '只留了门和候选，漏了 $C_t$、$tanh(C_t)$ 和 $h_t$。',
      en: 'Only gates and candidate were kept, without $C_t$, $tanh(C_t)$ and $h_t$.',
    }),
    lstm(4),
  ),
  factorSlip(
    'bptt.one-vector-short',
    () => ({
      zh: '少了一个向量：门有三个，另外还有候选、$C_t$、$tanh(C_t)$ 和 $h_t$。',
      en: 'One vector short: there are three gates, and besides them the candidate, $C_t$, $tanh(C_t)$ and $h_t$.',
    }),
    lstm(6),
  ),
  factorSlip(
    'bptt.pre-activations-kept',
    () => ({
      zh: '多留了预激活 $z_t$：$tanh′(z_t) = 1 - h_t²$，有 $h_t$ 就够了。',
      en: 'The pre-activation $z_t$ was kept as well: $tanh′(z_t) = 1 - h_t²$, so $h_t$ is enough.',
    }),
    (right, { cell }) => (cell === 'rnn' ? { ...right, vectors: 2 } : undefined),
  ),
  factorSlip(
    'bptt.one-layer-memory',
    () => ({ zh: '只算了一层：每一层都要保留。', en: 'This is one layer: each keeps its own values.' }),
    (right) => (right.layers === 1 ? undefined : { ...right, layers: 1 }),
  ),
  factorSlip(
    'bptt.one-sequence',
    () => ({ zh: '只算了一条序列：漏乘了批大小。', en: 'This is one sequence: the size of the batch is missing.' }),
    (right) => ({ ...right, batch: 1 }),
  ),
  factorSlip(
    'bptt.bytes-forgotten',
    () => ({
      zh: '这是数的个数：还要乘每个数的字节数。',
      en: 'This is how many numbers there are: each takes several bytes.',
    }),
    (right) => ({ ...right, bytes: 1 }),
  ),
]

export const memoryConventions: readonly OtherConvention<MemorySpec>[] = [
  numberConvention(
    'bptt.decimal-units',
    { zh: '十进制单位（MB）', en: 'decimal units (MB)' },
    {
      zh: '按 MB（10 的幂）算是这个数；题目要的是 MiB（2 的幂）。',
      en: 'This is in MB, powers of 10; the question wants MiB, powers of 2.',
    },
    (spec) => ({ memory: `${totalText(rightFactors(spec))}/10^6` }),
  ),
]
