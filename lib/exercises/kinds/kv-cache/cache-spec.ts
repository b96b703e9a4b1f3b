import type { RandomState } from '../../../rnn'
import { pick } from '../../draw'
import type { Level } from '../../kind'

/** A Transformer that generates, and the recurrent network of the same depth and width beside it. */
export interface CacheSpec {
  readonly layers: number
  readonly heads: number
  readonly headSize: number
  /** Heads of keys and values: as many as heads, or fewer that groups of queries share. */
  readonly kvHeads: number
  /** n */
  readonly tokens: number
  readonly batch: number
  /** Bytes a number. */
  readonly bytes: 2 | 4
  /** Whose state is asked for beside the cache. */
  readonly cell?: 'lstm' | 'gru'
}

/** d */
export function widthOf({ heads, headSize }: CacheSpec): number {
  return heads * headSize
}

/** Level 1: one sequence. Level 2: a batch, and an RNN's state beside it. Level 3: a batch with grouped queries. */
export function drawCache(random: RandomState, level: Level): CacheSpec {
  const layers = pick(random, [6, 12, 16, 24, 28, 32, 40, 48])
  const [heads, headSize] = pick(random, [
    [8, 64],
    [12, 64],
    [16, 64],
    [32, 80],
    [32, 128],
    [40, 128],
  ] as const)
  const tokens = 512 * random.randint(1, 33)
  const bytes = pick(random, [2, 2, 4] as const)
  const one = { layers, heads, headSize, kvHeads: heads, tokens, batch: 1, bytes }
  if (level === 1) return one
  const batch = random.randint(3, 17)
  if (level === 2) return { ...one, batch, cell: pick(random, ['lstm', 'gru'] as const) }
  const groups = [2, 4, 8].filter((size) => heads % size === 0 && heads > size)
  return { ...one, batch, kvHeads: heads / pick(random, groups) }
}
