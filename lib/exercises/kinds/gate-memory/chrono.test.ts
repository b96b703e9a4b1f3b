import { describe, expect, it } from 'vitest'
import { grade } from '../../grade'
import { posed } from '../../instance'
import { describeKind } from '../../testing/kind-laws'
import { gateChrono } from './chrono'

describeKind(gateChrono)

describe('chrono initialisation', () => {
  it('is ln(τ − 1), with the opposite input bias', () => {
    const { parts } = posed(gateChrono, { given: 'time', tau: 100 })
    expect(grade({ parts }, { bf: '4.595', bi: '-4.595' }).credit).toBe(1)
    expect(grade({ parts }, { bf: 'ln(100)', bi: '-ln(100)' }).parts.bf).toMatchObject({
      slips: [{ id: 'gate.chrono-without-minus-one' }],
    })
  })

  it('gives a draw back as a time one longer', () => {
    expect(grade(posed(gateChrono, { given: 'draw', T: 100, u: 42 }), { time: '43' }).credit).toBe(1)
  })
})
