import { describe, expect, it } from 'vitest'
import { grade } from '../../grade'
import { posed } from '../../instance'
import { describeKind } from '../../testing/kind-laws'
import { oneStep } from './one-step'

describeKind(oneStep)

describe('the Jacobian of one step', () => {
  // The second step of the lesson's walk: w = 0.8, slope 0.9947.
  it('gives the number of the lesson', () => {
    const { parts } = posed(oneStep, { W: [[0.8]], before: [0.7163], h: [0.0729] })
    expect(grade({ parts }, { jacobian: '0.7957' }).credit).toBe(1)
    const wrong = grade({ parts }, { jacobian: '0.8*(1-0.7163^2)' }).parts.jacobian
    expect(wrong?.outcome === 'wrong' && wrong.slips.map(({ id }) => id)).toEqual(['bptt.slope-at-before'])
  })

  it('scales rows, and calls the transpose another layout', () => {
    const W = [
      [1, 2],
      [-1, 0.5],
    ]
    const { parts, solution } = posed(oneStep, { W, before: [0.3, 0.4], h: [0.6, -0.8] })
    expect(grade({ parts }, { row1: '(0.64, 1.28)', row2: '(-0.36, 0.18)' }).credit).toBe(1)
    expect(grade({ parts }, { row1: '(0.64, -0.36)', row2: '(1.28, 0.18)' }, 'bptt.denominator-layout').credit).toBe(1)
    const columns = grade({ parts }, { row1: '(0.64, 0.72)', row2: '(-0.64, 0.18)' }).parts.row1
    expect(columns?.outcome === 'wrong' && columns.slips.map(({ id }) => id)).toEqual(['bptt.slope-on-right'])
    expect(solution.at(-1)).toEqual({
      kind: 'text',
      text: {
        zh: '第二行：$0.36 * (−1, 0.5) = (−0.3600, 0.1800)$',
        en: 'Second row: $0.36 * (−1, 0.5) = (−0.3600, 0.1800)$',
      },
    })
  })
})
