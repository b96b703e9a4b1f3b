import { describe, expect, it } from 'vitest'
import type { ParameterSpec } from '../../../rnn'
import { grade } from '../../grade'
import { posed } from '../../instance'
import { describeKind } from '../../testing/kind-laws'
import { peephole, projection } from './variants'

for (const kind of [projection, peephole]) describeKind(kind)

const sizes = { cell: 'lstm', inputSize: 3, hiddenSize: 8 } as const
const projected: ParameterSpec = { ...sizes, convention: 'pytorch', projectionSize: 4 }
const peeping: ParameterSpec = { ...sizes, convention: 'textbook', peephole: true }

describe('variants of the LSTM', () => {
  it('counts the examples of the lesson', () => {
    const keys = ({ parts }: ReturnType<typeof posed>) => parts.map(({ answer }) => answer.key)
    expect(keys(posed(projection, projected))).toEqual([128, 32, 320])
    expect(keys(posed(peephole, peeping))).toEqual([24, 408])
  })

  it.each([
    [projection, { ...projected, projectionSize: 3 }, 256, 'params.no-projection-matrix'],
    [projection, projected, 448, 'params.recurrent-not-projected'],
    [projection, projected, 416, 'params.projection-ignored'],
    [projection, projected, 416, 'params.four-projections'],
    [projection, projected, 324, 'params.projection-bias'],
    [peephole, peeping, 384 + 192, 'params.peephole-matrices'],
    [peephole, peeping, 416, 'params.peephole-candidate'],
    [peephole, peeping, 384, 'params.no-peepholes'],
  ])('%# names the slip', (kind, spec, total, id) => {
    const { parts } = grade(posed(kind, spec), { total: `${total}` })
    const found = parts.total?.outcome === 'wrong' ? parts.total.slips : []
    expect(found.map((slip) => slip.id)).toContain(id)
  })

  it('takes one bias vector for the projection’s other convention', () => {
    const { total } = grade(posed(projection, projected), { total: '288' }).parts
    expect(total?.outcome).toBe('convention')
  })
})
