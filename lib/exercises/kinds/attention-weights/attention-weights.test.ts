import { describe, expect, it } from 'vitest'
import { grade } from '../../grade'
import { posed } from '../../instance'
import { describeKind } from '../../testing/kind-laws'
import { attentionWeights } from './attention-weights'
import type { Spec } from './dot-attention'

describeKind(attentionWeights)

// Scores of 2, 1 and 0, as in the lesson on training; then a fourth key that is padding.
const spec: Spec = {
  query: [2, 0, 0, 2],
  keys: [
    [1, 0, 0, 1],
    [1, 3, 2, 0],
    [0, 1, 0, 0],
  ],
  real: 3,
  asked: 'weights',
}
const masked: Spec = { ...spec, keys: [...spec.keys, [3, 0, 0, 0]] }
const context: Spec = {
  query: [1, 2],
  keys: [
    [1, 0],
    [0, 1],
  ],
  real: 2,
  asked: 'context',
}
const key = (from: Spec, part: string) => {
  const found = posed(attentionWeights, from).parts.find(({ id }) => id === part)?.answer.key
  return Array.isArray(found) && found.map((entry) => entry.toFixed(3))
}

describe('attention by hand', () => {
  it('has the weights of the lesson', () => {
    expect(key(spec, 'scores')).toEqual(['2.000', '1.000', '0.000'])
    expect(key(spec, 'weights')).toEqual(['0.665', '0.245', '0.090'])
  })

  it('gives padding no weight and takes none from the others', () => {
    expect(key(masked, 'weights')).toEqual(['0.665', '0.245', '0.090', '0.000'])
  })

  it('mixes the keys', () => {
    expect(key(context, 'context')).toEqual(key(context, 'weights'))
  })

  it.each<[Spec, string, string]>([
    [spec, '2/3, 1/3, 0', 'attention.no-exponential'],
    [spec, '1, 0, 0', 'attention.hard'],
    [masked, '0.2369, 0.0871, 0.0321, 0.6439', 'attention.unmasked'],
    [masked, '0.2369, 0.0871, 0.0321, 0', 'attention.masked-late'],
  ])('of %j, %s is %s', (from, text, id) => {
    const result = grade(posed(attentionWeights, from), { weights: text }).parts.weights
    expect(result?.outcome === 'wrong' && result.slips.map((slip) => slip.id)).toContain(id)
  })

  it('knows attention without the scale', () => {
    const result = grade(posed(attentionWeights, context), { weights: '0.2689, 0.7311', context: '0.2689, 0.7311' })
    expect(Object.values(result.parts).map(({ outcome }) => outcome)).toEqual(['blank', 'convention', 'convention'])
  })
})
