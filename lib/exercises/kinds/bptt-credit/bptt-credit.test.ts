import { describe, expect, it } from 'vitest'
import { grade } from '../../grade'
import { posed } from '../../instance'
import { describeKind } from '../../testing/kind-laws'
import { bpttCredit } from './bptt-credit'
import { creditReach } from './credit'

describeKind(bpttCredit)

const spec = { steps: 23, chunk: 5, loss: 14, counting: true }

describe('credit under truncation', () => {
  it('stays within the chunk', () => {
    const reaches = Array.from({ length: 7 }, (_, n) => creditReach(7, 3, n + 1))
    expect(reaches).toEqual([0, 1, 2, 0, 1, 2, 0])
    expect(creditReach(7, 7, 7)).toBe(6)
  })

  it('is asked for with the terms that are left', () => {
    const { parts } = posed(bpttCredit, spec)
    expect(parts.map(({ id, answer }) => [id, answer.key])).toEqual([
      ['distance', 4],
      ['reach', 3],
      ['terms', 66],
    ])
  })

  it.each([
    ['distance', '5', 'bptt.credit-of-tau'],
    ['distance', '22', 'bptt.credit-not-cut'],
    ['reach', '4', 'bptt.credit-always-full'],
    ['reach', '13', 'bptt.credit-not-cut'],
    ['terms', '276', 'bptt.credit-not-cut'],
    ['terms', '109', 'bptt.squares-for-triangles'],
    ['terms', '75', 'bptt.last-chunk-full'],
    ['terms', '60', 'bptt.last-chunk-dropped'],
  ])('%s %s comes from %s', (part, answer, id) => {
    const right = { distance: '4', reach: '3', terms: '66' }
    const result = grade(posed(bpttCredit, spec), { ...right, [part]: answer }).parts[part]
    expect(result?.outcome === 'wrong' && result.slips.map((slip) => slip.id)).toContain(id)
  })
})
