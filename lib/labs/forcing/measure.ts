import { type ParameterSet, runCharacterModel, sampleToken } from '../../rnn'
import { lastLogits, type Reader, windowsAt } from './reader'

/** How many true characters a model reads before it has to predict. */
export const PROMPT = 8

/** What a model says of the T characters after each prompt, [N·T] in the order n·T + t, t = 0 … T − 1. */
export interface Predictions {
  /** T */
  readonly horizon: number
  readonly truth: Int32Array
  /** The most likely character at each place, the true characters before it having been read. */
  readonly forced: Int32Array
  /** The same, its own characters having been read since the end of the prompt. */
  readonly free: Int32Array
}

/**
 * Lets a model predict the T characters after every prompt of the text that has so many behind it, N = L − 8 − T of a text
 * of L characters: with the truth before its eyes, and left to itself. Both are the same up to and including the first
 * error.
 */
export function predictBoth(reader: Reader, parameters: ParameterSet, horizon: number): Predictions {
  const N = reader.tokens.length - PROMPT - horizon
  const starts = Array.from({ length: N }, (_, n) => n)
  const length = PROMPT + horizon - 1
  const { inputs, targets } = windowsAt(reader, starts, length)
  const truth = new Int32Array(N * horizon)
  for (let n = 0; n < N; n++) {
    truth.set(targets.subarray(n * length + PROMPT - 1, (n + 1) * length), n * horizon)
  }
  return {
    horizon,
    truth,
    forced: follow(reader, parameters, starts, horizon, (n, t) => inputs.data[n * length + PROMPT + t] as number),
    free: follow(reader, parameters, starts, horizon),
  }
}

/**
 * The most likely character at each of T places after a prompt. What is read at a place is the character predicted
 * there, unless `read` says otherwise.
 */
function follow(
  reader: Reader,
  parameters: ParameterSet,
  starts: readonly number[],
  horizon: number,
  read?: (n: number, t: number) => number,
): Int32Array {
  const N = starts.length
  const made = new Int32Array(N * horizon)
  let run = runCharacterModel(reader.spec, parameters, windowsAt(reader, starts, PROMPT))
  for (let t = 0; t < horizon; t++) {
    const predicted = Int32Array.from(starts, (_, n) => sampleToken(lastLogits(run, n), { temperature: 0 }))
    predicted.forEach((token, n) => {
      made[n * horizon + t] = token
    })
    if (t + 1 === horizon) break
    const next = read ? Int32Array.from(starts, (_, n) => read(n, t)) : predicted
    const step = { inputs: { shape: [N, 1] as const, data: next }, targets: next }
    run = runCharacterModel(reader.spec, parameters, step, { initial: run.final })
  }
  return made
}

/** The fraction of sequences that are wrong at each place: [T]. */
export function errorsByPosition({ horizon, truth }: Predictions, guess: Int32Array): number[] {
  const N = truth.length / horizon
  return Array.from({ length: horizon }, (_, t) => {
    let wrong = 0
    for (let n = 0; n < N; n++) if (guess[n * horizon + t] !== truth[n * horizon + t]) wrong++
    return wrong / N
  })
}

/** The fraction of sequences in which there was an error at each place or before it: [T]. */
export function brokenByPosition({ horizon, truth }: Predictions, guess: Int32Array): number[] {
  const N = truth.length / horizon
  const broken = new Array<number>(horizon).fill(0)
  for (let n = 0; n < N; n++) {
    const at = (t: number) => n * horizon + t
    let t = 0
    while (t < horizon && guess[at(t)] === truth[at(t)]) t++
    for (; t < horizon; t++) broken[t] = (broken[t] as number) + 1
  }
  return broken.map((count) => count / N)
}
