import { describe, expect, it } from 'vitest'
import { grade } from '../../grade'
import { posed } from '../../instance'
import { describeKind } from '../../testing/kind-laws'
import { bpttMemory } from './bptt-memory'
import type { MemorySpec } from './memory-slips'

describeKind(bpttMemory)

const rnn: MemorySpec = { cell: 'rnn', layers: 1, steps: 1000, batch: 32, hiddenSize: 256, bytes: 4 }
const lstm: MemorySpec = { ...rnn, cell: 'lstm' }
const memory = (spec: MemorySpec) => posed(bpttMemory, spec).parts.at(-1)?.answer.key

describe('the memory of BPTT', () => {
  it('is that of the lesson’s examples', () => {
    expect(memory(rnn)).toBe(31.25)
    expect(memory(lstm)).toBe(218.75)
    expect(memory({ ...lstm, truncate: 100 })).toBe(21.875)
    expect(memory({ ...lstm, truncate: 2000 })).toBe(218.75)
  })

  it.each<[MemorySpec, string, string]>([
    [rnn, '62.5', 'bptt.pre-activations-kept'],
    [lstm, '31.25', 'bptt.hidden-only'],
    [lstm, '125', 'bptt.gates-only'],
    [lstm, '0.21875', 'bptt.memory-without-time'],
    [{ ...lstm, truncate: 100 }, '218.75', 'bptt.memory-not-truncated'],
    [{ ...lstm, truncate: 100 }, '2.1875', 'bptt.memory-by-chunks'],
  ])('%# names the slip', (spec, answer, id) => {
    const { parts } = grade(posed(bpttMemory, spec), { memory: answer })
    expect(parts.memory?.outcome === 'wrong' && parts.memory.slips.map((slip) => slip.id)).toContain(id)
  })
})
