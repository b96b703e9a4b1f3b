import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { initialParameters, RandomState, runNetwork, tensor } from '../rnn'
import {
  type BidirectionalOptions,
  bidirectionalDefaults,
  bidirectionalLimits,
  type RowRun,
  runBidirectional,
} from './bidirectional'
import { columnsSeen, readOrder } from './read-order'

const number = fc.double({ min: -2, max: 2, noNaN: true })
const anyBatch: fc.Arbitrary<BidirectionalOptions> = fc.record({
  cell: fc.constantFrom('rnn', 'lstm', 'gru'),
  seed: fc.integer({ min: 0, max: 999 }),
  hiddenSize: fc.integer(bidirectionalLimits.hiddenSize),
  bias: fc.boolean(),
  sequences: fc.array(fc.array(number, { minLength: 1, maxLength: 5 }), { minLength: 1, maxLength: 3 }),
  padding: number,
  reversal: fc.constantFrom('own', 'row'),
  maskState: fc.boolean(),
  maskLoss: fc.boolean(),
})
const anyRow = fc
  .integer({ min: 1, max: 8 })
  .chain((T) => fc.record({ T: fc.constant(T), L: fc.integer({ min: 1, max: T }) }))

const outputs = (rows: readonly RowRun[]) =>
  rows.flatMap(({ forward, backward }) =>
    forward.outputs.map((h, t) => [...h, ...(backward.outputs[t] as readonly number[])]),
  )

describe('a padded batch', () => {
  it('run as it should be is the engine’s bidirectional network', () => {
    fc.assert(
      fc.property(anyBatch, (options) => {
        const { padded, steps, lengths, right } = runBidirectional(options)
        const { cell, hiddenSize, seed, bias } = options
        const spec = { cell: { kind: cell }, inputSize: 1, hiddenSize, bias, bidirectional: true } as const
        const parameters = initialParameters(spec, new RandomState(seed), { scheme: 'pytorch' })
        const inputs = tensor([lengths.length, steps, 1], padded.flat())
        const run = runNetwork(spec, parameters, { inputs, lengths })
        expect(outputs(right).flat()).toEqual([...run.outputs.data])
        const finals = (['forward', 'backward'] as const).flatMap((way) => right.flatMap((row) => row[way].final))
        expect(finals).toEqual([...run.final.h.data])
      }),
      { numRuns: 40 },
    )
  })

  it('run over whole rows without a mask is the engine’s network that was not told the lengths', () => {
    fc.assert(
      fc.property(anyBatch, (options) => {
        const { padded, steps, lengths, asked } = runBidirectional({ ...options, reversal: 'row', maskState: false })
        const { cell, hiddenSize, seed, bias } = options
        const spec = { cell: { kind: cell }, inputSize: 1, hiddenSize, bias, bidirectional: true } as const
        const parameters = initialParameters(spec, new RandomState(seed), { scheme: 'pytorch' })
        const run = runNetwork(spec, parameters, { inputs: tensor([lengths.length, steps, 1], padded.flat()) })
        expect(outputs(asked).flat()).toEqual([...run.outputs.data])
      }),
      { numRuns: 40 },
    )
  })

  it('does not differ where it should not', () => {
    fc.assert(
      fc.property(anyBatch, (options) => {
        const { lengths, steps, differences, loss } = runBidirectional({
          ...options,
          reversal: 'own',
          maskState: true,
          maskLoss: true,
        })
        expect(differences.flat().every((difference) => difference === 0)).toBe(true)
        expect(loss.asked).toBe(loss.right)
        // Reversed within its own length, only padding and the final states suffer from a state that goes on.
        const goesOn = runBidirectional({ ...options, reversal: 'own', maskState: false })
        goesOn.differences.forEach((row, b) => {
          expect(row.slice(0, lengths[b]).every((difference) => difference === 0)).toBe(true)
        })
        // The longest sequence has no padding to be reversed with.
        const wrong = runBidirectional({ ...options, reversal: 'row' })
        const longest = lengths.indexOf(steps)
        expect(wrong.differences[longest]?.every((difference) => difference === 0)).toBe(true)
      }),
      { numRuns: 30 },
    )
  })

  it('differs at every real position of a shorter sequence when its row is reversed whole', () => {
    for (const maskState of [false, true]) {
      const { differences, lengths } = runBidirectional({ ...bidirectionalDefaults, reversal: 'row', maskState })
      for (const b of [1, 2]) {
        const real = differences[b]?.slice(0, lengths[b]) ?? []
        expect(real.every((difference) => difference > 1e-3)).toBe(true)
      }
    }
  })

  it('is not harmed by zeros read first where nothing has a bias', () => {
    fc.assert(
      fc.property(anyBatch, (options) => {
        const zeros = { ...options, bias: false, padding: 0, reversal: 'row', maskState: false } as const
        const { lengths, differences } = runBidirectional(zeros)
        differences.forEach((row, b) => {
          expect(row.slice(0, lengths[b]).every((difference) => difference === 0)).toBe(true)
        })
      }),
      { numRuns: 30 },
    )
  })

  it('dilutes the mean loss when padding counts', () => {
    const masked = runBidirectional({ ...bidirectionalDefaults, reversal: 'own', maskState: true, maskLoss: false })
    // Outputs and targets are 0 at padding: 10 real positions of 15 are divided by 15.
    expect(masked.loss.asked).toBeCloseTo((masked.loss.right * 10) / 15, 14)
  })

  it('names what is out of range', () => {
    const run = (options: Partial<BidirectionalOptions>) => () =>
      runBidirectional({ ...bidirectionalDefaults, ...options })
    expect(run({ sequences: [] })).toThrow('sequences must be an integer from 1 to 4, got 0')
    expect(run({ sequences: [[1], []] })).toThrow('length must be an integer from 1 to 8, got 0')
    expect(run({ padding: 9 })).toThrow('value must be a number from -5 to 5, got 9')
  })
})

