import type { OtherConvention, Slip } from '../../kind'
import { numberConvention, numberSlip } from '../../number-slip'
import { type CacheSpec, widthOf } from './cache-spec'

/** What a size is a product of. */
interface Factors {
  readonly kinds: number
  readonly layers: number
  readonly tokens: number
  readonly width: number
  readonly batch: number
  readonly bytes: number
}

const cacheFactors = (spec: CacheSpec): Factors => ({
  kinds: 2,
  layers: spec.layers,
  tokens: spec.tokens,
  width: spec.kvHeads * spec.headSize,
  batch: spec.batch,
  bytes: spec.bytes,
})
const stateFactors = (spec: CacheSpec): Factors => ({
  ...cacheFactors(spec),
  kinds: spec.cell === 'lstm' ? 2 : 1,
  tokens: 1,
  width: widthOf(spec),
})

/** A product without its ones, such as `2 × 32 × 8192 × 4096 × 2`. */
function product(factors: Factors): string {
  const { kinds, layers, tokens, width, batch, bytes } = factors
  return [kinds, layers, tokens, width, batch, bytes].filter((factor) => factor !== 1).join(' × ')
}

/** MiB */
export const cacheText = (factors: Factors) => `${product(factors)}/2^20`
/** KiB */
export const stateText = (factors: Factors) => `${product(factors)}/2^10`

/** The right calculations of both sizes. */
export const rightTexts = (spec: CacheSpec) => ({
  cache: cacheText(cacheFactors(spec)),
  state: spec.cell && stateText(stateFactors(spec)),
})

/** The factors of the cache, and of the state beside it, changed. */
function sizeSlip(
  id: string,
  text: Slip<CacheSpec>['text'],
  cache: (right: Factors, spec: CacheSpec) => Factors | undefined,
  state: (right: Factors, spec: CacheSpec) => Factors | undefined = () => undefined,
): Slip<CacheSpec> {
  return numberSlip(id, text, (spec) => {
    const wrong = cache(cacheFactors(spec), spec)
    const wrongState = spec.cell && state(stateFactors(spec), spec)
    return { cache: wrong && cacheText(wrong), state: wrongState && stateText(wrongState) }
  })
}

const grouped = ({ heads, kvHeads }: CacheSpec) => kvHeads < heads

/** The ways to get the sizes wrong, the most common first. */
export const cacheSlips: readonly Slip<CacheSpec>[] = [
  sizeSlip(
    'cost.keys-only',
    () => ({
      zh: '只算了键，或者只算了值：两样都要存。',
      en: 'Only the keys, or only the values, were counted: both are kept.',
    }),
    (right) => ({ ...right, kinds: 1 }),
  ),
  sizeSlip(
    'cost.bytes-forgotten',
    () => ({
      zh: '这是数的个数：还要乘每个数的字节数。',
      en: 'This is how many numbers there are: each takes several bytes.',
    }),
    (right) => ({ ...right, bytes: 1 }),
    (right) => ({ ...right, bytes: 1 }),
  ),
  sizeSlip(
    'cost.one-layer-cache',
    () => ({
      zh: '只算了一层：每一层都有自己的键、值或状态。',
      en: 'This is one layer: each has keys and values, or a state, of its own.',
    }),
    (right) => ({ ...right, layers: 1 }),
    (right) => ({ ...right, layers: 1 }),
  ),
  sizeSlip(
    'cost.cache-of-one-token',
    () => ({
      zh: '没有乘长度：缓存里每个词都有一份键和值，RNN 的状态才与长度无关。',
      en: 'The length is missing: the cache holds keys and values of every token; it is an RNN’s state that does not grow.',
    }),
    (right) => ({ ...right, tokens: 1 }),
  ),
  sizeSlip(
    'cost.batch-forgotten',
    () => ({
      zh: '只算了一条序列：批里每条都要自己的一份。',
      en: 'This is one sequence: each of the batch needs its own.',
    }),
    (right) => (right.batch === 1 ? undefined : { ...right, batch: 1 }),
    (right) => (right.batch === 1 ? undefined : { ...right, batch: 1 }),
  ),
  sizeSlip(
    'cost.groups-ignored',
    () => ({
      zh: '没有按组共享来算：键和值的份数等于键值头数，同组的查询头共用一份。',
      en: 'The groups were ignored: the query heads of a group share one head of keys and values.',
    }),
    (right, spec) => (grouped(spec) ? { ...right, width: widthOf(spec) } : undefined),
  ),
  sizeSlip(
    'cost.one-kv-head',
    () => ({
      zh: '只留了一个键值头，那是多查询注意力；这里每组各有一个。',
      en: 'One head of keys and values was kept, which is multi-query attention; here each group has one.',
    }),
    (right, spec) => (grouped(spec) ? { ...right, width: spec.headSize } : undefined),
  ),
  sizeSlip(
    'cost.divided-by-kv-heads',
    () => ({
      zh: '除错了数：缩小的倍数是每组的查询头数，即总头数除以键值头数。',
      en: 'Divided by the wrong number: it shrinks by the query heads in a group, which is heads over heads of keys and values.',
    }),
    (right, spec) => (grouped(spec) ? { ...right, width: widthOf(spec) / spec.kvHeads } : undefined),
  ),
  sizeSlip(
    'cost.cell-state-forgotten',
    () => ({
      zh: 'LSTM 的状态有两个向量：$h$ 和 $C$。',
      en: 'An LSTM’s state is two vectors, $h$ and $C$.',
    }),
    () => undefined,
    (right, { cell }) => (cell === 'lstm' ? { ...right, kinds: 1 } : undefined),
  ),
  sizeSlip(
    'cost.gru-cell-state',
    () => ({
      zh: 'GRU 没有单独的细胞状态，只有 $h$。',
      en: 'A GRU has no cell state of its own, only $h$.',
    }),
    () => undefined,
    (right, { cell }) => (cell === 'gru' ? { ...right, kinds: 2 } : undefined),
  ),
  sizeSlip(
    'cost.state-grows',
    () => ({
      zh: 'RNN 的状态不随长度增长：读了多少词都是这么大。',
      en: 'An RNN’s state does not grow with the length: it is as large after any number of tokens.',
    }),
    () => undefined,
    (right, { tokens }) => ({ ...right, tokens }),
  ),
]

/** Decimal units. */
export const cacheConventions: readonly OtherConvention<CacheSpec>[] = [
  numberConvention(
    'cost.decimal-units',
    { zh: '十进制单位（MB、KB）', en: 'decimal units (MB, KB)' },
    {
      zh: '按 MB、KB（10 的幂）算是这个数；题目要的是 MiB、KiB（2 的幂）。',
      en: 'This is in MB or KB, powers of 10; the question wants MiB or KiB, powers of 2.',
    },
    (spec) => ({
      cache: `${product(cacheFactors(spec))}/10^6`,
      state: spec.cell && `${product(stateFactors(spec))}/10^3`,
    }),
  ),
]
