import { describe, expect, it } from 'vitest'
import { grade } from '../../grade'
import { posed } from '../../instance'
import { describeKind } from '../../testing/kind-laws'
import { checkpointing } from './checkpointing'
import { fewestStates, peakStates } from './states'

describeKind(checkpointing)

describe('checkpoints over time', () => {
  it('keep as many states as the lesson says', () => {
    expect(peakStates(100, 10)).toBe(20)
    expect(fewestStates(100)).toBe(20)
    expect(peakStates(100, 100)).toBe(101)
    expect(peakStates(100, 1)).toBe(101)
    for (let steps = 4; steps < 60; steps++)
      for (let every = 1; every <= steps; every++)
        expect(peakStates(steps, every)).toBe(Math.ceil(steps / every) + every)
  })

  it.each([
    [13, 'bptt.checkpoints-only'],
    [8, 'bptt.segment-only'],
    [100, 'bptt.all-states'],
    [20, 'bptt.segments-rounded-down'],
    [104, 'bptt.stored-times-segment'],
  ])('%i for 21 comes from %s', (states, id) => {
    const { parts } = grade(posed(checkpointing, { steps: 100, every: 8 }), { states: `${states}` })
    expect(parts.states?.outcome === 'wrong' && parts.states.slips.map((slip) => slip.id)).toEqual([id])
  })

  it('turns states into bytes', () => {
    const sizes = { batch: 32, hiddenSize: 256 }
    expect(posed(checkpointing, { steps: 100, sizes }).parts.map(({ answer }) => answer.key)).toEqual([20, 0.625])
  })
})
