import type { RandomState } from '../random/random-state'
import type { TokenMatrix } from '../sequence/tokens'
import { formatShape, ShapeError, type Tensor } from '../tensor/tensor'
import { expectInteger } from '../training/expect-number'

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
 * Errors: ShapeError when inputs, targets and lengths are not of one number of sequences, or no index is given;
 * RangeError naming an index that is not an integer in 0..N−1.
 */
export function take<Inputs extends Tensor | TokenMatrix, Targets extends Tensor | Int32Array>(
  dataset: SequenceDataset<Inputs, Targets>,
  indices: readonly number[],
): SequenceDataset<Inputs, Targets> {
  const N = sequencesOf(dataset)
  if (indices.length === 0) throw new ShapeError('a dataset holds at least one sequence, got no index')
  for (const index of indices) expectInteger('an index', index, 0, N - 1)
  const { inputs, targets, lengths } = dataset
  return {
    inputs: takeRows(inputs, indices),
    targets: takeTargets(targets, N, indices),
    ...(lengths && { lengths: indices.map((index) => lengths[index] as number) }),
  }
}

/**
 * Two datasets, each sequence in one of them by chance: the first round(N·testFraction) of a permutation are the test.
 *
 * Errors: ShapeError as `take`; RangeError unless both get at least one sequence.
 */
export function split<Inputs extends Tensor | TokenMatrix, Targets extends Tensor | Int32Array>(
  dataset: SequenceDataset<Inputs, Targets>,
  testFraction: number,
  random: RandomState,
): { train: SequenceDataset<Inputs, Targets>; test: SequenceDataset<Inputs, Targets> } {
  const N = sequencesOf(dataset)
  const testSize = Math.round(N * testFraction)
  if (!(testSize >= 1 && testSize < N)) {
    throw new RangeError(`testFraction ${testFraction} of ${N} sequences must leave some to train and some to test`)
  }
  const order = random.permutation(N)
  return { train: take(dataset, order.slice(testSize)), test: take(dataset, order.slice(0, testSize)) }
}

/**
 * The dataset in batches of `size` sequences, the last one smaller where it does not divide N. With `random` they come
 * in a new order, without it in their own. Each batch is copied when it is asked for.
 *
 * Errors: ShapeError as `take`; RangeError when `size` is not an integer ≥ 1.
 */
export function batches<Inputs extends Tensor | TokenMatrix, Targets extends Tensor | Int32Array>(
  dataset: SequenceDataset<Inputs, Targets>,
  size: number,
  random?: RandomState,
): Generator<SequenceDataset<Inputs, Targets>, void, undefined> {
  const N = sequencesOf(dataset)
  expectInteger('the size of a batch', size, 1, Number.POSITIVE_INFINITY)
  const order = random ? random.permutation(N) : Array.from({ length: N }, (_, n) => n)
  // A function of its own, so that errors come from the call and not from the first batch.
  return (function* () {
    for (let first = 0; first < N; first += size) yield take(dataset, order.slice(first, first + size))
  })()
}

/** N, after checking that all parts of the dataset hold N sequences. */
function sequencesOf({ inputs, targets, lengths }: SequenceDataset): number {
  const N = inputs.shape[0] as number
  const fits = targets instanceof Int32Array ? targets.length > 0 && targets.length % N === 0 : targets.shape[0] === N
  if (!fits) {
    const given = targets instanceof Int32Array ? `${targets.length} integers` : formatShape(targets.shape)
    throw new ShapeError(`inputs ${formatShape(inputs.shape)} need targets for ${N} sequences, got ${given}`)
  }
  if (lengths && lengths.length !== N) throw new ShapeError(`${N} sequences need ${N} lengths, got ${lengths.length}`)
  return N
}

function takeRows<A extends Tensor | TokenMatrix>(array: A, indices: readonly number[]): A {
  const [N = 1, ...rest] = array.shape
  return { ...array, shape: [indices.length, ...rest], data: gather(array.data, array.data.length / N, indices) }
}

function takeTargets<Y extends Tensor | Int32Array>(targets: Y, N: number, indices: readonly number[]): Y {
  return targets instanceof Int32Array
    ? (gather(targets, targets.length / N, indices) as Y)
    : (takeRows(targets as Tensor, indices) as Y)
}

/** The blocks of `width` numbers at these indices, one behind the other. */
function gather<A extends Float64Array | Int32Array>(data: A, width: number, indices: readonly number[]): A {
  const size = indices.length * width
  const made = data instanceof Int32Array ? new Int32Array(size) : new Float64Array(size)
  indices.forEach((index, n) => {
    made.set(data.subarray(index * width, (index + 1) * width), n * width)
  })
  return made as A
}
