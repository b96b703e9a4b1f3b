import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { transpose } from '../tensor/linear'
import { type Tensor, zeros } from '../tensor/tensor'
import { expectTensorClose } from '../testing/golden-close'
import { anySeed } from '../testing/options'
import { singularValues, spectralNorm } from './singular-values'
import { spectralRadius } from './spectral-radius'
import { anySquare, matrix, reflection, times } from './testing/matrices'
import { miniRnn } from './testing/mini-example'
import { caseName, type GoldenSpectrum, golden, goldenMatrix } from './testing/spectra'

/** max |λ| of NumPy's eigenvalues. */
function goldenRadius({ real = [], imaginary = [] }: GoldenSpectrum): number {
  return Math.max(...real.map((re, k) => Math.hypot(re, imaginary[k] ?? 0)))
}

/** [n, n] with the given entries. */
function square(n: number, entry: (i: number, j: number) => number): Tensor {
  const A = zeros([n, n])
  for (let i = 0; i < n; i++) for (let j = 0; j < n; j++) A.data[i * n + j] = entry(i, j)
  return A
}

/** The matrix whose characteristic polynomial has these roots. */
function companion(roots: readonly number[]): Tensor {
  let polynomial = [1]
  for (const root of roots) polynomial = [...polynomial, 0].map((a, k) => a - root * (polynomial[k - 1] ?? 0))
  return square(roots.length, (i, j) => (i === 0 ? -(polynomial[j + 1] as number) : i === j + 1 ? 1 : 0))
}

/** λ on the diagonal, `above` next to it. */
const jordan = (n: number, lambda: number, above: number) =>
  square(n, (i, j) => (i === j ? lambda : j === i + 1 ? above : 0))

function expectRadius(A: Tensor, wanted: number, digits = 1e-15): void {
  expect(Math.abs(spectralRadius(A) - wanted)).toBeLessThanOrEqual(digits * wanted)
}

