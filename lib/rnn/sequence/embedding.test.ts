import { describe, expect, it } from 'vitest'
import { ShapeError, tensor, zeros } from '../tensor/tensor'
import { centralDifference } from '../testing/central-difference'
import { embed } from './embedding'
import { expectBatch, tokenMatrix } from './tokens'

const E = tensor([3, 2], [1, 2, 3, 4, 5, 6])

describe('embed', () => {
  it('reads a row for each token', () => {
    const run = embed(E, Int32Array.of(2, 0, 2))
    expect(run.outputs).toEqual(tensor([3, 2], [5, 6, 1, 2, 5, 6]))
  })
  it('adds the gradients of all places where a token stands', () => {
    const dOutputs = tensor([3, 2], [10, 20, 1, 2, 30, 40])
    const gradient = embed(E, Int32Array.of(2, 0, 2)).backward(dOutputs)
    expect(gradient).toEqual(tensor([3, 2], [1, 2, 0, 0, 40, 60]))
    const weight = tensor(E.shape, E.data)
    const f = () =>
      embed(weight, [2, 0, 2]).outputs.data.reduce((sum, x, n) => sum + x * x * (dOutputs.data[n] as number), 0)
    const { outputs, backward } = embed(weight, [2, 0, 2])
    const square = tensor(
      [3, 2],
      outputs.data.map((x, n) => 2 * x * (dOutputs.data[n] as number)),
    )
    centralDifference(f, weight.data).forEach((value, n) => {
      expect(backward(square).data[n]).toBeCloseTo(value, 5)
    })
  })
  it('does not see later changes of the tokens', () => {
    const tokens = Int32Array.of(1)
    const run = embed(E, tokens)
    tokens[0] = 2
    expect(run.backward(tensor([1, 2], [7, 8]))).toEqual(tensor([3, 2], [0, 0, 7, 8, 0, 0]))
  })
  it.each([[[0, 3]], [[0, -1]], [[0, 0.5]], [[0, Number.NaN]]])('refuses the tokens %j', (tokens) => {
    expect(() => embed(E, tokens)).toThrow(`the tokens must be integers from 0 to 2, got ${tokens[1]} at 1`)
  })
  it('refuses what has another shape', () => {
    expect(() => embed(zeros([3]), [0])).toThrow("an embedding's weight must have a shape (V, e), got (3,)")
    expect(() => embed(E, [])).toThrow(ShapeError)
    expect(() => embed(E, [0]).backward(zeros([2, 1]))).toThrow('must have shape (1, 2), got (2, 1)')
  })
})

describe('a token matrix', () => {
  it('pads the shorter sequences', () => {
    expect(tokenMatrix([[1, 2, 3], [4]], 9)).toEqual({
      tokens: { shape: [2, 3], data: Int32Array.of(1, 2, 3, 4, 9, 9) },
      lengths: [3, 1],
    })
    expect(() => tokenMatrix([])).toThrow(ShapeError)
    expect(() => tokenMatrix([[1], []])).toThrow(
      'wanted one or more sequences of at least one token, got the lengths (1, 0)',
    )
  })
  it('is checked within the lengths alone', () => {
    const { tokens, lengths } = tokenMatrix([[1, 2, 3], [4]], -1)
    expect(expectBatch('the source', tokens, lengths, 5).data).toEqual(Int32Array.of(1, 2, 3, 4, 0, 0))
    expect(() => expectBatch('the source', tokens, undefined, 5)).toThrow(
      'the source must be integers from 0 to 4, got -1 at 4',
    )
    expect(() => expectBatch('the source', { ...tokens, shape: [2, 2] }, undefined, 5)).toThrow(
      'the source must be tokens of a shape (B, T), got (2, 2) and 6 tokens',
    )
  })
})
