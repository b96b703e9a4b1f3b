import { describe, expect, it } from 'vitest'
import type { EngineEntry } from '@/lib/client/sandbox/engine-docs'
import { memberWords, topWords } from './engine-words'
import { wordAt } from './word-at'

const engine: EngineEntry[] = [
  { name: 'tensor', kind: 'function', signature: 'tensor(shape)', doc: 'A tensor.', members: [] },
  {
    name: 'Tensor',
    kind: 'type',
    signature: 'interface Tensor',
    doc: 'Numbers.',
    members: [{ name: 'data', signature: 'data: Float64Array', doc: 'The entries.' }],
  },
  {
    name: 'Dataset',
    kind: 'type',
    signature: 'interface Dataset',
    doc: 'Data.',
    members: [
      { name: 'data', signature: 'data: string', doc: 'All.' },
      { name: 'take', signature: 'take(n: number): Dataset', doc: 'Some.' },
    ],
  },
]

describe('what the editor completes', () => {
  it('is the engine’s values and the cell’s own functions, but no types', () => {
    const names = topWords(engine, [{ name: 'print', signature: 'print()', doc: 'Prints.' }]).map(({ name }) => name)
    expect(names).toEqual(['print', 'tensor'])
  })

  it('is, behind a dot, every field once with what each of its owners says', () => {
    expect(memberWords(engine)).toEqual([
      { name: 'data', signature: 'data: Float64Array', doc: 'Tensor: The entries.\n\nDataset: All.', kind: 'property' },
      { name: 'take', signature: 'take(n: number): Dataset', doc: 'Dataset: Some.', kind: 'method' },
    ])
  })
})

describe('the name at a place', () => {
  const line = 'const x = rnn.tensor(a.data)'
  it.each([
    [0, 'const', false],
    [10, 'rnn', false],
    [13, 'rnn', false],
    [16, 'tensor', false],
    [20, 'tensor', false],
    [25, 'data', true],
  ])('at %i is %s', (position, name, afterDot) => {
    expect(wordAt(line, position)).toMatchObject({ name, afterDot })
  })

  it('is none between names', () => {
    expect(wordAt('1 + 2', 2)).toBeUndefined()
    expect(wordAt('a  b', 2)).toBeUndefined()
  })
})
