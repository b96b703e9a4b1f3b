import { describe, expect, it } from 'vitest'
import { grade } from '../../grade'
import { posed } from '../../instance'
import { describeKind } from '../../testing/kind-laws'
import { dilatedConvolution } from './dilated-convolution'
import { layersToSee, receptiveField, seenPositions } from './receptive-field'

describeKind(dilatedConvolution)

describe('dilated convolutions', () => {
  it('see what the formulas say, without gaps', () => {
    for (const rule of ['kernel', 'two'] as const)
      for (const kernel of [2, 3, 4, 5])
        for (const layers of [1, 2, 3, 4]) {
          const stack = { rule, kernel, layers }
          expect(seenPositions(stack)).toBe(receptiveField(stack))
        }
  })

  it('need as many layers as the lesson says', () => {
    const needed = (rule: 'kernel' | 'two') => layersToSee(1000, (layers) => seenPositions({ rule, kernel: 3, layers }))
    expect([needed('kernel'), needed('two')]).toEqual([7, 9])
  })

  it.each([
    [9, 'cost.no-dilation'],
    [81, 'cost.other-dilation-rule'],
    [30, 'cost.field-without-itself'],
    [61, 'cost.dilation-starts-late'],
    [16, 'cost.field-kernel-two'],
  ])('%i for 31 comes from %s', (field, id) => {
    const { parts } = grade(posed(dilatedConvolution, { rule: 'two', kernel: 3, layers: 4 }), { field: `${field}` })
    expect(parts.field?.outcome === 'wrong' && parts.field.slips.map((slip) => slip.id)).toEqual([id])
  })
})
