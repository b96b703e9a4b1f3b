import { describe, expect, it } from 'vitest'
import { grade } from '../../grade'
import { posed } from '../../instance'
import { describeKind } from '../../testing/kind-laws'
import { lstmDerivative } from './derivative'

describeKind(lstmDerivative)

describe('the whole derivative of an LSTM step', () => {
  // The second worked step of the lesson, to its four decimals: 0.3931, of which the direct path is 0.6274.
  const { parts } = posed(lstmDerivative, {
    c: 0.056,
    o: 0.7549,
    u: { f: 0.5, i: 1, g: -1 },
    gates: { f: 0.6274, i: 0.6323, g: -0.9125 },
  })

  it('gives the numbers of the lesson', () => {
    const answers = { exposed: '0.7525', forget: '0.0049', input: '-0.1596', candidate: '-0.0796', total: '0.3931' }
    expect(Object.values(grade({ parts }, answers).parts).map(({ outcome }) => outcome)).toEqual(
      Array(5).fill('correct'),
    )
  })

  it('names the direct path', () => {
    const result = grade({ parts }, { total: '0.6274' }).parts.total
    expect(result?.outcome === 'wrong' && result.slips[0]?.id).toBe('lstm.direct-path-only')
  })

  it('is what a small change of C_{t−1} does', () => {
    const spec = { c: 0.4, o: 0.8, u: { f: 1.5, i: -1, g: 0.7 }, rest: { f: 0.5, i: 0.3, g: -0.6 } }
    const sigma = (z: number) => 1 / (1 + Math.exp(-z))
    const next = (c: number) => {
      const h = spec.o * Math.tanh(c)
      return sigma(1.5 * h + 0.5) * c + sigma(-h + 0.3) * Math.tanh(0.7 * h - 0.6)
    }
    const slope = (next(0.4 + 1e-5) - next(0.4 - 1e-5)) / 2e-5
    expect(posed(lstmDerivative, spec).parts.at(-1)?.answer.key).toBeCloseTo(slope, 8)
  })
})
