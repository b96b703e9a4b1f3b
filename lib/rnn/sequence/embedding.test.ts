import { describe, expect, it } from 'vitest'
import { tensor } from '../tensor/tensor'
import { centralDifference } from '../testing/central-difference'
import { embed } from './embedding'
import type { TokenMatrix } from './tokens'

const E = tensor([3, 2], [1, 2, 3, 4, 5, 6])
const rowOf = (...tokens: number[]): TokenMatrix => ({ shape: [1, tokens.length], data: Int32Array.from(tokens) })

describe('embed', () => {
  it('reads a row for each token', () => {
    const run = embed(E, rowOf(2, 0, 2))
    expect(run.outputs).toEqual(tensor([1, 3, 2], [5, 6, 1, 2, 5, 6]))
  })
  it('adds the gradients of all places where a token stands', () => {
    const dOutputs = tensor([1, 3, 2], [10, 20, 1, 2, 30, 40])
    const gradient = embed(E, rowOf(2, 0, 2)).backward(dOutputs)
    expect(gradient).toEqual(tensor([3, 2], [1, 2, 0, 0, 40, 60]))
    const weight = tensor(E.shape, E.data)
    const f = () =>
      embed(weight, rowOf(2, 0, 2)).outputs.data.reduce((sum, x, n) => sum + x * x * (dOutputs.data[n] as number), 0)
    const { outputs, backward } = embed(weight, rowOf(2, 0, 2))
    const square = tensor(
      [1, 3, 2],
      outputs.data.map((x, n) => 2 * x * (dOutputs.data[n] as number)),
    )
    centralDifference(f, weight.data).forEach((value, n) => {
      expect(backward(square).data[n]).toBeCloseTo(value, 5)
    })
  })
  it('does not see later changes of the tokens', () => {
    const tokens = rowOf(1)
    const run = embed(E, tokens)
    tokens.data[0] = 2
    expect(run.backward(tensor([1, 1, 2], [7, 8]))).toEqual(tensor([3, 2], [0, 0, 7, 8, 0, 0]))
  })
  it('reads nothing beyond a length, nor its gradient', () => {
    const tokens: TokenMatrix = { shape: [2, 2], data: Int32Array.of(1, 2, 0, 99) }
    const run = embed(E, tokens, [2, 1])
    expect(run.outputs).toEqual(tensor([2, 2, 2], [3, 4, 5, 6, 1, 2, 0, 0]))
    const dOutputs = { shape: [2, 2, 2], data: Float64Array.of(1, 2, 3, 4, 5, 6, Number.NaN, 8) }
    expect(run.backward(dOutputs)).toEqual(tensor([3, 2], [5, 6, 1, 2, 3, 4]))
    expect(() => embed(E, tokens)).toThrow('a token must be an integer from 0 to 2, got 99')
  })
  it.each([3, -1])('refuses the token %d', (token) => {
    expect(() => embed(E, rowOf(0, token))).toThrow(`a token must be an integer from 0 to 2, got ${token}`)
  })
  it('refuses tokens that do not fill their shape', () => {
    expect(() => embed(E, { ...rowOf(0, 1), shape: [2, 2] })).toThrow('the tokens must have shape (4,), got (2,)')
  })
})
