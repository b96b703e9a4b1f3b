import type { RandomState } from '../../../rnn'
import { fourDigits } from '../../answer/answer'
import { result, significant } from '../../answer/key-text'
import { pick } from '../../draw'
import type { Kind, Level, Part, Posed, Slip } from '../../kind'
import { numberConvention, numberSlip, worth } from '../../number-slip'
import { displayed, paragraph } from '../../text'
import { fewestStates, peakStates } from './states'

interface Spec {
  /** T */
  readonly steps: number
  /** s; without it the best is asked for. */
  readonly every?: number
  /** With it, how many bytes the states take: B sequences of h numbers, float32. */
  readonly sizes?: { readonly batch: number; readonly hiddenSize: number }
}

/** A whole s of about √T, with which the fewest states exist. */
const best = ({ steps, every }: Spec) => every ?? Math.ceil(Math.sqrt(steps))
const stored = (spec: Spec) => Math.ceil(spec.steps / best(spec))
const rightStates = (spec: Spec) => `${stored(spec)} + ${best(spec)}`
function memoryText(states: string, { batch, hiddenSize }: NonNullable<Spec['sizes']>, bytes = 4): string {
  const numbers = [states.includes('+') ? `(${states})` : states, batch, hiddenSize, bytes]
  return `${numbers.filter((factor) => factor !== 1).join(' × ')}/2^20`
}

/** A wrong number of states, and the memory that it leads to. */
function slip(id: string, text: Slip<Spec>['text'], states: (spec: Spec) => string | undefined): Slip<Spec> {
  return numberSlip(id, text, (spec) => {
    const wrong = states(spec)
    return wrong === undefined ? undefined : { states: wrong, memory: spec.sizes && memoryText(wrong, spec.sizes) }
  })
}

const slips: readonly Slip<Spec>[] = [
  slip(
    'bptt.checkpoints-only',
    () => ({
      zh: '只算了一直存着的状态：反向走到一段时，还要把这一段重算出来放着。',
      en: 'Only the stored states were counted: when the sweep is in a segment, that segment’s states are there too.',
    }),
    (spec) => `${stored(spec)}`,
  ),
  slip(
    'bptt.segment-only',
    () => ({
      zh: '只算了重算的一段：每段开头的状态要一直存着。',
      en: 'Only the segment that is run again was counted: the state at the start of every segment stays stored.',
    }),
    (spec) => (best(spec) === stored(spec) ? undefined : `${best(spec)}`),
  ),
  slip(
    'bptt.all-states',
    () => ({
      zh: '这是不做检查点时的个数：每一步的状态都存着。',
      en: 'This is the number without checkpoints, when the state of every step is kept.',
    }),
    ({ steps }) => `${steps}`,
  ),
  slip(
    'bptt.segments-rounded-down',
    () => ({
      zh: '段数向下取整了：最后不满的一段也要存开头的状态。',
      en: 'The number of segments was rounded down: the last one, which is not full, has a stored state too.',
    }),
    (spec) => (spec.steps % best(spec) === 0 ? undefined : `${stored(spec) - 1} + ${best(spec)}`),
  ),
  slip(
    'bptt.stored-times-segment',
    () => ({
      zh: '把两样乘起来了：同时存在的是段首的状态加上当前这一段，应该相加。',
      en: 'Multiplied: what exists at once is the stored states and one segment, which add up.',
    }),
    // Without a remainder that is T itself.
    (spec) => (spec.steps % best(spec) === 0 ? undefined : `${stored(spec)} × ${best(spec)}`),
  ),
  numberSlip(
    'bptt.one-sequence',
    { zh: '只算了一条序列：漏乘了批大小。', en: 'This is one sequence: the size of the batch is missing.' },
    (spec) => ({ memory: spec.sizes && memoryText(rightStates(spec), { ...spec.sizes, batch: 1 }) }),
  ),
  numberSlip(
    'bptt.bytes-forgotten',
    { zh: '这是数的个数：还要乘每个数的字节数。', en: 'This is how many numbers there are: each takes several bytes.' },
    (spec) => ({ memory: spec.sizes && memoryText(rightStates(spec), spec.sizes, 1) }),
  ),
]

/** Level 1: a given distance between stored states. Level 2: the best. Level 3: the best, in bytes. */
function drawSpec(random: RandomState, level: Level): Spec {
  if (level === 1) {
    const every = pick(random, [4, 5, 6, 8, 9, 10, 12, 15, 20, 25])
    return { steps: every * random.randint(3, 16) + random.randint(0, every), every }
  }
  const root = random.randint(5, 41)
  const steps = root * (root + random.randint(0, 2))
  if (level === 2) return { steps }
  const sizes = { batch: pick(random, [16, 20, 32, 50, 64, 128]), hiddenSize: pick(random, [100, 128, 256, 300, 512]) }
  return { steps, sizes }
}

