import { describe, expect, it } from 'vitest'
import * as engine from '../lib/rnn'
import { engineApi } from './lib/engine-api.mjs'

const entries = engineApi()
const entryOf = (name) => entries.find((entry) => entry.name === name)

describe('what the editor knows of the engine', () => {
  it('is everything that the engine exports, and nothing else', () => {
    const values = entries.filter(({ kind }) => kind !== 'type').map(({ name }) => name)
    expect(values.sort()).toEqual(Object.keys(engine).sort())
    expect(new Set(entries.map(({ name }) => name)).size).toBe(entries.length)
  })

  it.each(entries.map((entry) => [entry.name, entry]))('documents %s', (_, { name, signature, doc }) => {
    expect(doc.length).toBeGreaterThan(10)
    expect(signature).toContain(name)
    expect(signature).not.toMatch(/: \{\}|import\(|\bany\b/)
  })

  it('says how a function is called, what a class can do and what a type holds', () => {
    expect(entryOf('lstmStep').signature).toBe('lstmStep(weights: LstmWeights, x: Tensor, state: LstmState): LstmStep')
    const { signature, members } = entryOf('RandomState')
    expect(signature).toBe('new RandomState(seed: number | readonly number[])')
    expect(members.map(({ name }) => name)).toContain('randn')
    expect(entryOf('Tensor').members).toEqual([
      { name: 'shape', signature: 'shape: readonly number[]', doc: expect.stringContaining('[rows, columns]') },
      { name: 'data', signature: 'data: Float64Array', doc: expect.stringContaining('row by row') },
    ])
    expect(entryOf('conventions').signature).toBe('conventions: readonly Convention[]')
  })
})
