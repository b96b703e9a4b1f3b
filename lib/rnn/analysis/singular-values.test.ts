import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { transpose } from '../tensor/linear'
import { tensor, zeros } from '../tensor/tensor'
import { expectTensorClose } from '../testing/golden-close'
import { anySeed } from '../testing/options'
import { euclideanNorm, singularValues, spectralNorm } from './singular-values'
import { anyMatrix, matrix, reflection, times } from './testing/matrices'
import { caseName, golden, goldenMatrix } from './testing/spectra'

describe('singular values', () => {
  it.each(golden.spectra.map((entry) => [caseName(entry), entry] as const))('are NumPy’s: %s', (_, entry) => {
    const A = goldenMatrix(entry)
    expectTensorClose('σ', singularValues(A), entry.singularValues)
    expectTensorClose('σ₁', [spectralNorm(A)], entry.singularValues.slice(0, 1))
  })

  it('are known for a few matrices', () => {
    const [one, none] = singularValues(matrix([8, 8], [-8, -8]))
    expect(one).toBeCloseTo(16, 14)
    expect(none).toBe(0)
    expect([...singularValues(matrix([3, 0, 0], [0, 3, 0], [0, 0, 3]))]).toEqual([3, 3, 3])
    expect([...singularValues(zeros([2, 3]))]).toEqual([0, 0])
    expect([...singularValues(matrix([-7]))]).toEqual([7])
    expectTensorClose('of a diagonal', singularValues(matrix([0, -2, 0], [1e-9, 0, 0], [0, 0, 5])), [5, 2, 1e-9])
    expectTensorClose('of a rotation', singularValues(matrix([0.6, -0.8], [0.8, 0.6])), [1, 1])
    expectTensorClose('of a column', singularValues(tensor([3, 1], [2, -3, 6])), [7])
  })

  it.each([1e-300, 1e-160, 1e160, 1e300])('do not overflow or vanish at size %d', (size) => {
    const A = matrix([8 * size, 8 * size], [-8 * size, -8 * size])
    expectTensorClose('σ', singularValues(A), [16 * size, 0])
    expectTensorClose('‖A‖', [euclideanNorm(A.data)], [16 * size])
  })

  it('have the Frobenius norm as their root of squares, and are as many as the shorter side', () => {
    fc.assert(
      fc.property(anyMatrix, (A) => {
        const sigma = singularValues(A)
        const root = Math.sqrt(sigma.reduce((sum, s) => sum + s * s, 0))
        expect(sigma.length).toBe(Math.min(...A.shape))
        expect(Math.abs(root - euclideanNorm(A.data))).toBeLessThanOrEqual(1e-14 * root)
        expect([...sigma]).toEqual([...sigma].sort((a, b) => b - a))
        expect(spectralNorm(A)).toBe(sigma[0])
      }),
    )
  })

  it('are those of the transpose and do not change under reflections from either side', () => {
    fc.assert(
      fc.property(anyMatrix, anySeed, (A, seed) => {
        const [m, n] = A.shape as [number, number]
        const turned = times(times(reflection(m, seed), A), reflection(n, seed >>> 1))
        const sigma = singularValues(A)
        const bound = 1e-14 * (sigma[0] as number)
        for (const other of [transpose(A), turned]) {
          singularValues(other).forEach((s, k) => {
            expect(Math.abs(s - (sigma[k] as number))).toBeLessThanOrEqual(bound)
          })
        }
      }),
    )
  })

  it('of a product are at most the product of the norms', () => {
    fc.assert(
      fc.property(anyMatrix, (A) => {
        const gram = spectralNorm(times(transpose(A), A))
        const square = spectralNorm(A) * spectralNorm(A)
        expect(Math.abs(gram - square)).toBeLessThanOrEqual(1e-14 * square)
      }),
    )
  })

  it('leave the matrix as it was and refuse what is none', () => {
    const A = matrix([1, 2], [3, 4])
    singularValues(A)
    expect([...A.data]).toEqual([1, 2, 3, 4])
    expect(() => singularValues(zeros([3]))).toThrow('A must have shape (3, 1), got (3,)')
    expect(() => spectralNorm(zeros([1, 2, 3]))).toThrow('got (1, 2, 3)')
    expect(() => singularValues({ shape: [1, 1], data: new Float64Array([Number.NaN]) })).toThrow(RangeError)
  })
})