function pose(spec: Spec): Posed {
  const { steps: T, every, sizes } = spec
  const states = every === undefined ? fewestStates(T) : peakStates(T, every)
  const [s, m] = [best(spec), stored(spec)]
  const statesPart: Part = {
    id: 'states',
    label: { zh: '同时存在的状态', en: 'States at once' },
    answer: { form: 'integer', key: states },
  }
  const memory = sizes && (states * sizes.batch * sizes.hiddenSize * 4) / 2 ** 20
  const memoryPart: Part[] =
    memory === undefined
      ? []
      : [
          {
            id: 'memory',
            label: { zh: '这些状态占的内存（MiB）', en: 'Memory of these states (MiB)' },
            answer: { form: 'real', key: memory, tolerance: fourDigits },
            weight: 2,
          },
        ]
  const distance =
    every === undefined
      ? {
          zh: '每 $s$ 步一段，$s$ 由你选最省的',
          en: 'in segments of $s$ steps, with the $s$ that needs the fewest states',
        }
      : { zh: `每 $s = ${every}$ 步一段`, en: `in segments of $s = ${every}$ steps` }
  const asked = sizes
    ? {
        zh: `最多有几个状态同时存在？每个状态是 $B = ${sizes.batch}$ 条序列的 $h = ${sizes.hiddenSize}$ 个 float32（每个数 4 字节），一共占多少 MiB？`,
        en: `How many states exist at once at most? Each holds $h = ${sizes.hiddenSize}$ float32 (4 bytes) for each of $B = ${sizes.batch}$ sequences: how many MiB do they take?`,
      }
    : { zh: '最多有几个状态同时存在？', en: 'How many states exist at once at most?' }
  return {
    prompt: [
      paragraph({
        zh: `RNN 在长 $T = ${T}$ 的序列上做 BPTT，沿时间设检查点：${distance.zh}，每段开头的状态一直存着；反向走到一段，就从段首重新前向，把这一段的状态都算出来放着，走完再丢。（重算出来的一概算数，即使与下一段开头的是同一个。）${asked.zh}`,
        en: `BPTT of an RNN over $T = ${T}$ steps uses checkpoints ${distance.en}: the state at the start of each segment stays stored, and when the sweep reaches a segment, all of its states are computed again from there and held until the sweep has left it. (Those computed again all count, even one that is also the start of the next segment.) ${asked.en}`,
      }),
    ],
    parts: [sizes ? { ...statesPart, step: true } : statesPart, ...memoryPart],
    hints: [
      {
        zh: '同时存在的有两样：一直存着的各段开头，和正在反向的那一段。各有多少个？',
        en: 'Two things exist at once: the starts of all segments, and the segment that the sweep is in. How many states is each?',
      },
      every === undefined
        ? {
            zh: `一共约 $T/s + s$ 个，$s = √T$ 时最少；这里 $√T$ 约为 ${significant(Math.sqrt(T), 3)}。`,
            en: `About $T/s + s$ in all, fewest at $s = √T$, which here is about ${significant(Math.sqrt(T), 3)}.`,
          }
        : {
            zh: `段数是 $⌈T/s⌉ = ⌈${T}/${s}⌉$，一段有 ${s} 个状态。`,
            en: `There are $⌈T/s⌉ = ⌈${T}/${s}⌉$ segments, and a segment has ${s} states.`,
          },
    ],
    solution: [
      ...(every === undefined
        ? [
            paragraph({
              zh: `$T/s + s$ 在 $s = √T$ 时最小，取 $s = ${s}$：`,
              en: `$T/s + s$ is least at $s = √T$; take $s = ${s}$:`,
            }),
          ]
        : []),
      displayed(`⌈T/s⌉ + s = ${m} + ${s} = ${states}`),
      ...(memory === undefined || !sizes
        ? []
        : [
            paragraph({ zh: '乘批大小、宽度和字节数：', en: 'Times the batch, the width and the bytes:' }),
            displayed(`${states} * ${sizes.batch} * ${sizes.hiddenSize} * 4/2^{20} ${result(memory, 6)}`),
          ]),
    ],
    why: {
      zh: '检查点用计算换内存：内存从 $O(T)$ 降到 $O(√T)$，代价约为多做一次前向，梯度分毫不差。截断省得更多，却丢掉了远处的梯度。',
      en: 'Checkpoints pay for memory with computation: $O(T)$ becomes $O(√T)$ for about one more forward pass, and the gradient is exactly the same. Truncation saves more, but loses distant gradients.',
    },
  }
}

/** How many states gradient checkpointing over time keeps. */
export const checkpointing: Kind<Spec> = {
  id: 'bptt.checkpointing',
  group: 'cost',
  name: { zh: '梯度检查点', en: 'Gradient checkpointing' },
  lesson: 'bptt',
  anchor: 'cost',
  levels: 3,
  draw: drawSpec,
  pose,
  recount: (spec) => ({
    states: worth(rightStates(spec)),
    ...(spec.sizes && { memory: worth(memoryText(rightStates(spec), spec.sizes)) }),
  }),
  slips,
  conventions: [
    numberConvention(
      'bptt.decimal-units',
      { zh: '十进制单位（MB）', en: 'decimal units (MB)' },
      {
        zh: '按 MB（10 的幂）算是这个数；题目要的是 MiB（2 的幂）。',
        en: 'This is in MB, powers of 10; the question wants MiB, powers of 2.',
      },
      (spec) => ({ memory: spec.sizes && memoryText(rightStates(spec), spec.sizes).replace('2^20', '10^6') }),
    ),
  ],
}
