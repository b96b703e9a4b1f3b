import type { Tensor } from '../../tensor/tensor'
import { goldenIndex } from '../../testing/golden-files'
import { GoldenStream } from '../../testing/golden-stream'

/** What NumPy found for a matrix; the last three for square ones alone. */
export interface GoldenSpectrum {
  readonly singularValues: readonly number[]
  readonly real?: readonly number[]
  readonly imaginary?: readonly number[]
  readonly determinant?: number
}

/** lib/rnn/golden/spectra.json; scripts/golden/spectra.py says how it was made. */
export const golden = goldenIndex<{
  readonly spectra: readonly (GoldenSpectrum & {
    readonly seed: number
    readonly shape: readonly [number, number]
    readonly graded: boolean
  })[]
  readonly flow: {
    readonly miniExample: GoldenSpectrum
    readonly normsOnX0: readonly number[]
    readonly normsOnRandn: readonly number[]
    readonly normsOnZeros: readonly number[]
    readonly lstmPaths: readonly {
      readonly directNorm: number
      readonly totalNorm: number
      readonly restNorm: number
    }[]
  }
}>('spectra')

/** The matrix of a golden case: drawn, and if graded its row i times 2^(8i) and column j times 2^(−8j). */
export function goldenMatrix({ seed, shape, graded }: (typeof golden.spectra)[number]): Tensor {
  const drawn = new GoldenStream(seed).draw(shape)
  const n = shape[1]
  if (!graded) return drawn
  return { shape, data: drawn.data.map((a, k) => a * 2 ** (8 * ((k - (k % n)) / n - (k % n)))) }
}

/** What the golden case is called in a test's name. */
export function caseName({ shape, graded }: (typeof golden.spectra)[number]): string {
  return `${shape.join(' × ')}${graded ? ', graded' : ''}`
}
