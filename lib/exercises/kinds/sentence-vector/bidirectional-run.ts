import { initialParameters, type NetworkRun, RandomState, runNetwork, tensor } from '../../../rnn'
import { pick } from '../../draw'
import type { Level } from '../../kind'

const cells = ['rnn', 'gru', 'lstm'] as const

/** A bidirectional network of PyTorch’s with its batch. */
interface Network {
  readonly cell: (typeof cells)[number]
  readonly inputSize: number
  readonly hiddenSize: number
  readonly layers: number
  readonly batchFirst: boolean
  readonly steps: number
  /** Of each sequence; all `steps` without padding. */
  readonly lengths: readonly number[]
}

/** Where the two halves of a sentence vector are looked for: in `output`, of one sequence or of all, or in `h_n`. */
export interface Spec extends Network {
  readonly asked: 'output' | 'h_n'
  /** The sequence that is asked about where their lengths differ. */
  readonly sequence: number
  /** How many options are moved from the front to the end, so that the right ones do not always stand alike. */
  readonly turn: number
}

/** Level 1: no padding; level 2: one sequence of a padded batch; level 3: the final states of a stack. */
export function drawSpec(random: RandomState, level: Level): Spec {
  const steps = random.randint(4, 9)
  const batch = random.randint(2, 4)
  const sequence = random.randint(0, batch)
  const network: Network = {
    cell: pick(random, cells),
    inputSize: random.randint(2, 5),
    hiddenSize: pick(random, [4, 5, 6, 8, 10]),
    layers: level === 3 ? random.randint(2, 6) : 1,
    batchFirst: pick(random, [false, true]),
    steps,
    lengths: Array.from({ length: batch }, (_, b) =>
      level === 2 && b === sequence ? random.randint(2, steps) : steps,
    ),
  }
  return { ...network, asked: level === 3 ? 'h_n' : 'output', sequence, turn: random.randint(0, 6) }
}

/** Whether the batch holds padding. */
export function padded({ lengths, steps }: Network): boolean {
  return lengths.some((length) => length < steps)
}

/** What may be taken from `output`: a time and a half of the last axis. */
export const slices = ['end-front', 'end-back', 'first-front', 'first-back', 'last-front', 'last-back'] as const
export type Slice = (typeof slices)[number]

/** `end` is the sequence’s own last step, `last` the last slot; they differ only where there is padding. */
export function slicesOf(spec: Spec): Slice[] {
  const turned = [...slices.slice(spec.turn), ...slices.slice(0, spec.turn)]
  return turned.filter((slice) => padded(spec) || !slice.startsWith('last'))
}

export function timeOf(slice: Slice, { lengths, sequence, steps }: Spec): number {
  if (slice.startsWith('first')) return 0
  return (slice.startsWith('end') ? (lengths[sequence] as number) : steps) - 1
}

/** Runs the network on random numbers: what stands where does not depend on them. */
function run(spec: Spec): NetworkRun {
  const random = new RandomState(1)
  const { cell, inputSize, hiddenSize, layers, steps, lengths } = spec
  const network = { cell: { kind: cell }, inputSize, hiddenSize, layers, bidirectional: true } as const
  const shape = [lengths.length, steps, inputSize]
  const inputs = tensor(shape, random.uniform(-1, 1, lengths.length * steps * inputSize))
  return runNetwork(network, initialParameters(network, random), { inputs, lengths })
}

/**
 * Found by running: which slices of `output` hold the states of the two directions after they have read everything, and
 * at which places of `h_n` those of the top layer stand.
 */
export function summaries(spec: Spec): { slices: Slice[]; places: number[] } {
  const { hiddenSize: h, layers, steps, lengths, sequence } = spec
  const { outputs, final } = run(spec)
  const state = (place: number) => {
    const start = (place * lengths.length + sequence) * h
    return [...final.h.data.subarray(start, start + h)].join(' ')
  }
  const sliced = (slice: Slice) => {
    const start = (sequence * steps + timeOf(slice, spec)) * 2 * h + (slice.endsWith('front') ? 0 : h)
    return [...outputs.data.subarray(start, start + h)].join(' ')
  }
  const ends = (['end-front', 'first-back'] as const).map(sliced)
  const all = Array.from({ length: 2 * layers }, (_, place) => state(place))
  return {
    // A direction’s final state is what it has after reading everything; there are two, forward first.
    slices: [state(2 * layers - 2), state(2 * layers - 1)].flatMap((wanted) =>
      slicesOf(spec).filter((slice) => sliced(slice) === wanted),
    ),
    places: ends.map((wanted) => all.indexOf(wanted)),
  }
}
