import { describe, expect, it } from 'vitest'
import { grade } from '../../grade'
import { posed } from '../../instance'
import { describeKind } from '../../testing/kind-laws'
import { halfLife } from './half-life'
import type { HalfLifeSpec } from './half-life-values'

describeKind(halfLife)

describe('half-lives', () => {
  // The source’s review and the lesson’s table.
  it.each<[HalfLifeSpec, object]>([
    [{ given: 'gate', f: 0.9 }, { steps: '6.579' }],
    [{ given: 'gate', f: 0.99 }, { steps: '68.97' }],
    [
      { given: 'bias', b: 1 },
      { gate: '0.7311', steps: '2.213' },
    ],
    [
      { given: 'half-life', n: 10 },
      { gate: '0.5^(1/10)', bias: '2.634' },
    ],
    [{ given: 'half-life', n: 100 }, { bias: '4.968' }],
  ])('%j', (spec, answers) => {
    expect(grade(posed(halfLife, spec), answers as Record<string, string>).credit).toBe(1)
  })

  it('tells a half-life from a characteristic time', () => {
    const { parts } = posed(halfLife, { given: 'half-life', n: 100 })
    expect(grade({ parts }, { bias: 'ln(99)' }).parts.bias).toMatchObject({
      slips: [{ id: 'gate.chrono-for-half-life' }],
    })
  })
})
