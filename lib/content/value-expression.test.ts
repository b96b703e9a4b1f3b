import { describe, expect, it } from 'vitest'
import { parseValueExpression } from './value-expression'

describe('parseValueExpression', () => {
  it('reads names, numbers and words', () => {
    expect(parseValueExpression('params.rnn.readout( 3, 8,1 )')).toEqual({
      name: 'params.rnn.readout',
      args: [3, 8, 1],
    })
    expect(parseValueExpression('gru.step(chung-before)')).toEqual({ name: 'gru.step', args: ['chung-before'] })
    expect(parseValueExpression('tanh(-0.5,3)').args).toEqual([-0.5, 3])
    expect(parseValueExpression('mini.draws()').args).toEqual([])
  })

  it.each(['', 'params', 'params.lstm(3,8', 'f(g(1))', 'f(1,,2)', 'f(1+1)', 'f("a")', 'F(1)', 'f(1) f(2)'])(
    'refuses %s',
    (of) => {
      expect(() => parseValueExpression(of)).toThrow('cannot read')
    },
  )
})
