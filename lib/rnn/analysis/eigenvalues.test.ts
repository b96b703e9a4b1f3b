import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Tensor, zeros } from '../tensor/tensor'
import { expectTensorClose } from '../testing/golden-close'
import { anySeed } from '../testing/options'
import { type Complex, modulus } from './complex'
import { eigenvalues, spectralRadius } from './eigenvalues'
import { singularValues, spectralNorm } from './singular-values'
import { anySquare, matrix, reflection, times } from './testing/matrices'
import { miniRnn } from './testing/mini-example'
import { caseName, golden, goldenMatrix } from './testing/spectra'

const real = (...values: number[]): Complex[] => values.map((value) => ({ real: value, imaginary: 0 }))
const distance = (a: Complex, b: Complex) => {
  return modulus({ real: a.real - b.real, imaginary: a.imaginary - b.imaginary })
}

/** Expects the wanted eigenvalues in any order, each within `tolerance`. */
function expectEigenvalues(A: Tensor, wanted: readonly Complex[], tolerance: number): void {
  const left = [...wanted]
  for (const value of eigenvalues(A)) {
    const nearest = left.toSorted((a, b) => distance(a, value) - distance(b, value))[0] as Complex
    expect(distance(nearest, value), `${value.real} + ${value.imaginary}i`).toBeLessThanOrEqual(tolerance)
    left.splice(left.indexOf(nearest), 1)
  }
  expect(left).toEqual([])
}

/** The matrix whose characteristic polynomial has these roots. */
function companion(roots: readonly number[]): Tensor {
  let polynomial = [1]
  for (const root of roots) polynomial = [...polynomial, 0].map((a, k) => a - root * (polynomial[k - 1] ?? 0))
  const n = roots.length
  const A = zeros([n, n])
  for (let j = 0; j < n; j++) A.data[j] = -(polynomial[j + 1] as number)
  for (let i = 1; i < n; i++) A.data[i * n + i - 1] = 1
  return A
}

function triangular(n: number, entry: (i: number, j: number) => number, lower: boolean): Tensor {
  const A = zeros([n, n])
  for (let i = 0; i < n; i++) for (let j = 0; j < n; j++) if (lower ? j <= i : j >= i) A.data[i * n + j] = entry(i, j)
  return A
}

