import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { log } from '../math/log'
import { RandomState } from '../random/random-state'
import { tensor } from '../tensor/tensor'
import { sampleToken } from './sampling'

const logit = fc.double({ min: -30, max: 30, noNaN: true })
const known = (u: number) => ({ randomSample: () => u })
const eighths = tensor([4], [1, 2, 4, 1].map(log))

describe('sampleToken', () => {
  it.each([
    [0, 0],
    [0.1249, 0],
    [0.1251, 1],
    [0.3749, 1],
    [0.3751, 2],
    [0.8749, 2],
    [0.8751, 3],
    [1 - 2 ** -53, 3],
  ])('turns u = %d into token %d for the probabilities 1/8, 2/8, 4/8, 1/8', (u, token) => {
    expect(sampleToken(eighths, { random: known(u) })).toBe(token)
  })
  it('sharpens and flattens by the temperature: p^(1/τ)', () => {
    // τ = ½ squares: 1/22, 4/22, 16/22, 1/22; τ = 2 takes roots: 1, √2, 2, 1 of 4 + √2.
    const at = (temperature: number, u: number) => sampleToken(eighths, { temperature, random: known(u) })
    expect([0.045, 0.046, 0.227, 0.228, 0.954, 0.955].map((u) => at(0.5, u))).toEqual([0, 1, 1, 2, 2, 3])
    expect([0.184, 0.185, 0.445, 0.446, 0.815, 0.816].map((u) => at(2, u))).toEqual([0, 1, 1, 2, 2, 3])
  })
  it('takes the most likely token at temperature 0, the first of equals, without a number', () => {
    expect(sampleToken(eighths, { temperature: 0 })).toBe(2)
    expect(sampleToken(tensor([3], [1, 5, 5]), { temperature: 0 })).toBe(1)
    expect(sampleToken(eighths, { temperature: 5e-324, random: known(0.99) })).toBe(2)
  })
  it('never draws what has no probability, and keeps the logits', () => {
    const logits = tensor([3], [-1e308, 3, -1e308])
    for (const u of [0, 0.5, 1 - 2 ** -53]) expect(sampleToken(logits, { random: known(u) })).toBe(1)
    expect([...logits.data]).toEqual([-1e308, 3, -1e308])
    const tiny = tensor([2], [1e308, -1e308])
    expect(sampleToken(tiny, { temperature: 1e-300, random: known(1 - 2 ** -53) })).toBe(0)
  })
  it('picks the interval of the cumulative distribution in which u lies', () => {
    const u = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true })
    const temperature = fc.double({ min: 0.1, max: 10, noNaN: true })
    fc.assert(
      fc.property(fc.array(logit, { minLength: 1, maxLength: 8 }), temperature, u, (logits, tau, drawn) => {
        const token = sampleToken(tensor([logits.length], logits), { temperature: tau, random: known(drawn) })
        const powers = logits.map((value) => Math.exp((value - Math.max(...logits)) / tau))
        const total = powers.reduce((a, b) => a + b)
        const below = powers.slice(0, token).reduce((a, b) => a + b, 0) / total
        expect(drawn).toBeGreaterThanOrEqual(below - 1e-12)
        expect(drawn).toBeLessThan(below + (powers[token] as number) / total + 1e-12)
      }),
    )
  })
  it('always finds a token, however the sums are rounded', () => {
    const almostOne = { random: known(1 - 2 ** -53) }
    fc.assert(
      fc.property(fc.array(logit, { minLength: 1, maxLength: 30 }), (logits) => {
        expect(sampleToken(tensor([logits.length], logits), almostOne)).toBeGreaterThanOrEqual(0)
      }),
    )
  })
  it('draws in the long run with the probabilities of the softmax', () => {
    const random = new RandomState(1)
    const counts = [0, 0, 0, 0]
    for (let n = 0; n < 8000; n++) {
      const token = sampleToken(eighths, { random })
      counts[token] = (counts[token] as number) + 1
    }
    for (const [token, share] of [1, 2, 4, 1].entries()) {
      expect(Math.abs((counts[token] as number) - 1000 * share)).toBeLessThan(150)
    }
  })
  it.each([-1, Number.NaN, Number.POSITIVE_INFINITY])('refuses the temperature %d', (temperature) => {
    expect(() => sampleToken(eighths, { temperature, random: known(0) })).toThrow(
      `temperature must be a number of at least 0, got ${temperature}`,
    )
  })
  it('refuses logits that are not finite, and to draw from nothing', () => {
    const bad = { shape: [2], data: Float64Array.of(0, Number.NaN) }
    expect(() => sampleToken(bad, { temperature: 0 })).toThrow('the logits (2,) must be finite, got NaN at 1')
    expect(() => sampleToken(eighths, {})).toThrow('random must be given')
  })
})
