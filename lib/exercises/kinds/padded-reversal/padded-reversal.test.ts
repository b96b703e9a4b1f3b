import { describe, expect, it } from 'vitest'
import { runNetwork, tensor } from '../../../rnn'
import { grade } from '../../grade'
import { posed } from '../../instance'
import { describeKind } from '../../testing/kind-laws'
import { paddedReversal } from './padded-reversal'
import { reversedWhole, reversedWithin } from './reversal'

describeKind(paddedReversal)

const spec = { asked: 'slot', slots: 6, length: 4, step: 2 } as const
const order = { asked: 'order', slots: 6, length: 4 } as const

describe('padding and reversal', () => {
  it('reads back from the last real element, or from the end of the row', () => {
    expect(reversedWithin(spec)).toEqual([4, 3, 2, 1, 5, 6])
    expect(reversedWhole(spec)).toEqual([6, 5, 4, 3, 2, 1])
    expect(posed(paddedReversal, spec).parts.map(({ answer }) => answer.key)).toEqual([3, 5])
    expect(posed(paddedReversal, order).parts[0]?.answer.key).toEqual([3, 2, 1, 0, 4, 5])
  })

  // A forward RNN over what was reversed by hand ends where the engine's backward direction does.
  it('is what the engine reads', () => {
    const [w, u, b] = [0.7, 0.9, 0.3]
    const x = [1, -0.5, 0.25, 2, 7, 7]
    const weights = (suffix: string) => ({
      [`weight_ih_l0${suffix}`]: tensor([1, 1], [w]),
      [`weight_hh_l0${suffix}`]: tensor([1, 1], [u]),
      [`bias_ih_l0${suffix}`]: tensor([1], [b]),
      [`bias_hh_l0${suffix}`]: tensor([1], [0]),
    })
    const network = { cell: { kind: 'rnn' }, inputSize: 1, hiddenSize: 1 } as const
    const both = runNetwork(
      { ...network, bidirectional: true },
      { ...weights(''), ...weights('_reverse') },
      { inputs: tensor([1, 6, 1], x), lengths: [4] },
    )
    const byHand = runNetwork(network, weights(''), {
      inputs: tensor(
        [1, 6, 1],
        reversedWithin(spec).map((slot) => x[slot - 1] as number),
      ),
      lengths: [4],
    })
    expect(byHand.final.h.data[0]).toBe(both.final.h.data[1])
  })

  it.each([
    ['right', '5', 'padding.reversals-swapped'],
    ['right', '4', 'padding.one-too-far'],
    ['wrong', '2', 'padding.not-reversed'],
  ])('%s = %s is %s', (part, text, id) => {
    const result = grade(posed(paddedReversal, spec), { [part]: text }).parts[part]
    expect(result?.outcome === 'wrong' && result.slips.map((slip) => slip.id)).toContain(id)
  })

  it('takes slots from 0 for another convention', () => {
    const result = grade(posed(paddedReversal, spec), { right: '2', wrong: '4' }, 'padding.convention.other-base')
    expect(result.credit).toBe(1)
    expect(grade(posed(paddedReversal, order), { order: '4 3 2 1 5 6' }).parts.order?.outcome).toBe('convention')
  })
})
