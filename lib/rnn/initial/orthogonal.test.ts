import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { RandomState } from '../random/random-state'
import { addABt, addAtB } from '../tensor/products'
import { ShapeError } from '../tensor/tensor'
import { orthogonal } from './orthogonal'

/** The largest entry of QQᵀ − I, or of QᵀQ − I where there are more rows than columns. */
function defect(data: Float64Array, rows: number, columns: number): number {
  const k = Math.min(rows, columns)
  const gram = new Float64Array(k * k)
  if (rows > columns) addAtB(gram, 0, data, 0, data, 0, k, k, rows)
  else addABt(gram, 0, data, 0, data, 0, k, k, columns)
  return gram.reduce((worst, value, n) => Math.max(worst, Math.abs(value - (n % (k + 1) === 0 ? 1 : 0))), 0)
}

describe('orthogonal', () => {
  it('has orthonormal rows or columns', () => {
    const size = fc.integer({ min: 1, max: 40 })
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 999 }), size, size, (seed, rows, columns) => {
        const Q = orthogonal(new RandomState(seed), rows, columns)
        expect(Q.shape).toEqual([rows, columns])
        expect(defect(Q.data, rows, columns)).toBeLessThan(1e-14)
      }),
    )
  })

  it('stays as exact at 256 × 256', () => {
    const Q = orthogonal(new RandomState(1), 256, 256)
    expect(defect(Q.data, 256, 256)).toBeLessThan(1e-14)
  })

  it('is Q of the QR decomposition of the normals, where these are known', () => {
    // For one row, Q is the normal vector itself, of length 1 and with its own signs.
    const x = new RandomState(3).randn(6)
    const length = Math.sqrt(x.reduce((sum, value) => sum + value * value, 0))
    const Q = orthogonal(new RandomState(3), 1, 6)
    Q.data.forEach((value, n) => {
      expect(value).toBeCloseTo((x[n] as number) / length, 14)
    })
    expect([...orthogonal(new RandomState(3), 6, 1).data]).toEqual([...Q.data])
  })

  it('prefers no direction: the mean of each entry is 0, its variance 1/n, and the trace’s 1', () => {
    const n = 4
    const draws = 4000
    const random = new RandomState(11)
    const sum = new Float64Array(n * n)
    const squares = new Float64Array(n * n)
    let traces = 0
    for (let draw = 0; draw < draws; draw++) {
      const { data } = orthogonal(random, n, n)
      data.forEach((value, index) => {
        sum[index] = (sum[index] as number) + value / draws
        squares[index] = (squares[index] as number) + (value * value) / draws
      })
      const trace = [0, 5, 10, 15].reduce((total, index) => total + (data[index] as number), 0)
      traces += (trace * trace) / draws
    }
    // Five standard errors: 0.5/√4000 each for the mean; below 0.3/√4000 and 1.5/√4000 for the others.
    expect(Math.max(...sum.map(Math.abs))).toBeLessThan(0.04)
    expect(Math.max(...squares.map((value) => Math.abs(value - 1 / n)))).toBeLessThan(0.024)
    expect(Math.abs(traces - 1)).toBeLessThan(0.12)
  })

  it('takes a direction where the last normal number is exactly 0', () => {
    const random = RandomState.from({ ...new RandomState(1).state(), cachedNormal: 0 })
    expect(orthogonal(random, 1, 1).data[0]).toBeCloseTo(1, 14)
  })

  it.each([
    [0, 3],
    [3, 1.5],
    [-1, 3],
    [3, Number.NaN],
  ])('refuses %d × %d', (rows, columns) => {
    expect(() => orthogonal(new RandomState(1), rows, columns)).toThrow(ShapeError)
  })
})
