import { describe, expect, it } from 'vitest'
import { expectTensorClose } from '../testing/golden-close'
import { goldenIndex, goldenResults } from '../testing/golden-files'
import { GoldenStream } from '../testing/golden-stream'
import { attend } from './attention'
import { type AttentionSpec, attentionShapes } from './attention-score'

interface Case {
  readonly spec: AttentionSpec
  readonly B: number
  readonly S: number
  readonly q: number
  readonly k: number
  readonly parameters: Readonly<Record<string, readonly number[]>>
  readonly scale: number
  readonly lengths: readonly number[] | null
  readonly seed: number
  readonly offset: number
}

const { cases } = goldenIndex<{ cases: Case[] }>('attention')
const results = goldenResults('attention')

/** All results of a case in the order in which they are stored, on what scripts/golden/attention.py documents. */
function ours({ spec, B, S, q, k, parameters: shapes, scale, lengths, seed }: Case): [string, Float64Array][] {
  const stream = new GoldenStream(seed)
  const parameters = Object.fromEntries(
    Object.entries(shapes).map(([name, shape]) => [name, stream.draw(shape, scale)]),
  )
  const queries = stream.draw([B, 1, q], scale)
  const keys = stream.draw([B, S, k])
  const run = attend(spec, parameters, queries, keys, lengths ?? undefined)
  const gradients = run.backward(stream.draw([B, 1, k]), stream.draw([B, 1, S]))
  return [
    ['context', run.context.data],
    ['weights', run.weights.data],
    ...Object.keys(shapes).map((name): [string, Float64Array] => [
      `∂${name}`,
      gradients.parameters[name]?.data as Float64Array,
    ]),
    ['∂queries', gradients.queries.data],
    ['∂keys', gradients.keys.data],
  ]
}

function expectSame(got: readonly [string, Float64Array][], take: (count: number) => Float64Array): void {
  for (const [name, values] of got) expectTensorClose(name, values, take(values.length))
}

describe('attention against PyTorch', () => {
  it.each(cases)('$spec, lengths $lengths, scale $scale', (given) => {
    const { spec, q, k, parameters } = given
    expect(attentionShapes(spec, q, k)).toEqual(Object.entries(parameters).map(([name, shape]) => ({ name, shape })))
    expectSame(ours(given), results(given.offset))
  })

  it('notices a changed number in every tensor', () => {
    const given = cases[0] as Case
    const got = ours(given)
    got.forEach(([name, values], index) => {
      const changed = got.map((tensor, n): [string, Float64Array] =>
        n === index ? [name, values.map((value) => value * (1 + 3e-12))] : tensor,
      )
      expect(() => expectSame(changed, results(given.offset))).toThrow(`${name}: value`)
    })
  })
})
