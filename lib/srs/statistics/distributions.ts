import type { Moment } from '../clock'
import type { MemoryState } from '../memory'
import { retrievability } from '../scheduler'
import { defaultWeights, type Weights } from '../weights'
import { type Bin, histogram, median } from './histogram'

/** Counts of cards, and the value that half of them are below; null without cards. */
export type Distribution = { readonly bins: readonly Bin[]; readonly median: number | null }

/** Doubling from a day on; the first bin holds every shorter stability, the last every longer one. */
const stabilityEdges = [0, 1, 2, 4, 8, 16, 32, 64, 128, 256, 512, 1024, Number.POSITIVE_INFINITY]
const difficultyEdges = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10]
const shareEdges = Array.from({ length: 21 }, (_, n) => n / 20)

/** Stability in days, in bins that are equally wide on a logarithmic axis. */
export function stabilityDistribution(memories: readonly MemoryState[]): Distribution {
  return distribution(
    memories.map(({ stability }) => stability),
    stabilityEdges,
  )
}

/** Difficulty, from 1 to 10. */
export function difficultyDistribution(memories: readonly MemoryState[]): Distribution {
  return distribution(
    memories.map(({ difficulty }) => difficulty),
    difficultyEdges,
  )
}

/** The probability of recall at a moment, from 0 to 1. */
export function retrievabilityDistribution(
  memories: readonly MemoryState[],
  moment: Moment,
  weights: Weights = defaultWeights,
): Distribution {
  return distribution(
    memories.map((memory) => retrievability(memory, moment, weights)),
    shareEdges,
  )
}

function distribution(values: readonly number[], edges: readonly number[]): Distribution {
  return { bins: histogram(values, edges), median: median(values) }
}
