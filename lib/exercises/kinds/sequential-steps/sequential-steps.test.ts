import { describe, expect, it } from 'vitest'
import { grade } from '../../grade'
import { posed } from '../../instance'
import { describeKind } from '../../testing/kind-laws'
import { longestChain, type Stack } from './longest-chain'
import { sequentialStepsKind } from './sequential-steps'

describeKind(sequentialStepsKind)

const stack = (network: Stack['network'], generating = false): Stack => {
  return { network, layers: 6, positions: 1000, generating }
}

describe('sequential steps', () => {
  it('are those of the lesson’s table', () => {
    expect(longestChain(stack('recurrent'))).toBe(1005)
    expect(longestChain(stack('bidirectional'))).toBe(6000)
    expect(longestChain(stack('attention'))).toBe(6)
    expect(longestChain(stack('recurrent', true))).toBe(6000)
    expect(longestChain(stack('attention', true))).toBe(6000)
  })

  it.each<[Stack, number, string]>([
    [stack('bidirectional'), 1005, 'cost.wavefront-both-ways'],
    [stack('recurrent'), 6000, 'cost.no-wavefront'],
    [stack('attention', true), 6, 'cost.generates-at-once'],
    [stack('attention'), 1, 'cost.one-layer'],
  ])('%# names the slip', (encoder, steps, id) => {
    const { parts } = grade(posed(sequentialStepsKind, { encoder }), { steps: `${steps}` })
    expect(parts.steps?.outcome === 'wrong' && parts.steps.slips.map((slip) => slip.id)).toEqual([id])
  })

  it('adds encoder and decoder', () => {
    const { parts } = posed(sequentialStepsKind, {
      encoder: { ...stack('bidirectional'), layers: 2, positions: 30 },
      decoder: { ...stack('recurrent', true), layers: 3, positions: 20 },
    })
    expect(parts.map(({ answer }) => answer.key)).toEqual([60, 60, 120])
  })
})
