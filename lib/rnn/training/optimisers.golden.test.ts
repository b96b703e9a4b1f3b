import { describe, expect, it } from 'vitest'
import type { ParameterSet } from '../layers/network-parameters'
import { expectTensorClose } from '../testing/golden-close'
import { goldenIndex, goldenResults } from '../testing/golden-files'
import { GoldenStream } from '../testing/golden-stream'
import { type AdamWOptions, adam, adamW } from './adam'
import { clipByGlobalNorm } from './clip'
import type { Optimiser } from './optimiser'
import { type SgdOptions, sgd } from './sgd'

interface Index {
  readonly shapes: Readonly<Record<string, readonly number[]>>
  readonly steps: number
  readonly cases: readonly (Place &
    ({ kind: 'sgd'; options: SgdOptions } | { kind: 'adam' | 'adamW'; options: AdamWOptions }))[]
  readonly clips: readonly (Place & { scale: number; maxNorm: number })[]
}

interface Place {
  readonly seed: number
  readonly offset: number
}

const { shapes, steps, cases, clips } = goldenIndex<Index>('optimisers')
const results = goldenResults('optimisers')

function draw(stream: GoldenStream, scale?: number): ParameterSet {
  return Object.fromEntries(Object.entries(shapes).map(([name, shape]) => [name, stream.draw(shape, scale)]))
}

/** The parameters after each step, on what scripts/golden/optimisers.py documents that a case draws. */
function trajectory<State>(optimiser: Optimiser<State>, seed: number): ParameterSet[] {
  const stream = new GoldenStream(seed)
  let parameters = draw(stream)
  let state = optimiser.initial(parameters)
  return Array.from({ length: steps }, () => {
    const next = optimiser.step(parameters, draw(stream), state)
    parameters = next.parameters
    state = next.state
    return parameters
  })
}

function ours(given: Index['cases'][number]): ParameterSet[] {
  if (given.kind === 'sgd') return trajectory(sgd(given.options), given.seed)
  return trajectory(given.kind === 'adam' ? adam(given.options) : adamW(given.options), given.seed)
}

function expectSame(got: readonly ParameterSet[], take: (count: number) => Float64Array): void {
  got.forEach((parameters, step) => {
    for (const [name, { data }] of Object.entries(parameters)) {
      expectTensorClose(`${name} after step ${step + 1}`, data, take(data.length))
    }
  })
}

describe('optimisers against PyTorch', () => {
  it.each(cases)('$kind with $options', (given) => expectSame(ours(given), results(given.offset)))

  it('notice a number that differs in one step', () => {
    const [first, second] = cases as [Index['cases'][number], Index['cases'][number]]
    // Momentum makes no difference before the second step.
    const other = { ...first, seed: second.seed }
    expect(() => expectSame(ours(other), results(second.offset))).toThrow('weight after step 2: value')
  })
})

describe('clipping by norm against PyTorch', () => {
  it.each(clips)('gradients of scale $scale to $maxNorm', ({ scale, maxNorm, seed, offset }) => {
    const { gradients, norm } = clipByGlobalNorm(draw(new GoldenStream(seed), scale), maxNorm)
    const take = results(offset)
    expectTensorClose('norm', [norm], take(1))
    // PyTorch divides by the norm + 1e-6, this engine by the norm: the one documented difference.
    const shorter = norm > maxNorm ? norm / (norm + 1e-6) : 1
    for (const [name, { data }] of Object.entries(gradients)) {
      const theirs = data.map((value) => value * shorter)
      expectTensorClose(name, theirs, take(data.length))
    }
  })
})
