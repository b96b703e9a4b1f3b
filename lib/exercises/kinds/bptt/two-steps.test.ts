import { describe, expect, it } from 'vitest'
import { grade } from '../../grade'
import { posed } from '../../instance'
import { describeKind } from '../../testing/kind-laws'
import { twoSteps } from './two-steps'

describeKind(twoSteps)

describe('a weight used twice', () => {
  const { parts, solution } = posed(twoSteps, { w: 0.5, h0: 0.4, states: [0.6, -0.2], loss: 'last' })

  it('is (1 − h₂²)(h₁ + w(1 − h₁²)h₀)', () => {
    const answers = { last: '0.96*0.6', first: '0.96*0.5*0.64*0.4', total: '0.96*(0.6+0.5*0.64*0.4)' }
    expect(Object.values(grade({ parts }, answers).parts).map(({ outcome }) => outcome)).toEqual(
      Array(3).fill('correct'),
    )
    expect(solution.at(-1)).toEqual({ kind: 'formula', formula: 'dL/dw = 0.5760 + 0.1229 = 0.6989' })
  })

  it.each([
    ['0.96*0.6', 'bptt.last-use-only'],
    ['0.96*(0.6+2*0.5*0.64*0.4)', 'bptt.overcounted'],
    ['0.96*(-0.2+0.5*0.64*0.6)', 'bptt.state-after'],
    ['0.96*(0.6+0.64*0.4)', 'bptt.chain-without-weight'],
  ])('%s is %s', (total, id) => {
    const result = grade({ parts }, { total }).parts.total
    expect(result?.outcome === 'wrong' && result.slips.map((slip) => slip.id)).toContain(id)
  })

  it('adds the loss of the first step once', () => {
    const spec = { w: 0.5, h0: 0.4, reads: { u: 1, b: 0.1, xs: [1, -1] as const }, loss: 'both' as const }
    const both = posed(twoSteps, spec).parts.at(-1)?.answer.key as number
    const last = posed(twoSteps, { ...spec, loss: 'last' }).parts.at(-1)?.answer.key as number
    // ∂h_1/∂w = (1 − tanh²(0.2 + 1 + 0.1))·0.4
    expect(both - last).toBeCloseTo((1 - Math.tanh(1.3) ** 2) * 0.4, 12)
  })
})
