import { describe, expect, it } from 'vitest'
import { add, hadamard, matrixVector } from './linear'
import { concatenate, row, ShapeError, slice, tensor, zeros } from './tensor'

const W = tensor([2, 3], [1, 2, 3, 4, 5, 6])
const x2 = tensor([2], [10, 1])
const x3 = tensor([3], [1, 0, -1])

describe('tensor', () => {
  it('copies the values that it is given', () => {
    const values = new Float64Array([1, 2])
    const made = tensor([2], values)
    values[0] = 9
    expect([...made.data]).toEqual([1, 2])
  })
  it.each([[[]], [[0]], [[-1]], [[2, 0]], [[1.5]], [[1, 2, 3, 4]]])('refuses the shape %j', (shape) => {
    expect(() => zeros(shape)).toThrow(ShapeError)
  })
  it('names the shape and the number of values that do not fit', () => {
    expect(() => tensor([2, 3], [1])).toThrow('shape (2, 3) wants 6 values, got 1')
  })
  it('names the first value that is not finite', () => {
    expect(() => tensor([2], [1, Number.NaN])).toThrow('the values (2,) must be finite, got NaN at 1')
  })
  it('cuts vectors and matrices, within their bounds', () => {
    expect([...slice(x3, 1, 2).data]).toEqual([0, -1])
    expect([...row(W, 1).data]).toEqual([4, 5, 6])
    expect(slice(W, 0, 2)).toEqual(W)
    expect(() => slice(x3, 2, 2)).toThrow('cannot take entries 2 to 4 of shape (3,)')
    expect(() => row(W, 2)).toThrow('cannot take entries 2 to 3 of shape (2, 3)')
    expect(() => row(x3, 0)).toThrow(ShapeError)
  })
})

describe('products', () => {
  it('multiply columns and rows', () => {
    expect([...matrixVector(W, x3).data]).toEqual([-2, -2])
    expect(concatenate([x2, x3])).toEqual(tensor([5], [10, 1, 1, 0, -1]))
    expect(concatenate([W, slice(W, 0, 1)])).toEqual(tensor([3, 3], [1, 2, 3, 4, 5, 6, 1, 2, 3]))
    expect([...hadamard(x3, x3).data]).toEqual([1, 0, 1])
  })
  it('name both shapes when they do not fit', () => {
    expect(() => matrixVector(W, x2)).toThrow('x of W·x must have shape (3,), got (2,)')
    expect(() => matrixVector(x3, x3)).toThrow('W of W·x must have shape (3, 0), got (3,)')
    expect(() => add(x2, x3)).toThrow('the second operand must have shape (2,), got (3,)')
    expect(() => concatenate([x2, W])).toThrow('each tensor must have shape (2,), got (2, 3)')
  })
})
