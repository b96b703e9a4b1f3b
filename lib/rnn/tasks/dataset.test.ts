import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { RandomState } from '../random/random-state'
import { tensor, zeros } from '../tensor/tensor'
import { batches, type SequenceDataset, split, take } from './dataset'

/** N sequences whose every part says which sequence it belongs to. */
function numbered(N: number) {
  const index = Array.from({ length: N }, (_, n) => n)
  return {
    inputs: tensor(
      [N, 2, 3],
      index.flatMap((n) => Array<number>(6).fill(n)),
    ),
    targets: Int32Array.from(index.flatMap((n) => [n, n])),
    lengths: index,
  }
}
const sequences = (dataset: SequenceDataset) => {
  const { inputs, targets, lengths } = dataset
  const N = inputs.shape[0] as number
  const found = Array.from({ length: N }, (_, n) => inputs.data[n * 6] as number)
  // The three parts stayed together.
  expect([...inputs.data]).toEqual(found.flatMap((n) => Array<number>(6).fill(n)))
  expect([...(targets as Int32Array)]).toEqual(found.flatMap((n) => [n, n]))
  expect(lengths).toEqual(found)
  return found
}
const ascending = (values: readonly number[]) => [...values].sort((a, b) => a - b)
const size = fc.integer({ min: 2, max: 40 })
const seed = fc.integer({ min: 0, max: 0xffffffff })

describe('take', () => {
  it('gathers inputs, targets and lengths alike and leaves the dataset alone', () => {
    const dataset = numbered(4)
    const taken = take(dataset, [2, 0, 2])
    expect(sequences(taken)).toEqual([2, 0, 2])
    taken.inputs.data.fill(9)
    taken.targets.fill(9)
    expect(dataset).toEqual(numbered(4))
  })

  it('takes tokens, real targets of any rank and datasets without lengths', () => {
    const tokens = { shape: [3, 2] as const, data: Int32Array.of(1, 2, 3, 4, 5, 6) }
    const taken = take({ inputs: tokens, targets: tensor([3, 1, 2], [1, 2, 3, 4, 5, 6]) }, [1])
    expect(taken).toEqual({
      inputs: { shape: [1, 2], data: Int32Array.of(3, 4) },
      targets: tensor([1, 1, 2], [3, 4]),
    })
    expect(take({ inputs: zeros([3, 1]), targets: tensor([3], [7, 8, 9]) }, [2]).targets).toEqual(tensor([1], [9]))
  })

  it.each([[[4]], [[-1]], [[0.5]], [[Number.NaN]]])('refuses the indices %j', (indices) => {
    expect(() => take(numbered(4), indices)).toThrow(
      new RangeError(`an index must be an integer from 0 to 3, got ${indices[0]}`),
    )
  })

  it('refuses no index, and parts that do not fit together', () => {
    expect(() => take(numbered(4), [])).toThrow('the number of indices must be an integer of at least 1, got 0')
    const inputs = zeros([4, 2, 3])
    expect(() => take({ inputs, targets: new Int32Array(6) }, [0])).toThrow(
      'of a sequence must be an integer of at least 1, got 1.5',
    )
    expect(() => take({ inputs, targets: new Int32Array(0) }, [0])).toThrow(
      'of a sequence must be an integer of at least 1, got 0',
    )
    expect(() => take({ inputs, targets: zeros([3, 1]) }, [0])).toThrow(
      'the number of targets must be an integer from 4 to 4, got 3',
    )
    expect(() => take({ ...numbered(4), lengths: [1, 2, 2] }, [0])).toThrow(
      'the number of lengths must be an integer from 4 to 4, got 3',
    )
  })
})

describe('split', () => {
  it('puts each sequence into one part, the test being its fraction', () => {
    fc.assert(
      fc.property(size, seed, fc.double({ min: 0.25, max: 0.7, noNaN: true }), (N, given, fraction) => {
        const { train, test } = split(numbered(N), fraction, new RandomState(given))
        expect(test.inputs.shape[0]).toBe(Math.round(N * fraction))
        expect(ascending([...sequences(train), ...sequences(test)])).toEqual(numbered(N).lengths)
      }),
    )
  })

  it.each([0, 1, -0.5, 0.01, Number.NaN])('refuses %d of ten for the test', (fraction) => {
    expect(() => split(numbered(10), fraction, new RandomState(1))).toThrow(
      `the number of test sequences must be an integer from 1 to 9, got ${Math.round(10 * fraction)}`,
    )
  })
})

describe('batches', () => {
  it('go through every sequence once, in order', () => {
    fc.assert(
      fc.property(size, fc.integer({ min: 1, max: 50 }), (N, batchSize) => {
        const inOrder = [...batches(numbered(N), batchSize)].map(sequences)
        expect(inOrder.flat()).toEqual(numbered(N).lengths)
        expect(inOrder.slice(0, -1).every((batch) => batch.length === batchSize)).toBe(true)
      }),
    )
  })

  it.each([0, 1.5, Number.NaN])('refuses a size of %d', (batchSize) => {
    expect(() => [...batches(numbered(3), batchSize)]).toThrow('the size of a batch')
  })
})
