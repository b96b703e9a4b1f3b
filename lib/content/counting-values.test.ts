import { describe, expect, it } from 'vitest'
import { evaluate } from './values'

describe('the counts of the lesson on counting', () => {
  it.each([
    ['count.stack(lstm,pytorch,3,8,2,2)', '2496'],
    ['count.stack(lstm,pytorch,3,8,2,1)', '992'],
    ['count.stack(gru,keras,4,5,1,1)', '165'],
    ['params.lstm(128,256)', '394240'],
    ['params.lstm.pytorch(128,256)', '395264'],
    ['params.gru(128,256)', '295680'],
    ['params.gru.pytorch(128,256)', '296448'],
    ['count.language_model(10000,128,256)', '4245264'],
    ['count.readout(256,10000)', '2570000'],
    ['params.lstm.projection(3,8,4)', '320'],
  ])('%s is %s, as the review of the source has it', (of, value) => {
    expect(evaluate(of)).toBe(value)
  })

  it('are wrong in the ways that the checks expect', () => {
    const rest = Number(evaluate('count.language_model(5000,100,200)')) - 5000 * 100
    expect(evaluate('count.language_model.noembedding(5000,100,200)')).toBe(String(rest))
    expect(evaluate('count.copies(3,8,4)')).toBe(String(4 * 416))
    expect(evaluate('count.narrow(3,8,2,2)')).toBe(String(2 * (416 + 576)))
    expect(evaluate('count.nosquare(4,3,8,1)')).toBe(String(4 * (3 * 8 + 8)))
    expect(evaluate('count.blocks(4,3,8,1)')).toBe(evaluate('params.lstm(3,8)'))
  })

  it('refuse a stack without sizes', () => {
    expect(() => evaluate('count.stack(lstm,pytorch,3,8)')).toThrow('wanted (cell, convention, d, h')
    expect(() => evaluate('count.stack(elman,pytorch,3,8,1,1)')).toThrow('wanted (cell, convention, d, h')
  })
})

describe('the shapes of a run', () => {
  it('are batch first in the output and layer first in the states', () => {
    const shape = (name: string) => [0, 1, 2].map((axis) => evaluate(`count.shape(${name},${axis})`)).join(' ')
    expect(shape('output')).toBe('2 5 16')
    expect(shape('h')).toBe('4 2 8')
    expect(shape('c')).toBe('4 2 8')
    expect(() => evaluate('count.shape(h,3)')).toThrow('wanted output, h or c')
  })
})
