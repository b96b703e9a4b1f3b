import { describe, expect, it } from 'vitest'
import { evaluate } from './values'

const number = (of: string) => Number(evaluate(of))

describe('the worked RNN', () => {
  it('is two steps of tanh(0.8 h + 0.5 x + 0.1) from 0.5', () => {
    const step = (h: number, x: number) => Math.tanh(0.8 * h + 0.5 * x + 0.1)
    expect(number('rnn.worked(1,-1,2,12)')).toBeCloseTo(step(step(0.5, 1), -1), 11)
    expect(number('rnn.worked(-1,1,2,12)')).toBeCloseTo(step(step(0.5, -1), 1), 11)
    expect(number('rnn.worked.readout(1,-1,12)')).toBeCloseTo(2 * step(step(0.5, 1), -1) - 1, 11)
    expect(Math.tanh(number('rnn.worked.preactivation(1,1,2,12)'))).toBeCloseTo(number('rnn.worked(1,1,2,12)'), 11)
    expect(() => evaluate('rnn.worked(1,1,3,4)')).toThrow('there is no step 3 of 2')
  })

  it('goes wrong in the ways that the check expects', () => {
    const noBias = (h: number, x: number) => Math.tanh(0.8 * h + 0.5 * x)
    expect(number('rnn.worked.nobias(1,1,2,12)')).toBeCloseTo(noBias(noBias(0.5, 1), 1), 11)
    expect(number('rnn.worked.norecurrence(1,1,2,12)')).toBeCloseTo(Math.tanh(0.6), 11)
  })
})

describe('memory in one dimension', () => {
  it('fades with w = 0.5 and keeps the sign alone with w = 1.5', () => {
    expect(number('rnn.impulse(0.5,1,10,6)')).toBeLessThan(0.002)
    expect(number('rnn.impulse(1.5,1,60,9)')).toBeCloseTo(number('fixedpoint(1.5,9)'), 8)
    expect(number('rnn.impulse(1.5,-1,60,9)')).toBeCloseTo(-number('fixedpoint(1.5,9)'), 8)
  })

  it('of a forget gate is halved after its half-life', () => {
    expect(number('forget.halflife(0,6)')).toBe(1)
    const [b, steps] = [3, number('forget.halflife(3,12)')]
    expect((1 / (1 + Math.exp(-b))) ** steps).toBeCloseTo(0.5, 10)
    expect(number(`forget.timescale(${evaluate('forget.bias(100,12)')},6)`)).toBeCloseTo(100, 5)
    expect(number('forget.kept(1,20,9)')).toBeCloseTo(0.731058578 ** 20, 9)
  })
})

describe('a reset gate', () => {
  it('does not commute with a matrix', () => {
    expect([1, 2].map((k) => evaluate(`gru.reset_before(${k},0)`))).toEqual(['0', '1'])
    expect([1, 2].map((k) => evaluate(`gru.reset_after(${k},0)`))).toEqual(['2', '0'])
  })
})
