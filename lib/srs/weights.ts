import { clipParameters } from 'ts-fsrs'

/** The 21 weights of FSRS-6, w0 to w20. */
export type Weights = readonly number[]

/** Names the weights below in every event. */
const defaultName = 'fsrs-6-default'

/** FSRS-6's published defaults, written out so that an upgrade of ts-fsrs cannot change what their name means. */
export const defaultWeights: Weights = [
  0.212, 1.2931, 2.3065, 8.2956, 6.4133, 0.8334, 3.0194, 0.001, 1.8722, 0.1666, 0.796, 1.4835, 0.0614, 0.2629, 1.6483,
  0.6014, 1.8729, 0.5425, 0.0912, 0.0658, 0.1542,
]

/** The weights within the bounds that FSRS-6 sets for each; the same array when they are. */
export function boundedWeights(weights: Weights): Weights {
  if (weights === defaultWeights) return weights
  const clipped = clipParameters([...weights], 1)
  return clipped.every((weight, i) => weight === weights[i]) ? weights : clipped
}

/** A name for weights that events can carry: equal weights have equal names. */
export function weightsName(weights: Weights): string {
  if (weights === defaultWeights || weights.every((weight, i) => weight === defaultWeights[i])) return defaultName
  let hash = 0x811c9dc5
  for (const character of weights.join()) hash = Math.imul(hash ^ character.charCodeAt(0), 0x01000193) >>> 0
  return `fsrs-6-own-${hash.toString(16).padStart(8, '0')}`
}
