import { kvCacheMemory, recurrentStateMemory } from '../../../rnn'
import { fourDigits } from '../../answer/answer'
import { result } from '../../answer/key-text'
import type { Kind, Part, Posed } from '../../kind'
import { worth } from '../../number-slip'
import { displayed, paragraph } from '../../text'
import { aCell, cellNames } from '../parameters/cell-names'
import { cacheConventions, cacheSlips, rightTexts } from './cache-slips'
import { type CacheSpec, drawCache, widthOf } from './cache-spec'

const formats = { 2: 'float16', 4: 'float32' } as const

function cacheMib({ layers, heads, headSize, kvHeads, tokens, batch, bytes }: CacheSpec): number {
  return kvCacheMemory({ layers, heads, headSize, kvHeads }, tokens, { batch, bytes }) / 2 ** 20
}

/** What a recurrent network as deep and as wide carries. */
function stateKib(spec: CacheSpec, cell: 'lstm' | 'gru'): number {
  const d = widthOf(spec)
  const network = { cell: { kind: cell }, inputSize: d, hiddenSize: d, layers: spec.layers }
  return recurrentStateMemory(network, { batch: spec.batch, bytes: spec.bytes }) / 2 ** 10
}

/** The calculation as a formula: `2 · 32 · 8192/2²⁰`. */
const shown = (how: string) => how.replaceAll(' × ', ' * ').replace('2^20', '2^{20}').replace('2^10', '2^{10}')

function prompt(spec: CacheSpec): { zh: string; en: string } {
  const { layers: L, heads, headSize, kvHeads, tokens: n, batch: B, bytes, cell } = spec
  const d = widthOf(spec)
  const grouped = kvHeads < heads
  const heading = grouped
    ? {
        zh: `有 ${heads} 个查询头，每个头 ${headSize} 维；键和值只有 ${kvHeads} 个头（分组查询注意力）`,
        en: `has ${heads} query heads of ${headSize} numbers each, and ${kvHeads} heads of keys and values (grouped-query attention)`,
      }
    : {
        zh: `宽 $d = ${d}$（多头注意力，每个头各有键和值）`,
        en: `is $d = ${d}$ wide (multi-head attention, keys and values for every head)`,
      }
  const batch =
    B === 1
      ? { zh: '生成一条序列', en: 'one sequence' }
      : { zh: `同时生成 $B = ${B}$ 条序列`, en: `$B = ${B}$ sequences` }
  const state = cell
    ? {
        zh: `同样 ${L} 层、同样宽的 ${cellNames[cell].zh} 的状态占多少 KiB？`,
        en: `How many KiB does the state of ${aCell[cell]} of the same ${L} layers and width take? `,
      }
    : { zh: '', en: '' }
  return {
    zh: `一个 $L = ${L}$ 层的 Transformer ${heading.zh}，用 ${formats[bytes]}（每个数 ${bytes} 字节）${batch.zh}，${B === 1 ? '' : '每条'}已有 $n = ${n}$ 个词。${state.zh}KV 缓存一共占多少 MiB？`,
    en: `A Transformer of $L = ${L}$ layers ${heading.en}. It generates ${batch.en} in ${formats[bytes]} (${bytes} bytes a number), ${B === 1 ? '' : 'each '}with $n = ${n}$ tokens so far. ${state.en}How many MiB does the KV cache take in all?`,
  }
}

function pose(spec: CacheSpec): Posed {
  const { layers: L, kvHeads, headSize, heads, cell, batch } = spec
  const cache = cacheMib(spec)
  const texts = rightTexts(spec)
  const perToken = kvHeads < heads ? `${kvHeads} × ${headSize}` : `${widthOf(spec)}`
  const state = cell && stateKib(spec, cell)
  const statePart: Part[] =
    state === undefined
      ? []
      : [
          {
            id: 'state',
            label: { zh: '循环网络的状态（KiB）', en: 'State of the recurrent network (KiB)' },
            answer: { form: 'real', key: state, tolerance: fourDigits },
          },
        ]
  const batchText = batch === 1 ? { zh: '', en: '' } : { zh: '、序列条数', en: ', the sequences' }
  return {
    prompt: [paragraph(prompt(spec))],
    parts: [
      ...statePart,
      {
        id: 'cache',
        label: { zh: 'KV 缓存（MiB）', en: 'KV cache (MiB)' },
        answer: { form: 'real', key: cache, tolerance: fourDigits },
      },
    ],
    hints: [
      {
        zh: '先想一个词在一层里留下什么：一个键、一个值，各有多少个数？再乘层数、词数和字节数。RNN 的状态则与词数无关。',
        en: 'What does one token leave in one layer: a key and a value, of how many numbers each? Then multiply by layers, tokens and bytes. An RNN’s state does not depend on the tokens.',
      },
      {
        zh: `一个词在一层里的键是 ${perToken} 个数，值也是。再乘 ${L} 层、词数${batchText.zh}和字节数；一个 MiB 是 $2^{20}$ 字节。`,
        en: `A token’s key in one layer has ${perToken} numbers, and so has its value. Multiply by the ${L} layers, the tokens${batchText.en} and the bytes; a MiB is $2^{20}$ bytes.`,
      },
    ],
    solution: [
      ...(state === undefined || texts.state === undefined
        ? []
        : [
            paragraph({
              zh: `状态（${cell === 'lstm' ? '$h$ 与 $C$' : '只有 $h$'}）：`,
              en: `The state (${cell === 'lstm' ? '$h$ and $C$' : 'just $h$'}):`,
            }),
            displayed(`${shown(texts.state)} ${result(state, 6)}`),
          ]),
      paragraph({ zh: 'KV 缓存（开头的 2 是键与值）：', en: 'The KV cache (the 2 in front is keys and values):' }),
      displayed(`${shown(texts.cache)} ${result(cache, 6)}`),
    ],
    why: {
      zh: 'KV 缓存随词数、层数和批大小线性增长，往往比模型本身更先占满显存；分组查询注意力按组缩小它。同样深、同样宽的 LSTM，全部状态只相当于一个词的缓存（不分组时）。',
      en: 'The KV cache grows with tokens, layers and batch, and often fills the memory before the model does; grouped queries divide it by the size of a group. The whole state of an LSTM as deep and as wide is as large as the cache of one token without groups.',
    },
  }
}

/** The memory that generating takes: a KV cache, or a recurrent state. */
export const kvCache: Kind<CacheSpec> = {
  id: 'cost.kv-cache',
  group: 'cost',
  name: { zh: 'KV 缓存与状态', en: 'KV cache and state' },
  lesson: 'architectures',
  anchor: 'memory',
  levels: 3,
  draw: drawCache,
  pose,
  recount: (spec) => {
    const { cache, state } = rightTexts(spec)
    return { cache: worth(cache), ...(state !== undefined && { state: worth(state) }) }
  },
  slips: cacheSlips,
  conventions: cacheConventions,
}
