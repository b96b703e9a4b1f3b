import { describe, expect, it } from 'vitest'
import { grade } from '../../grade'
import { posed } from '../../instance'
import { describeKind } from '../../testing/kind-laws'
import { cellBound } from './cell-bound'

describeKind(cellBound)

describe('the bound on a cell state', () => {
  it('is a geometric sum of constant gates', () => {
    const spec = { f: [0.9, 0.9, 0.9], i: [0.5, 0.5, 0.5] }
    const { parts } = posed(cellBound, spec)
    expect(grade({ parts }, { bound: '0.5*(1+0.9+0.81)' }).credit).toBe(1)
    expect(grade({ parts }, { bound: '3' }).parts.bound).toMatchObject({ slips: [{ id: 'cell.number-of-steps' }] })
    expect(grade({ parts }, { bound: '0.5/(1-0.9)' }).parts.bound).toMatchObject({
      slips: [{ id: 'cell.limit-for-bound' }],
    })
  })

  it('discounts by the gates after each step, and the start by all', () => {
    const { parts } = posed(cellBound, { f: [0.9, 0.8, 0.5], i: [0.4, 0.6, 0.3], c0: -1 })
    const answers = {
      share1: '0.4*0.8*0.5',
      share2: '0.6*0.5',
      share3: '0.3',
      start: '0.36',
      bound: '0.16+0.3+0.3+0.36',
    }
    expect(Object.values(grade({ parts }, answers).parts).map(({ outcome }) => outcome)).toEqual(
      Array(5).fill('correct'),
    )
  })
})
