import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { evaluate, formula, type ParameterSpec, sizesOf } from '../../../rnn'
import { parameterSpecs } from '../../../rnn/testing/parameter-specs'
import { substituted, symbolic } from './formula-text'

describe('formulas', () => {
  const sizes = { inputSize: 3, hiddenSize: 8 }
  it.each<[Partial<ParameterSpec>, string]>([
    [{ peephole: true, convention: 'textbook' }, '4(dh + h² + h) + 3h'],
    [{ projectionSize: 4 }, '4(dh + ph + 2h) + ph'],
    [{ bias: false }, '4(dh + h²)'],
    [{ layers: 2 }, '4(dh + h² + 2h) + 4(h² + h² + 2h)'],
    [{ layers: 2, bidirectional: true }, '2(4(dh + h² + 2h)) + 2(4(2h² + h² + 2h))'],
    [{ layerNorm: true }, '4(dh + h² + 2h) + 4h + 4h + h + h'],
    [{ layerNorm: true, bias: false }, '4(dh + h²) + 4h + 4h + h'],
    [{ bidirectional: true, readoutSize: 5 }, '2(4(dh + h² + 2h)) + 2kh + k'],
    [{ vocabularySize: 10000, readoutSize: 10000 }, '4(dh + h² + 2h) + Vd + kh + k'],
  ])('of an LSTM with %j print as %s', (options, letters) => {
    expect(symbolic(formula({ cell: 'lstm', convention: 'pytorch', ...sizes, ...options }))).toBe(letters)
  })

  it('print numbers for letters', () => {
    fc.assert(
      fc.property(parameterSpecs, (spec) => {
        const text = substituted(formula(spec), sizesOf(spec))
        expect(text).toMatch(/^[\d ×+()]+$/)
        expect(new Function(`return ${text.replaceAll('×', '*')}`)()).toBe(evaluate(formula(spec), sizesOf(spec)))
      }),
    )
  })

  it('print a formula in letters and in numbers', () => {
    const spec: ParameterSpec = { cell: 'gru', convention: 'pytorch', inputSize: 3, hiddenSize: 8, readoutSize: 2 }
    expect(symbolic(formula(spec))).toBe('3(dh + h² + 2h) + kh + k')
    expect(substituted(formula(spec), sizesOf(spec))).toBe('3 × (3 × 8 + 8 × 8 + 2 × 8) + 2 × 8 + 2')
    expect(symbolic(formula({ ...spec, cell: 'rnn', convention: 'keras' }))).toBe('dh + h² + h + kh + k')
  })
})
