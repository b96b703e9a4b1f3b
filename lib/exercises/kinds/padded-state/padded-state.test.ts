import { describe, expect, it } from 'vitest'
import { grade } from '../../grade'
import { posed } from '../../instance'
import { describeKind } from '../../testing/kind-laws'
import type { Spec } from './padded-rnn'
import { paddedState } from './padded-state'

describeKind(paddedState)

const right: Spec = { w: 1, u: 0.8, b: 0.5, x: [1, -1], padding: 2, side: 'right' }
const left: Spec = { ...right, side: 'left' }
const keys = (spec: Spec) =>
  Object.fromEntries(posed(paddedState, spec).parts.map(({ id, answer }) => [id, Number(answer.key).toFixed(4)]))

describe('the state after padding', () => {
  it('stays with a mask and runs on without', () => {
    const [one, two] = [Math.tanh(1.5), Math.tanh(-1 + 0.8 * Math.tanh(1.5) + 0.5)]
    const idle = (h: number) => Math.tanh(0.8 * h + 0.5)
    expect(keys(right)).toEqual({
      first: one.toFixed(4),
      masked: two.toFixed(4),
      unmasked: idle(idle(two)).toFixed(4),
    })
  })

  it('meets padding on the left first', () => {
    const before = Math.tanh(0.8 * Math.tanh(0.5) + 0.5)
    const after = Math.tanh(-1 + 0.8 * Math.tanh(1 + 0.8 * before + 0.5) + 0.5)
    expect(keys(left)).toEqual({ ...keys(right), unmasked: after.toFixed(4) })
  })

  it.each<[Spec, 'masked' | 'unmasked', string, string]>([
    [right, 'unmasked', 'tanh(1 × (-1) + 0.8 × tanh(1 × 1 + 0.5) + 0.5)', 'padding.state-harmless'],
    [right, 'masked', '0', 'padding.state-zeroed'],
    [right, 'unmasked', 'tanh(0.5)', 'padding.memory-idle'],
    [left, 'masked', '0.8(', 'unreadable'],
  ])('of %j, %s = %s is %s', (spec, part, text, id) => {
    const result = grade(posed(paddedState, spec), { [part]: text }).parts[part]
    if (result?.outcome === 'wrong') expect(result.slips.map((slip) => slip.id)).toContain(id)
    else expect(result?.outcome).toBe(id)
  })
})
