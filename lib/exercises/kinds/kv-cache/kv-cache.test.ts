import { describe, expect, it } from 'vitest'
import { grade } from '../../grade'
import { posed } from '../../instance'
import { describeKind } from '../../testing/kind-laws'
import type { CacheSpec } from './cache-spec'
import { kvCache } from './kv-cache'

describeKind(kvCache)

const model: CacheSpec = { layers: 32, heads: 32, headSize: 128, kvHeads: 32, tokens: 8192, batch: 1, bytes: 2 }
const keys = (spec: CacheSpec) => posed(kvCache, spec).parts.map(({ answer }) => answer.key)

describe('the KV cache', () => {
  it('is as large as the lesson says, and so is the state of an LSTM', () => {
    expect(keys(model)).toEqual([4096])
    expect(keys({ ...model, kvHeads: 8 })).toEqual([1024])
    expect(keys({ ...model, cell: 'lstm' })).toEqual([512, 4096])
    expect(keys({ ...model, cell: 'gru' })).toEqual([256, 4096])
  })

  it('is what is written down token by token', () => {
    const small: CacheSpec = { layers: 3, heads: 4, headSize: 5, kvHeads: 2, tokens: 7, batch: 2, bytes: 4 }
    let numbers = 0
    for (let sequence = 0; sequence < small.batch; sequence++)
      for (let token = 0; token < small.tokens; token++)
        for (let layer = 0; layer < small.layers; layer++)
          for (let head = 0; head < small.kvHeads; head++) {
            const [key, value] = [Array(small.headSize).fill(0), Array(small.headSize).fill(0)]
            numbers += key.length + value.length
          }
    expect(keys(small)).toEqual([(numbers * small.bytes) / 2 ** 20])
  })

  it.each<[CacheSpec, string, string]>([
    [model, '2048', 'cost.keys-only'],
    [model, '0.5', 'cost.cache-of-one-token'],
    [model, '128', 'cost.one-layer-cache'],
    [{ ...model, kvHeads: 8 }, '4096', 'cost.groups-ignored'],
    [{ ...model, kvHeads: 8 }, '128', 'cost.one-kv-head'],
    [{ ...model, kvHeads: 8 }, '512', 'cost.divided-by-kv-heads'],
  ])('%# names the slip', (spec, cache, id) => {
    const { parts } = grade(posed(kvCache, spec), { cache })
    expect(parts.cache?.outcome === 'wrong' && parts.cache.slips.map((slip) => slip.id)).toContain(id)
  })

  it('takes MB for what it is', () => {
    expect(grade(posed(kvCache, model), { cache: '4294.967' }).parts.cache?.outcome).toBe('convention')
  })
})
