import { describe, expect, it } from 'vitest'
import { grade } from '../../grade'
import { posed } from '../../instance'
import { describeKind } from '../../testing/kind-laws'
import { gruStepKind } from './gru'
import type { GruConvention, GruSpec } from './gru-hand'

describeKind(gruStepKind)

const unit = (wh: number, wx: number, b: number) => ({ W: [[wh, wx]], b: [b] })
/** The numbers of the lesson and of the source’s review. */
const worked = (update: GruConvention['update'], reset: GruConvention['reset']): GruSpec => ({
  convention: { update, reset },
  blocks: { z: unit(0.5, 1, 0), r: unit(-1, 1, 0), n: unit(2, -0.5, 0.1) },
  bhn: [0.3],
  h0: [0.5],
  xs: [[1]],
})
const results: [GruConvention['update'], GruConvention['reset'], number, string][] = [
  ['write', 'before', 0.48414, 'gru.write-before'],
  ['keep', 'before', 0.49546, 'gru.keep-before'],
  ['write', 'after', 0.41278, 'gru.write-after'],
  ['keep', 'after', 0.47501, 'gru.keep-after'],
]

describe('one step of a GRU', () => {
  it.each(results)('%s and reset %s gives %s', (update, reset, h) => {
    const { parts } = posed(gruStepKind, worked(update, reset))
    expect(parts.at(-1)?.answer.key).toBeCloseTo(h, 5)
    for (const [, , other, id] of results) {
      const result = grade({ parts }, { h: String(other) }).parts.h
      if (other === h) expect(result?.outcome).toBe('correct')
      else expect(result?.outcome === 'convention' && result.conventions.map((one) => one.id)).toEqual([id])
    }
  })

  it('shows the equations that the convention means', () => {
    const { prompt, solution } = posed(gruStepKind, worked('keep', 'after'))
    expect(prompt.slice(1, 3)).toEqual([
      { kind: 'formula', formula: '~h_t = tanh(W x_t + b_{in} + r_t ⊙ (U h_{t-1} + b_{hn}))' },
      { kind: 'formula', formula: 'h_t = z_t ⊙ h_{t-1} + (1 - z_t) ⊙ ~h_t' },
    ])
    expect(solution.map((block) => block.kind === 'formula' && block.formula)).toEqual([
      'r_1 = σ(−1 * 0.5 + 1 * 1) = 0.6225',
      'z_1 = σ(0.5 * 0.5 + 1 * 1) = 0.7773',
      '~h_1 = tanh(−0.5 * 1 + 0.1 + 0.6225 * (2 * 0.5 + 0.3)) = 0.3878',
      'h_1 = 0.7773 * 0.5 + (1 - 0.7773) * 0.3878 = 0.4750',
    ])
  })

  it('tells the order of the reset from a renaming for two units', () => {
    const spec: GruSpec = {
      ...worked('write', 'before'),
      blocks: {
        z: {
          W: [
            [0, 0, 0],
            [0, 0, 0],
          ],
          b: [0, 0],
        },
        r: {
          W: [
            [0, 0, 1],
            [0, 0, -1],
          ],
          b: [0, 0],
        },
        n: {
          W: [
            [0, 1, 0],
            [1, 0, 0],
          ],
          b: [0, 0],
        },
      },
      bhn: [0, 0],
      h0: [0.5, 0.2],
    }
    const { parts } = posed(gruStepKind, spec)
    // U (r ⊙ h) = (r₂·0.2, r₁·0.5)
    expect(grade({ parts }, { n: '(tanh(0.2*sigmoid(-1)), tanh(0.5*sigmoid(1)))' }).parts.n?.outcome).toBe('correct')
    const after = grade({ parts }, { n: '(tanh(0.2*sigmoid(1)), tanh(0.5*sigmoid(-1)))' }).parts.n
    expect(after?.outcome === 'convention' && after.conventions.map(({ id }) => id)).toContain('gru.write-after')
  })
})
