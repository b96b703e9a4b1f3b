import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { runSteps, type StepBlock, type StepCell, type StepOptions, type StepTrace, stepBlocks } from './step'
import { stepDefaults, stepLimits } from './step-defaults'

const one = (options: StepOptions) => runSteps(options)[0] as StepTrace

describe('the worked examples', () => {
  it('are the LSTM step of the review, value by value', () => {
    const { pre, out, memory, h } = one(stepDefaults('lstm'))
    expect(pre).toEqual({ f: [1.75], i: [0], C: [2], o: [1.125] })
    expect(out.f?.[0]).toBeCloseTo(0.8519528019683106, 14)
    expect(out.i?.[0]).toBe(0.5)
    expect(out.o?.[0]).toBeCloseTo(0.7549149868676283, 14)
    expect(out.C?.[0]).toBeCloseTo(0.9640275800758169, 14)
    expect(memory?.before).toEqual([-0.5])
    expect(memory?.after[0]).toBeCloseTo(0.056037389053753175, 14)
    expect(h[0]).toBeCloseTo(0.04225924007916294, 14)
  })

  it.each([
    ['write', 'before', 0.4841398954928395],
    ['keep', 'before', 0.4954560039799946],
    ['write', 'after', 0.4127797733933941],
    ['keep', 'after', 0.4750109866939746],
  ] as const)('are the GRU step in which z is to %s and r acts %s the product', (update, reset, h) => {
    const trace = one({ ...stepDefaults('gru'), conventions: { update, reset } })
    expect(trace.out.z?.[0]).toBeCloseTo(0.7772998611746912, 14)
    expect(trace.out.r?.[0]).toBeCloseTo(0.6224593312018546, 14)
    expect(trace.h[0]).toBeCloseTo(h, 14)
  })
})

const sigmoid = (a: number) => 1 / (1 + Math.exp(-a))
const dot = (row: readonly number[], v: readonly number[]) => row.reduce((sum, w, j) => sum + w * (v[j] as number), 0)

/** The course's equations, written out. */
function textbook({ weights, inputs, h0, c0, recurrentBias, conventions, cell }: StepOptions) {
  let [h, c] = [h0, c0]
  const size = h0.length
  return inputs.map((x) => {
    const affine = (name: string, state = h) =>
      h.map((_, k) => dot(weights[name]?.W[k] ?? [], [...state, ...x]) + (weights[name]?.b[k] as number))
    if (cell === 'rnn') h = affine('h').map(Math.tanh)
    if (cell === 'lstm') {
      const [f, i, g, o] = ['f', 'i', 'C', 'o'].map((name) => affine(name)) as [number[], number[], number[], number[]]
      c = c.map((old, k) => sigmoid(f[k] as number) * old + sigmoid(i[k] as number) * Math.tanh(g[k] as number))
      h = c.map((value, k) => sigmoid(o[k] as number) * Math.tanh(value))
    }
    if (cell === 'gru') {
      const z = affine('z').map(sigmoid)
      const r = affine('r').map(sigmoid)
      const before = h
      const reset = before.map((value, k) => value * (r[k] as number))
      const outer = affine(
        'h',
        before.map(() => 0),
      )
      const inner = (state: readonly number[]) =>
        state.map((_, k) => dot((weights.h?.W[k] ?? []).slice(0, size), state) + (recurrentBias[k] as number))
      const recurrent =
        conventions.reset === 'before' ? inner(reset) : inner(before).map((q, k) => q * (r[k] as number))
      const candidate = outer.map((a, k) => Math.tanh(a + (recurrent[k] as number)))
      h = before.map((old, k) => {
        const write = conventions.update === 'write' ? (z[k] as number) : 1 - (z[k] as number)
        return (1 - write) * old + write * (candidate[k] as number)
      })
    }
    return { h, c }
  })
}

const number = fc.double({ min: -2, max: 2, noNaN: true })
const vector = (n: number) => fc.array(number, { minLength: n, maxLength: n })
const matrix = (rows: number, columns: number) => fc.array(vector(columns), { minLength: rows, maxLength: rows })
const size = fc.integer({ min: 1, max: 3 })
const anyStep = fc
  .record({ cell: fc.constantFrom<StepCell>('rnn', 'lstm', 'gru'), d: size, h: size, T: size })
  .chain(({ cell, d, h, T }): fc.Arbitrary<StepOptions> => {
    const blocks = stepBlocks[cell].map((name) => [name, fc.record({ W: matrix(h, h + d), b: vector(h) })] as const)
    return fc.record({
      cell: fc.constant(cell),
      weights: fc.record(Object.fromEntries(blocks)),
      recurrentBias: vector(h),
      conventions: fc.record({ update: fc.constantFrom('write', 'keep'), reset: fc.constantFrom('before', 'after') }),
      inputs: matrix(T, d),
      h0: vector(h),
      c0: vector(h),
    })
  })

describe('any cell', () => {
  it('follows the course’s equations, step by step', () => {
    fc.assert(
      fc.property(anyStep, (options) => {
        const wanted = textbook(options)
        runSteps(options).forEach((trace, t) => {
          trace.h.forEach((value, k) => {
            expect(value).toBeCloseTo(wanted[t]?.h[k] as number, 12)
          })
          trace.memory?.after.forEach((value, k) => {
            expect(value).toBeCloseTo(wanted[t]?.c[k] as number, 12)
          })
        })
      }),
      { numRuns: 60 },
    )
  })

  it('hands each step’s state to the next one', () => {
    fc.assert(
      fc.property(anyStep, (options) => {
        const traces = runSteps(options)
        traces.forEach((trace, index) => {
          const before = traces[index - 1]
          expect([trace.t, trace.x]).toEqual([index + 1, options.inputs[index]])
          expect(trace.hBefore).toEqual(before?.h ?? options.h0)
          if (options.cell === 'lstm') expect(trace.memory?.before).toEqual(before?.memory?.after ?? options.c0)
        })
      }),
      { numRuns: 30 },
    )
  })

  it('grows around the smaller one: no number changes with the size', () => {
    const { max } = stepLimits.size
    for (const cell of ['rnn', 'lstm', 'gru'] as const) {
      const largest = stepDefaults(cell, max, max)
      for (const block of stepBlocks[cell]) {
        const { W, b } = largest.weights[block] as StepBlock
        const smaller = stepDefaults(cell, 2, 1).weights[block]
        expect(smaller).toEqual({ W: [[W[0]?.[0], W[0]?.[max], W[0]?.[max + 1]]], b: [b[0]] })
      }
      expect(stepDefaults(cell, 1, 2).h0).toEqual(largest.h0.slice(0, 2))
    }
  })

  it('names what does not fit', () => {
    const options = stepDefaults('lstm', 2, 2)
    const broken = { ...options, weights: { ...options.weights, i: { W: [[1, 2]], b: [0, 0] } } }
    expect(() => runSteps(broken)).toThrow('W_i must have 2 rows, got 1')
    expect(() => runSteps({ ...options, c0: [1] })).toThrow('C_0 must have 2 numbers, got 1')
    expect(() => runSteps({ ...options, inputs: [[1, 2], [3]] })).toThrow('row 2 of x must have 2 numbers, got 1')
  })
})