describe('the order in which columns are read', () => {
  it.each([
    ['forward', 'own', true, [0, 1]],
    ['forward', 'row', false, [0, 1, 2, 3]],
    ['backward', 'own', true, [1, 0]],
    ['backward', 'own', false, [1, 0, 2, 3]],
    ['backward', 'row', false, [3, 2, 1, 0]],
    ['backward', 'row', true, [3, 2]],
  ] as const)('of 2 real columns of 4, %s, %s, masked %s', (direction, reversal, masked, order) => {
    expect(readOrder(direction, 2, 4, reversal, masked)).toEqual(order)
  })

  it('is the whole sequence from both ends, so that position t sees L columns and itself twice', () => {
    fc.assert(
      fc.property(anyRow, ({ T, L }) => {
        const forward = readOrder('forward', L, T, 'own', true)
        const backward = readOrder('backward', L, T, 'own', true)
        for (let t = 0; t < L; t++) {
          const seen = [...columnsSeen(forward, t), ...columnsSeen(backward, t)]
          expect(seen).toHaveLength(L + 1)
          expect(new Set(seen).size).toBe(L)
        }
      }),
    )
  })

  it('says what an output depends on: changing what was not seen changes nothing', () => {
    fc.assert(
      fc.property(anyBatch, fc.nat(), fc.nat(), (options, some, other) => {
        const before = runBidirectional(options)
        const row = some % before.lengths.length
        const L = before.lengths[row] as number
        const moved = other % L
        const sequences = options.sequences.map((values, b) =>
          values.map((value, t) => (b === row && t === moved ? value + 0.5 : value)),
        )
        const after = runBidirectional({ ...options, sequences })
        for (const way of ['forward', 'backward'] as const) {
          const { order, outputs: were } = (before.asked[row] as RowRun)[way]
          were.forEach((h, t) => {
            const now = after.asked[row]?.[way].outputs[t]
            if (!columnsSeen(order, t).includes(moved)) expect(now).toEqual(h)
            // Further on the change may be too small for a double.
            else if (order.indexOf(t) <= order.indexOf(moved) + 1) expect(now).not.toEqual(h)
          })
        }
      }),
      { numRuns: 40 },
    )
  })
})
