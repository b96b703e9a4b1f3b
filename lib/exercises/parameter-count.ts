import {
  type Cell,
  conventions,
  countParameters,
  evaluate,
  formatShape,
  formula,
  type ParameterSpec,
  parameterTensors,
  RandomState,
  sizesOf,
} from '../rnn'
import { substituted, symbolic } from './formula-text'
import type { ExerciseInstance, ExerciseKind, Solution } from './instance'
import { partNames, promptText, summaryText } from './parameter-text'

const cells: Readonly<Record<ExerciseKind, Cell>> = {
  'params.rnn': 'rnn',
  'params.rnn-readout': 'rnn',
  'params.lstm': 'lstm',
  'params.gru': 'gru',
}

/** Hidden sizes that are easy to square in the head. */
const hiddenSizes = [4, 5, 6, 7, 8, 9, 10, 12, 16, 20]
const inputSizes = [2, 3, 4, 5, 6, 7, 8, 9, 10]

/**
 * The exercise of this kind with fresh sizes and a convention, both drawn from the seed (an integer 0..2^32 − 1).
 *
 * The key is counted from the layer's real tensors. Throws when the closed formula disagrees with it, so that no
 * exercise with a doubtful key is ever shown; RangeError for a bad seed.
 */
export function generate(kind: ExerciseKind, seed: number): ExerciseInstance {
  return instanceOf(kind, seed, drawSpec(kind, new RandomState(seed)))
}

/** The exercise about one given layer; `generate` draws the layer. Throws as `generate` does. */
export function instanceOf(kind: ExerciseKind, seed: number, spec: ParameterSpec): ExerciseInstance {
  const key = countParameters(parameterTensors(spec))
  const byFormula = evaluate(formula(spec), sizesOf(spec))
  if (key !== byFormula)
    throw new Error(`${kind}, seed ${seed}: the tensors hold ${key}, the formula gives ${byFormula}`)
  return { kind, seed, spec, prompt: promptText(spec), key, solution: solve(spec, key) }
}

function drawSpec(kind: ExerciseKind, random: RandomState): ParameterSpec {
  const convention = pick(random, conventions)
  const hiddenSize = pick(random, hiddenSizes)
  // Different sizes, or a learner who confuses d with h would never notice.
  const inputSize = pick(
    random,
    inputSizes.filter((size) => size !== hiddenSize),
  )
  const spec = { cell: cells[kind], convention, hiddenSize, inputSize }
  return kind === 'params.rnn-readout' ? { ...spec, readoutSize: random.randint(1, 4) } : spec
}

function pick<T>(random: RandomState, choices: readonly T[]): T {
  return choices[random.randint(0, choices.length)] as T
}

function solve(spec: ParameterSpec, key: number): Solution {
  const inLetters = symbolic(formula(spec))
  const inNumbers = substituted(formula(spec), sizesOf(spec))
  return {
    rows: parameterTensors(spec).map(({ name, shape, part }) => ({
      name,
      meaning: partNames[part],
      shape: formatShape(shape),
      product: shape.join(' × '),
      count: countParameters([{ shape }]),
    })),
    symbolic: inLetters,
    substituted: inNumbers,
    summary: summaryText(spec, inLetters, inNumbers, key),
  }
}
