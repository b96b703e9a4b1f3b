import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { conventions } from '../rnn'
import { countNetwork, type ParameterCounterOptions, parameterCounterDefaults } from './parameter-counter'

const count = (options: Partial<ParameterCounterOptions>) => countNetwork({ ...parameterCounterDefaults, ...options })

describe('the parameter counter', () => {
  it('counts the course’s networks as the course does', () => {
    expect(count({}).total).toBe(384)
    expect(count({ convention: 'pytorch' }).total).toBe(416)
    expect(count({ cell: 'gru', convention: 'keras' }).total).toBe(312)
    expect(count({ cell: 'rnn', readoutSize: 1 }).total).toBe(105)
    expect(count({ peephole: true }).total).toBe(408)
    expect(count({ convention: 'pytorch', projectionSize: 4 }).total).toBe(320)
    expect(count({ convention: 'pytorch', layers: 2, bidirectional: true }).total).toBe(2496)
    const { total } = count({
      convention: 'pytorch',
      inputSize: 128,
      hiddenSize: 256,
      vocabularySize: 10_000,
      readoutSize: 10_000,
    })
    expect(total).toBe(4_245_264)
  })

  it('writes the formula with letters and with the numbers', () => {
    expect(count({}).formula).toEqual({ letters: '4 × (dh + h² + h)', numbers: '4 × (3·8 + 8·8 + 8)' })
    expect(count({ convention: 'pytorch', layers: 2, bidirectional: true, readoutSize: 5 }).formula).toEqual({
      letters: '2 × [4 × (dh + h² + 2h)] + 2 × [4 × (2h² + h² + 2h)] + 2kh + k',
      numbers: '2 × [4 × (3·8 + 8·8 + 2·8)] + 2 × [4 × (2·8·8 + 8·8 + 2·8)] + 2·5·8 + 5',
    })
  })

  it('gives the same by arrays and by formula for every network (it throws otherwise), and a formula that evaluates to it', () => {
    const size = fc.integer({ min: 1, max: 40 })
    const optional = fc.integer({ min: 0, max: 12 })
    const network = fc.record({
      cell: fc.constantFrom('rnn', 'lstm', 'gru'),
      convention: fc.constantFrom(...conventions),
      inputSize: size,
      hiddenSize: size,
      layers: fc.integer({ min: 1, max: 4 }),
      bidirectional: fc.boolean(),
      bias: fc.boolean(),
      projectionSize: optional,
      peephole: fc.boolean(),
      readoutSize: optional,
      vocabularySize: optional,
    }) as fc.Arbitrary<ParameterCounterOptions>
    fc.assert(
      fc.property(network, (options) => {
        const { total, formula } = countNetwork(options)
        const expression = formula.numbers
          .replaceAll('×', '*')
          .replaceAll('·', '*')
          .replaceAll('[', '(')
          .replaceAll(']', ')')
        expect(new Function(`return ${expression}`)()).toBe(total)
      }),
    )
  })

  it('refuses sizes out of range by name', () => {
    expect(() => count({ hiddenSize: 0 })).toThrow('hiddenSize must be an integer from 1 to 4096, got 0')
    expect(() => count({ layers: 1.5 })).toThrow('layers')
  })
})
