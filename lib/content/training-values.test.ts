import { describe, expect, it } from 'vitest'
import { evaluate } from './values'

const number = (of: string) => Number(evaluate(of))

// Answers of the review of the source (F11, F35).
it.each([
  ['clip.norm(1,1,1)', '0.6'],
  ['clip.norm(1,2,1)', '0.8'],
  ['clip.norm(5,2,1)', '4.0'],
  ['clip.value(1,2,0)', '1'],
  ['clip.pytorch(1,1,8)', '0.59999988'],
  ['clip.pytorch(1,2,8)', '0.79999984'],
  ['clip.both.norm(0)', '13'],
  ['clip.both(5,1,6)', (15 / 13).toFixed(6)],
  ['attention.weight(1,6)', (Math.exp(2) / (Math.exp(2) + Math.E + 1)).toFixed(6)],
])('%s is %s', (of, text) => {
  expect(evaluate(of)).toBe(text)
})

describe('initialisation', () => {
  it('gives Xavier and He the standard deviations of their formulas', () => {
    // 1024 draws tell a standard deviation to 2.2 %: here within two of those.
    expect(number('init(xavierNormal,std,6)') / Math.sqrt(1 / 32)).toBeCloseTo(1, 1)
    expect(number('init(heNormal,std,6)') / Math.sqrt(2 / 32)).toBeCloseTo(1, 1)
  })

  it('gives an orthogonal matrix nothing but ones', () => {
    for (const measure of ['sigma', 'radius', 'power']) {
      expect(number(`init(orthogonal,${measure},9)`)).toBeCloseTo(1, 6)
    }
  })

  it('shows what the lesson reads off its table', () => {
    const of = (scheme: string, measure: string) => number(`init(${scheme},${measure},6)`)
    expect(of('xavierNormal', 'std') / of('orthogonal', 'std')).toBeCloseTo(1, 1)
    expect(of('xavierNormal', 'sigma') / of('orthogonal', 'sigma')).toBeGreaterThan(1.8)
    expect(of('xavierNormal', 'sigma') / of('orthogonal', 'sigma')).toBeLessThan(2)
    expect(of('heNormal', 'power')).toBeGreaterThan(1000)
    expect(of('heNormal', 'jacobian')).toBeLessThan(of('heNormal', 'power') / 100)
  })

  it('leaves a normalised LSTM alone when all of its weights grow, but not a plain one', () => {
    // All but for the ε in the normalisation.
    expect(number('gates.saturated.normalised(8,2)')).toBeCloseTo(number('gates.saturated.normalised(1,2)'), 0)
    expect(number('gates.saturated(8,1)')).toBeGreaterThan(10 * number('gates.saturated(1,1)'))
  })
})

describe('a run that the lesson quotes', () => {
  it('is ruined without clipping and saved by it, though it has not learned yet', () => {
    expect(number('bench(clip-0,test,3)')).toBeGreaterThan(1000)
    for (const run of ['clip-1', 'clip-5']) {
      expect(number(`bench(${run},test,3)`)).toBeLessThan(1)
      expect(number(`bench(${run},test,3)`)).toBeGreaterThan(number('bench.memoryless(adding,20,3)'))
    }
  })

  it('learns far more with Adam at 0.1 than with SGD at 0.001', () => {
    expect(number('bench(adam-1,test,3)')).toBeLessThan(number('bench(sgd-3,test,3)') / 3)
  })

  it('learns better when it is told the lengths', () => {
    expect(number('bench(mask-on,accuracy,3)')).toBeGreaterThan(number('bench(mask-off,accuracy,3)') + 5)
  })

  it('is named, and so is what is asked of it', () => {
    expect(() => evaluate('bench(adam-9,test,3)')).toThrow('there is no run "adam-9"')
    expect(() => evaluate('bench(adam-3,best-ever,3)')).toThrow('a run has no "best-ever"')
    expect(() => evaluate('bench.setup(adam-3,cell,1)')).toThrow('a run has no number "cell"')
    expect(() => evaluate('init(lecun,std,3)')).toThrow('there is no initialisation "lecun"')
    expect(() => evaluate('init(orthogonal,mean,3)')).toThrow('there is no measure "mean"')
  })
})
