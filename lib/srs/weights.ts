/** The 21 weights of FSRS-6, w0 to w20. */
export type Weights = readonly number[]

/** Names the weights below in every event; a learner's own weights get a name of their own. */
export const weightsVersion = 'fsrs-6-default'

/** FSRS-6's published defaults, written out so that an upgrade of ts-fsrs cannot change what `weightsVersion` means. */
export const defaultWeights: Weights = [
  0.212, 1.2931, 2.3065, 8.2956, 6.4133, 0.8334, 3.0194, 0.001, 1.8722, 0.1666, 0.796, 1.4835, 0.0614, 0.2629, 1.6483,
  0.6014, 1.8729, 0.5425, 0.0912, 0.0658, 0.1542,
]
