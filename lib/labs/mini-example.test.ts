import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Tensor } from '../rnn'
import golden from '../rnn/golden/seed-cell.json'
import { expectClose } from '../rnn/testing/golden'
import { miniExampleDefaults, miniExampleLimits, runMiniExample } from './mini-example'

const example = runMiniExample()
const rows = (tensors: readonly Tensor[]) => tensors.map(({ data }) => [...data])

describe('the mini example with the source’s own seed and sizes', () => {
  it('prints what the Python prints, the RNN count being 105', () => {
    expect(`${example.lines.join('\n')}\n`).toBe(golden.stdout)
    expect(example.lines).toContain('RNN参数: 105')
  })

  it('draws the same data and weights', () => {
    expectClose(example.x, golden.x)
    expect(example.labels).toEqual(golden.labels)
    expect(example.positives).toBe(53)
    const drawn = [
      ...example.rnn.parameters.map((p) => ({ ...p, name: `rnn.${p.name}` })),
      ...example.lstm.parameters.map((p) => ({ ...p, name: `lstm.${p.name}` })),
    ]
    for (const [name, values] of Object.entries(golden.parameters)) {
      // Bit for bit: the two normals in which NumPy's logarithm differs are elsewhere, and √ and · are exact in IEEE 754.
      expect([...(drawn.find((p) => p.name === name)?.data ?? [])], name).toEqual(values)
    }
  })

  it('has the golden RNN states and output', () => {
    example.rnn.hiddenStates.forEach((h, t) => {
      expectClose(h, golden.rnn_hidden_states[t] ?? [])
    })
    example.rnn.preActivations.forEach((z, t) => {
      expectClose(z, golden.rnn_pre_activations[t] ?? [])
    })
    expect([example.rnn.hiddenStates.length, example.rnn.preActivations.length]).toEqual([6, 5])
    expectClose(example.rnn.output, golden.sample_output)
  })

  it('has the golden LSTM gates and states', () => {
    expect(example.lstm.steps).toHaveLength(golden.lstm_trace.length)
    example.lstm.steps.forEach((step, t) => {
      for (const name of ['i', 'f', 'o', 'g', 'c', 'h'] as const)
        expectClose(step[name], golden.lstm_trace[t]?.[name] ?? [])
    })
    expectClose(example.lstm.finalHidden, golden.lstm_final_h)
    expectClose(example.lstm.finalCell, golden.lstm_final_c)
  })
})

describe('the mini example with other options', () => {
  it('counts real tensors and keeps states in bounds, whatever the sizes', () => {
    const sizes = fc.record({
      seed: fc.integer({ min: 0, max: 0xffffffff }),
      seqLength: fc.integer({ min: 1, max: 9 }),
      inputSize: fc.integer({ min: 1, max: 7 }),
      hiddenSize: fc.integer({ min: 1, max: 12 }),
      nSamples: fc.integer({ min: 1, max: 5 }),
    })
    fc.assert(
      fc.property(sizes, (options) => {
        const { inputSize: d, hiddenSize: h, seqLength: T } = options
        const { rnn, lstm, labels } = runMiniExample(options)
        expect(rnn.parameterCount).toBe(d * h + h * h + h + h + 1)
        expect(lstm.parameterCount).toBe(4 * (d * h + h * h + h))
        expect([rnn.hiddenStates.length, lstm.steps.length, labels.length]).toEqual([T + 1, T, options.nSamples])
        const states = [...rows(rnn.hiddenStates), ...rows(lstm.steps.map((step) => step.h))].flat()
        expect(states.every((value) => Math.abs(value) <= 1)).toBe(true)
      }),
      { numRuns: 40 },
    )
  })

  it('survives the way from a worker', () => {
    expect(structuredClone(example)).toEqual(example)
  })

  it.each(Object.entries(miniExampleLimits))('refuses a bad %s, naming what is allowed', (name, { min, max }) => {
    for (const value of [min - 1, max + 1, min + 0.5, Number.NaN]) {
      const message = `${name} must be an integer from ${min} to ${max}, got ${value}`
      expect(() => runMiniExample({ ...miniExampleDefaults, [name]: value })).toThrow(new RangeError(message))
    }
  })
})
