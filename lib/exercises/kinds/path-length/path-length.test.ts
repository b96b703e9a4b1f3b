import { describe, expect, it } from 'vitest'
import { grade } from '../../grade'
import { posed } from '../../instance'
import { describeKind } from '../../testing/kind-laws'
import { pathLength } from './path-length'
import { shortestWay, type Way } from './shortest-way'

describeKind(pathLength)

const way = (network: Way['network'], from = 1, to = 1000): Way => ({ network, layers: 6, from, to })

describe('the path length', () => {
  it('is that of the lesson’s table', () => {
    expect(shortestWay(way('recurrent'))).toBe(1005)
    expect(shortestWay(way('bidirectional'))).toBe(1005)
    expect(shortestWay(way('attention'))).toBe(6)
  })

  it('is the same way back, where there is one', () => {
    expect(shortestWay(way('bidirectional', 40, 10))).toBe(36)
    expect(shortestWay(way('attention', 40, 10))).toBe(6)
    expect(() => shortestWay(way('recurrent', 40, 10))).toThrow(RangeError)
  })

  it.each<[Way, number, string]>([
    [way('attention'), 1005, 'cost.attention-by-distance'],
    [way('recurrent'), 6, 'cost.recurrence-by-layers'],
    [way('bidirectional'), 6000, 'cost.path-layers-multiplied'],
    [way('recurrent'), 1006, 'cost.path-off-by-one'],
  ])('%# names the slip', (spec, path, id) => {
    const { parts } = grade(posed(pathLength, spec), { path: `${path}` })
    expect(parts.path?.outcome === 'wrong' && parts.path.slips.map((slip) => slip.id)).toEqual([id])
  })
})
