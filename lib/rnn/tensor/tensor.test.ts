import { describe, expect, it } from 'vitest'
import { add, concatenate, hadamard, matrixVector, vectorMatrix } from './linear'
import { row, rowBlock, ShapeError, slice, tensor, zeros } from './tensor'

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
    expect(rowBlock(W, 0, 2)).toEqual(W)
    expect(() => slice(x3, 2, 2)).toThrow('cannot take entries 2 to 4 of shape (3,)')
    expect(() => row(W, 2)).toThrow('cannot take rows 2 to 3 of shape (2, 3)')
    expect(() => row(x3, 0)).toThrow(ShapeError)
  })
})

describe('products', () => {
  it('multiply columns and rows', () => {
    expect([...matrixVector(W, x3).data]).toEqual([-2, -2])
    expect([...vectorMatrix(x2, W).data]).toEqual([14, 25, 36])
    expect([...concatenate(x2, x3).data]).toEqual([10, 1, 1, 0, -1])
    expect([...hadamard(x3, x3).data]).toEqual([1, 0, 1])
  })
  it('name both shapes when they do not fit', () => {
    expect(() => matrixVector(W, x2)).toThrow('W·x needs W (m, n) and x (n,), got (2, 3) and (2,)')
    expect(() => vectorMatrix(x3, W)).toThrow('x·W needs x (m,) and W (m, n), got (3,) and (2, 3)')
    expect(() => add(x2, x3)).toThrow('the shapes must be equal, got (2,) and (3,)')
    expect(() => concatenate(x2, W)).toThrow('only vectors are joined, got (2,) and (2, 3)')
  })
})