describe('the spectral radius', () => {
  const spectra = golden.spectra.filter((entry) => entry.real)
  it.each(spectra.map((entry) => [caseName(entry), entry] as const))('is NumPy’s: %s', (_, entry) => {
    expectRadius(goldenMatrix(entry), goldenRadius(entry), 1e-14)
  })

  it.each([
    ['one number', matrix([-5]), 5],
    ['a quarter turn', matrix([0, -1], [1, 0]), 1],
    ['a turn that stretches', matrix([3, -4], [4, 3]), 5],
    ['a turn beside a larger number', matrix([3, -4, 0], [4, 3, 0], [0, 0, -6]), 6],
    ['2 and −2', matrix([0, 4], [1, 0]), 2],
    ['a swap of two pairs', matrix([0, 0, 1, 0], [0, 0, 0, 1], [1, 0, 0, 0], [0, 1, 0, 0]), 1],
    ['a cycle of five', square(5, (i, j) => (i === (j + 1) % 5 ? 1 : 0)), 1],
    ['a cycle of weights 2, 4, 8', matrix([0, 0, 2], [4, 0, 0], [0, 8, 0]), 4],
    ['a symmetric one', matrix([2, -1, 0], [-1, 2, -1], [0, -1, 2]), 2 + Math.SQRT2],
  ])('is known for %s', (_, A, wanted) => expectRadius(A, wanted))

  it.each([
    ['1 … 6', [1, 2, 3, 4, 5, 6]],
    ['many sizes', [1e-6, -1e-3, 1, 1e3]],
    ['−7, 6 and 7', [-7, 6, 7]],
  ])('of a companion is the largest of its roots: %s', (_, roots) => {
    expectRadius(companion(roots), Math.max(...roots.map(Math.abs)), 1e-10)
  })

  it.each([
    ['although σ = 16', matrix([8, 8], [-8, -8])],
    ['of a nilpotent with uneven entries', matrix([4, 8], [-2, -4])],
    ['of zeros', zeros([3, 3])],
    ['of a number', zeros([1, 1])],
    ['of a strict triangle', square(40, (i, j) => (j > i ? 1 + i + j : 0))],
  ])('is exactly 0 %s', (_, A) => expect(spectralRadius(A)).toBe(0))

  it.each([2, 6, 30, 64])('is the largest on the diagonal of a triangle of %d unknowns', (n) => {
    const A = square(n, (i, j) => (i === j ? 0.5 + i / n : j > i ? 1 + ((i * j) % 7) : 0))
    expectRadius(A, 1.5 - 1 / n)
    expectRadius(transpose(A), 1.5 - 1 / n)
  })

  it.each([2, 3, 12, 30, 100])('is λ of a Jordan block of size %d, however its powers grow', (n) => {
    expectRadius(jordan(n, 0.5, 1), 0.5)
    expectRadius(jordan(n, -0.9, 8), 0.9)
    expectRadius(transpose(jordan(n, 0.9, 8)), 0.9)
  })

  it.each([2, 3, 4, 5])('of a turned Jordan block of size %d loses no more digits than its comment says', (n) => {
    fc.assert(
      fc.property(anySeed, (seed) => {
        const H = reflection(n, seed)
        expectRadius(times(times(H, jordan(n, 0.5, 1)), H), 0.5, 4 * (2 ** -52) ** (1 / (3 * n - 3)))
      }),
    )
  })

  it.each([1e-300, 1e-200, 1e200, 1e300])('does not overflow or vanish at size %d', (size) => {
    expectRadius(matrix([0.5 * size, -0.5 * size], [0.5 * size, 0.5 * size]), Math.SQRT1_2 * size)
    expect(spectralRadius(matrix([8 * size, 8 * size], [-8 * size, -8 * size]))).toBe(0)
  })

  it('lies within the spectral norm and grows with |c| in c·A, exactly for a power of two', () => {
    fc.assert(
      fc.property(anySquare, fc.double({ min: -9, max: -0.01, noNaN: true }), (A, c) => {
        const sigma = spectralNorm(A)
        const radius = spectralRadius(A)
        expect(radius).toBeLessThanOrEqual(sigma * (1 + 1e-14))
        const scaled = { shape: A.shape, data: A.data.map((a) => c * a) }
        expect(Math.abs(spectralRadius(scaled) - Math.abs(c) * radius)).toBeLessThanOrEqual(1e-3 * Math.abs(c) * sigma)
        expect(spectralRadius({ shape: A.shape, data: A.data.map((a) => -4 * a) })).toBe(4 * radius)
      }),
    )
  })

  it('of Aᵀ, of A turned and of A², whose radius is the square, agree', () => {
    fc.assert(
      fc.property(anySquare, anySeed, (A, seed) => {
        const H = reflection(A.shape[0] as number, seed)
        const radius = spectralRadius(A)
        // A defective matrix moves by the root in the comment of `spectralRadius`; drawn ones rarely come near one.
        const tolerance = 1e-3 * spectralNorm(A)
        expect(Math.abs(spectralRadius(transpose(A)) - radius)).toBeLessThanOrEqual(tolerance)
        expect(Math.abs(spectralRadius(times(times(H, A), H)) - radius)).toBeLessThanOrEqual(tolerance)
        expect(Math.abs(spectralRadius(times(A, A)) - radius * radius)).toBeLessThanOrEqual(tolerance * spectralNorm(A))
      }),
    )
  })

  it('leaves the matrix as it was and refuses what is not square or not finite', () => {
    const A = matrix([1, 2], [3, 4])
    spectralRadius(A)
    expect([...A.data]).toEqual([1, 2, 3, 4])
    expect(() => spectralRadius(zeros([2, 3]))).toThrow('A must have shape (2, 2), got (2, 3)')
    expect(() => spectralRadius(zeros([2]))).toThrow('A must have shape (2, 2), got (2,)')
    expect(() => spectralRadius(matrix([Number.POSITIVE_INFINITY]))).toThrow(RangeError)
    expect(() => spectralRadius(matrix([Number.NaN]))).toThrow(RangeError)
  })
})

describe('W_hh of the mini example', () => {
  it('has ρ = 1.412 and σ = 2.086', () => {
    const W = miniRnn.parameters.weight_hh_l0 as Tensor
    expectRadius(W, goldenRadius(golden.flow.miniExample), 1e-14)
    expectTensorClose('σ', singularValues(W), golden.flow.miniExample.singularValues)
    expect(spectralRadius(W).toFixed(3)).toBe('1.412')
    expect(spectralNorm(W).toFixed(3)).toBe('2.086')
  })
})
