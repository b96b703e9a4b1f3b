import type { RandomState } from '../random/random-state'
import type { TokenMatrix } from '../sequence/tokens'
import { expectInteger } from '../tensor/expect-number'
import type { Tensor } from '../tensor/tensor'

/** N sequences and what is to be learned of them; a plain object that postMessage carries. */
export interface SequenceDataset<
  Inputs extends Tensor | TokenMatrix = Tensor | TokenMatrix,
  Targets extends Tensor | Int32Array = Tensor | Int32Array,
> {
  /** Numbers [N, T, d] or tokens [N, T]. */
  readonly inputs: Inputs
  /**
   * Real numbers as a tensor [N, …], classes as integers: one for each sequence [N], or one for each step [N·T] in the
   * order n·T + t.
   */
  readonly targets: Targets
  /** How many steps of each sequence are real, 1..T; all T when not given. */
  readonly lengths?: readonly number[] | undefined
}

/**
 * The sequences of these indices, copied, in this order; an index may come more than once.
 *
 * Errors: RangeError when inputs, targets and lengths are not of one number of sequences, no index is given, or one is
 * not an integer in 0..N−1.
 */
export function take<Inputs extends Tensor | TokenMatrix, Targets extends Tensor | Int32Array>(
  dataset: SequenceDataset<Inputs, Targets>,
  indices: readonly number[],
): SequenceDataset<Inputs, Targets> {
  const { inputs, targets, lengths } = dataset
  const N = sequencesOf(dataset)
  expectInteger('the number of indices', indices.length, 1)
  for (const index of indices) expectInteger('an index', index, 0, N - 1)
  return {
    inputs: takeRows(inputs, indices),
    targets: (isTensor(targets) ? takeRows(targets, indices) : gather(targets, N, indices)) as Targets,
    ...(lengths && { lengths: indices.map((index) => lengths[index] as number) }),
  }
}

/**
 * Two datasets, each sequence in one of them by chance: the first round(N·testFraction) of a permutation are the test.
 *
 * Errors: RangeError as `take`, and unless both get at least one sequence.
 */
export function split<Inputs extends Tensor | TokenMatrix, Targets extends Tensor | Int32Array>(
  dataset: SequenceDataset<Inputs, Targets>,
  testFraction: number,
  random: RandomState,
): { train: SequenceDataset<Inputs, Targets>; test: SequenceDataset<Inputs, Targets> } {
  const N = sequencesOf(dataset)
  const testSize = Math.round(N * testFraction)
  expectInteger('the number of test sequences', testSize, 1, N - 1)
  const order = random.permutation(N)
  return { train: take(dataset, order.slice(testSize)), test: take(dataset, order.slice(0, testSize)) }
}

/**
 * The dataset in batches of `size` sequences, the last one smaller where it does not divide N. Each batch is copied when
 * it is asked for.
 *
 * Errors: RangeError as `take`, and when `size` is not an integer ≥ 1.
 */
export function* batches<Inputs extends Tensor | TokenMatrix, Targets extends Tensor | Int32Array>(
  dataset: SequenceDataset<Inputs, Targets>,
  size: number,
): Generator<SequenceDataset<Inputs, Targets>, void, undefined> {
  const order = Array.from({ length: sequencesOf(dataset) }, (_, n) => n)
  expectInteger('the size of a batch', size, 1)
  for (let first = 0; first < order.length; first += size) yield take(dataset, order.slice(first, first + size))
}

/** N, after checking that all parts of the dataset hold N sequences. */
function sequencesOf({ inputs, targets, lengths }: SequenceDataset): number {
  const N = inputs.shape[0] as number
  if (isTensor(targets)) expectInteger('the number of targets', targets.shape[0] as number, N, N)
  else expectInteger('the number of targets of a sequence', targets.length / N, 1)
  if (lengths) expectInteger('the number of lengths', lengths.length, N, N)
  return N
}

function isTensor(targets: Tensor | Int32Array): targets is Tensor {
  return 'shape' in targets
}

function takeRows<A extends Tensor | TokenMatrix>({ shape: [N = 1, ...rest], data }: A, indices: readonly number[]): A {
  return { shape: [indices.length, ...rest], data: gather(data, N, indices) } as Tensor | TokenMatrix as A
}

/** Of the data of N sequences, those of these indices, one behind the other. */
function gather<A extends Float64Array | Int32Array>(data: A, N: number, indices: readonly number[]): A {
  const width = data.length / N
  const made = new (data instanceof Int32Array ? Int32Array : Float64Array)(indices.length * width)
  indices.forEach((index, n) => {
    made.set(data.subarray(index * width, (index + 1) * width), n * width)
  })
  return made as A
}