describe('eigenvalues', () => {
  const square = golden.spectra.filter((entry) => entry.real)
  it.each(square.map((entry) => [caseName(entry), entry] as const))('are NumPy’s: %s', (_, entry) => {
    const wanted = (entry.real ?? []).map((re, k) => ({ real: re, imaginary: entry.imaginary?.[k] ?? 0 }))
    const A = goldenMatrix(entry)
    expectEigenvalues(A, wanted, 1e-12 * Math.max(...wanted.map(modulus)))
    const product = eigenvalues(A).reduce((all, value) => all * modulus(value), 1)
    expect(product / Math.abs(entry.determinant ?? 0)).toBeCloseTo(1, 10)
  })

  it.each([
    ['one number', matrix([-5]), real(-5)],
    [
      'a quarter turn',
      matrix([0, -1], [1, 0]),
      [
        { real: 0, imaginary: 1 },
        { real: 0, imaginary: -1 },
      ],
    ],
    [
      'a turn that stretches',
      matrix([3, -4], [4, 3]),
      [
        { real: 3, imaginary: 4 },
        { real: 3, imaginary: -4 },
      ],
    ],
    ['ρ = 0 although σ = 16', matrix([8, 8], [-8, -8]), real(0, 0)],
    ['zeros', zeros([3, 3]), real(0, 0, 0)],
    ['a swap of two pairs', matrix([0, 0, 1, 0], [0, 0, 0, 1], [1, 0, 0, 0], [0, 1, 0, 0]), real(1, 1, -1, -1)],
    [
      'a cycle of four',
      matrix([0, 0, 0, 1], [1, 0, 0, 0], [0, 1, 0, 0], [0, 0, 1, 0]),
      [...real(1, -1), { real: 0, imaginary: 1 }, { real: 0, imaginary: -1 }],
    ],
    ['a companion of 1 … 6', companion([1, 2, 3, 4, 5, 6]), real(1, 2, 3, 4, 5, 6)],
    ['a companion of roots of many sizes', companion([1e-6, -1e-3, 1, 1e3]), real(1e-6, -1e-3, 1, 1e3)],
    ['a symmetric one', matrix([2, -1, 0], [-1, 2, -1], [0, -1, 2]), real(2, 2 + Math.SQRT2, 2 - Math.SQRT2)],
  ])('are known for %s', (_, A, wanted) => {
    expectEigenvalues(A, wanted, 1e-10)
  })

  it.each([true, false])('are the diagonal of a triangular matrix, exactly (lower: %s)', (lower) => {
    const A = triangular(6, (i, j) => (i === j ? 3 - i : 1 + i * j), lower)
    expect(
      eigenvalues(A)
        .map((value) => value.real)
        .toSorted((a, b) => a - b),
    ).toEqual([-2, -1, 0, 1, 2, 3])
  })

  it.each([2, 3, 4, 5])('of a turned Jordan block of size %d lose no more digits than they must', (n) => {
    const jordan = triangular(n, (i, j) => (i === j ? 0.5 : j === i + 1 ? 1 : 0), false)
    const turned = times(times(reflection(n, n), jordan), reflection(n, n))
    for (const value of eigenvalues(turned)) {
      expect(distance(value, { real: 0.5, imaginary: 0 })).toBeLessThan(10 * (n * 2 ** -52) ** (1 / n))
    }
  })

  it('come with the largest modulus first, pairs together and the positive imaginary part ahead', () => {
    const A = matrix([3, -4, 0], [4, 3, 0], [0, 0, 6])
    expect(eigenvalues(A)).toEqual([
      { real: 6, imaginary: 0 },
      { real: 3, imaginary: 4 },
      { real: 3, imaginary: -4 },
    ])
    expect(spectralRadius(A)).toBe(6)
  })

  it.each([1e-300, 1e300])('do not overflow or vanish at size %d', (size) => {
    expect(spectralRadius(matrix([0.5 * size, -0.5 * size], [0.5 * size, 0.5 * size])) / size).toBeCloseTo(
      Math.SQRT1_2,
      15,
    )
  })

  it('add up to the trace, come in pairs and lie within the spectral norm', () => {
    fc.assert(
      fc.property(anySquare, (A) => {
        const n = A.shape[0] as number
        const sigma = spectralNorm(A)
        const found = eigenvalues(A)
        let trace = 0
        for (let i = 0; i < n; i++) trace += A.data[i * n + i] as number
        expect(found.length).toBe(n)
        expect(Math.abs(found.reduce((sum, value) => sum + value.real, 0) - trace)).toBeLessThanOrEqual(1e-13 * sigma)
        expect(found.reduce((sum, value) => sum + value.imaginary, 0)).toBe(0)
        expect(spectralRadius(A)).toBeLessThanOrEqual(sigma * (1 + 1e-13))
      }),
    )
  })

  it('of Aᵀ, of A turned and of A², whose radius is the square, agree', () => {
    fc.assert(
      fc.property(anySquare, anySeed, (A, seed) => {
        const n = A.shape[0] as number
        const H = reflection(n, seed)
        const radius = spectralRadius(A)
        // A defective matrix moves by (10⁻¹⁶)^(1/n); drawn ones rarely come near one.
        const tolerance = 1e-3 * spectralNorm(A)
        expect(Math.abs(spectralRadius(times(times(H, A), H)) - radius)).toBeLessThanOrEqual(tolerance)
        expect(Math.abs(spectralRadius(times(A, A)) - radius * radius)).toBeLessThanOrEqual(tolerance * spectralNorm(A))
      }),
    )
  })

  it('leave the matrix as it was and refuse what is not square', () => {
    const A = matrix([1, 2], [3, 4])
    eigenvalues(A)
    expect([...A.data]).toEqual([1, 2, 3, 4])
    expect(() => eigenvalues(zeros([2, 3]))).toThrow('A must have shape (2, 2), got (2, 3)')
    expect(() => spectralRadius(matrix([Number.POSITIVE_INFINITY]))).toThrow(RangeError)
  })
})

describe('W_hh of the mini example', () => {
  it('has ρ = 1.412 and σ = 2.086', () => {
    const W = miniRnn.parameters.weight_hh_l0 as Tensor
    const { real: re = [], imaginary = [], singularValues: sigma } = golden.flow.miniExample
    const wanted = re.map((value, k) => ({ real: value, imaginary: imaginary[k] ?? 0 }))
    expectEigenvalues(W, wanted, 1e-13)
    expectTensorClose('σ', singularValues(W), sigma)
    expect(spectralRadius(W).toFixed(3)).toBe('1.412')
    expect(spectralNorm(W).toFixed(3)).toBe('2.086')
  })
})
